package dev.letterbox.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.letterbox.schema.FilePart;
import java.util.ArrayList;
import java.util.List;

/** Forms as they are written on the wire, and what is found in them. */
public final class Forms {
  public static final String TYPE = "multipart/form-data; boundary=b";

  private Forms() {}

  static List<Entry> urlencoded(String body) {
    return FormDecoder.decode(body.getBytes(UTF_8), null);
  }

  /** Parts behind each other, each header, empty line and content, with LF for CRLF. */
  public static byte[] multipart(String... parts) {
    StringBuilder body = new StringBuilder();
    for (String part : parts) {
      body.append("--b\n").append(part).append('\n');
    }
    return octets(body + "--b--\n");
  }

  /** A text block's lines, ended by CRLF. */
  static byte[] octets(String lines) {
    return lines.replace("\n", "\r\n").getBytes(UTF_8);
  }

  static List<Entry> decoded(String... parts) {
    return MultipartDecoder.decode(multipart(parts), TYPE);
  }

  public static String field(String name, String value) {
    return "Content-Disposition: form-data; name=\"" + name + "\"\n\n" + value;
  }

  public static String json(String name, String value) {
    return "Content-Disposition: form-data; name=\""
        + name
        + "\"\nContent-Type: application/json\n\n"
        + value;
  }

  public static String file(String name, String fileName, String type, String content) {
    return "Content-Disposition: form-data; name=\""
        + name
        + "\"; filename=\""
        + fileName
        + "\"\nContent-Type: "
        + type
        + "\n\n"
        + content;
  }

  /** Each entry as {@code name=text}, or {@code name: fileName (type) content}. */
  static List<String> shown(List<Entry> form) {
    List<String> lines = new ArrayList<>();
    for (Entry entry : form) {
      lines.add(
          switch (entry) {
            case Entry.Text(String name, String value) -> name + "=" + value;
            case Entry.File(FilePart part, boolean json) -> (json ? "json " : "") + shown(part);
          });
    }
    return lines;
  }

  public static String shown(FilePart part) {
    return part.name()
        + ": "
        + part.fileName()
        + " ("
        + part.contentType()
        + ") "
        + new String(part.content().toArray(), UTF_8);
  }

  static String malformed(Runnable decoding) {
    return refused(BodyException.Kind.MALFORMED, decoding);
  }

  static String tooLarge(Runnable decoding) {
    return refused(BodyException.Kind.TOO_LARGE, decoding);
  }

  static String unsupported(Runnable decoding) {
    return refused(BodyException.Kind.UNSUPPORTED, decoding);
  }

  private static String refused(BodyException.Kind kind, Runnable decoding) {
    BodyException refusal = assertThrows(BodyException.class, decoding::run);
    if (refusal.kind() != kind) {
      throw new AssertionError(refusal.kind() + ": " + refusal.detail());
    }
    return refusal.detail();
  }
}
