package dev.letterbox.body;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A parameter's value in a charset of its own, such as that of {@code filename*} (RFC 8187 section
 * 3.2):
 *
 * <pre>
 * ext-value   = charset  "'" [ language ] "'" value-chars
 * value-chars = *( "%" 2HEXDIG / attr-char )
 * attr-char   = ALPHA / DIGIT / one of ! # $ &amp; + - . ^ _ ` | ~
 * </pre>
 *
 * The charset is UTF-8, or ISO-8859-1, which RFC 5987 had too.
 */
final class ExtendedValue {
  private ExtendedValue() {}

  /** The text; the offset is where the value begins in the body. */
  static String decode(String value, int offset) {
    int language = value.indexOf('\'');
    int chars = language < 0 ? -1 : value.indexOf('\'', language + 1);
    if (chars < 0) {
      throw BodyException.malformed(
          offset, Octets.shown(value), "a charset, ' and ' before the text");
    }
    Charset charset = charset(value.substring(0, language), offset);
    byte[] octets = new byte[value.length()];
    int length = 0;
    for (int at = chars + 1; at < value.length(); length++) {
      char c = value.charAt(at);
      if (c == '%') {
        octets[length] = octet(value, at, offset);
        at += 3;
      } else if (c != '*' && c != '\'' && HeaderValue.isTokenCharacter(c)) {
        octets[length] = (byte) c;
        at++;
      } else {
        throw BodyException.malformed(
            offset + at, Octets.shown(String.valueOf(c)), "a percent-encoded octet");
      }
    }
    String text = new String(octets, 0, length, charset);
    if (text.indexOf('\uFFFD') >= 0 && Octets.malformedAt(octets, 0, length, charset) >= 0) {
      throw BodyException.malformed(offset, Octets.shown(value), "text in " + charset.name());
    }
    return text;
  }

  private static Charset charset(String name, int offset) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "utf-8" -> StandardCharsets.UTF_8;
      case "iso-8859-1" -> StandardCharsets.ISO_8859_1;
      default ->
          throw BodyException.unsupported(
              "Octet " + offset, "the charset " + Octets.shown(name), "UTF-8 or ISO-8859-1");
    };
  }

  private static byte octet(String value, int percent, int offset) {
    int high = percent + 2 < value.length() ? Percent.hex(value.charAt(percent + 1)) : -1;
    int low = high < 0 ? -1 : Percent.hex(value.charAt(percent + 2));
    if (low < 0) {
      throw BodyException.malformed(
          offset + percent,
          Octets.shown(value.substring(percent, Math.min(value.length(), percent + 3))),
          "% and two hexadecimal digits");
    }
    return (byte) (high << 4 | low);
  }
}
