package dev.letterbox.body;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * {@code text/*} in the charset of the media type's parameter; without one in UTF-8 (RFC 6657
 * section 3 leaves it to the protocol). A byte order mark at the start is no text (RFC 3629 section
 * 6, RFC 2781 section 3.2). Malformed octets are failures.
 */
public final class TextDecoder {
  private TextDecoder() {}

  /** The body's text. */
  public static String decode(byte[] body, @Nullable String contentType) {
    String label = contentType == null ? null : HeaderValue.contentType(contentType).get("charset");
    Charset charset = label == null ? UTF_8 : Charsets.ofText(label, "Content-Type");
    int from = charset.equals(UTF_8) && hasMark(body) ? 3 : 0;
    return Octets.text(body, from, body.length, charset);
  }

  private static boolean hasMark(byte[] body) {
    return body.length >= 3
        && body[0] == (byte) 0xEF
        && body[1] == (byte) 0xBB
        && body[2] == (byte) 0xBF;
  }
}
