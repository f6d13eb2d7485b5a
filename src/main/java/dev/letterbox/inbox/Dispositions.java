package dev.letterbox.inbox;

import java.nio.charset.StandardCharsets;

/**
 * {@code Content-Disposition} of a download (RFC 6266 section 4.1):
 *
 * <pre>
 * attachment; filename="in ASCII" [ ; filename*=UTF-8''percent-encoded ]
 * </pre>
 *
 * Whatever the name is, it ends neither the quotation nor the field, and no reader finds an escape
 * in it.
 */
final class Dispositions {
  private static final String HEX = "0123456789ABCDEF";

  private Dispositions() {}

  static String attachment(String fileName) {
    StringBuilder plain = new StringBuilder();
    boolean exact = true;
    for (int i = 0; i < fileName.length(); i++) {
      char c = fileName.charAt(i);
      // A backslash and a percent sign are escapes to some readers and not to others.
      boolean safe = c >= ' ' && c < 0x7f && c != '"' && c != '\\' && c != '%';
      exact &= safe;
      plain.append(safe ? c : '_');
    }
    String disposition = "attachment; filename=\"" + plain + "\"";
    return exact ? disposition : disposition + "; filename*=UTF-8''" + encoded(fileName);
  }

  /** RFC 8187 section 3.2.1. */
  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '-'
              || c == '.'
              || c == '_';
      if (plain) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
      }
    }
    return encoded.toString();
  }
}
