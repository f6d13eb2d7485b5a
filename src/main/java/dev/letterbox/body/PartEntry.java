package dev.letterbox.body;

import dev.letterbox.schema.Bytes;
import dev.letterbox.schema.FilePart;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What one part of a multipart form says. It is a text where it has no file name and its media type
 * is {@code text/*} or missing (RFC 7578 section 4.4); everything else is a file, which may say
 * that it is JSON.
 *
 * <p>Names are in the form's charset (section 5.1); a parameter {@code charset} of the form's own
 * media type, which clients write and do not follow, is ignored. Of what RFC 7578 section 4.2 and
 * the HTML standard (section 4.10.21.8) let clients write in them, {@code %22}, {@code %0D} and
 * {@code %0A} are decoded, and no other percent signs, since browsers write those as they are.
 */
final class PartEntry {
  private PartEntry() {}

  static Entry of(byte[] body, PartHeaders header, int from, int to, Charset charset) {
    HeaderValue disposition = header.disposition();
    String name = text(disposition, "name", charset);
    if (name == null) {
      throw new IllegalStateException("a disposition without a name was let through");
    }
    if (name.length() > FormDecoder.MOST_NAME_LENGTH) {
      throw BodyException.tooLarge(
          disposition.offset("name"),
          "a name of " + name.length() + " characters",
          "at most " + FormDecoder.MOST_NAME_LENGTH);
    }
    String fileName = fileName(disposition, charset);
    HeaderValue type = header.contentType();
    if (fileName != null || (type != null && !type.value().startsWith("text/"))) {
      String sent = header.contentTypeText();
      FilePart part =
          new FilePart(
              name, fileName, sent == null ? "text/plain" : sent, Bytes.wrap(body, from, to));
      return new Entry.File(part, type != null && isJson(type.value()));
    }
    String label = type == null ? null : type.get("charset");
    Charset own =
        type == null || label == null
            ? charset
            : Charsets.ofText(label, "Octet " + type.offset("charset"));
    return new Entry.Text(name, Octets.text(body, from, to, own));
  }

  /** RFC 7578 section 4.2 forbids {@code filename*}, and some clients send it; it then counts. */
  private static @Nullable String fileName(HeaderValue disposition, Charset charset) {
    String extended = disposition.get("filename*");
    String name =
        extended == null
            ? text(disposition, "filename", charset)
            : ExtendedValue.decode(extended, disposition.offset("filename*"));
    if (name != null) {
      requireHarmless(name, disposition.offset(extended == null ? "filename" : "filename*"));
    }
    return name;
  }

  /** No client writes such a name but to have it misread as a header field or another folder. */
  private static void requireHarmless(String name, int offset) {
    int segment = 0;
    for (int i = 0; i <= name.length(); i++) {
      char c = i == name.length() ? '/' : name.charAt(i);
      if (Character.isISOControl(c)) {
        throw BodyException.malformed(
            offset, "a file name with " + Octets.shown((byte) c), "one without control characters");
      }
      if (c == '/' || c == '\\') {
        if (i - segment == 2 && name.startsWith("..", segment)) {
          throw BodyException.malformed(
              offset, "a file name with ..", "one that leads to no other folder");
        }
        segment = i + 1;
      }
    }
  }

  private static boolean isJson(String type) {
    return type.equals("application/json") || type.endsWith("+json");
  }

  private static @Nullable String text(HeaderValue disposition, String parameter, Charset charset) {
    String latin1 = disposition.get(parameter);
    return latin1 == null
        ? null
        : unescape(Octets.text(latin1, disposition.offset(parameter), charset));
  }

  private static String unescape(String text) {
    return text.indexOf('%') < 0
        ? text
        : text.replace("%22", "\"")
            .replace("%0D", "\r")
            .replace("%0A", "\n")
            .replace("%0d", "\r")
            .replace("%0a", "\n");
  }
}
