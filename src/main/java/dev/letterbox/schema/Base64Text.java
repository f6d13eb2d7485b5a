package dev.letterbox.schema;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Base64, strictly as RFC 4648 section 4 has it: padded, without line breaks, and with nothing in
 * the bits that no octet needs (section 3.5), so that equal octets have one text only.
 */
public final class Base64Text {
  private Base64Text() {}

  /** The octets, or null where the text is not base64. */
  public static byte @Nullable [] decode(String text) {
    int length = text.length();
    if ((length & 3) != 0) {
      return null;
    }
    try {
      byte[] octets = Base64.getDecoder().decode(text);
      return length == 0 || isCanonical(text, octets) ? octets : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The last character before the padding encodes the last octet's bits, and then zeros. */
  private static boolean isCanonical(String text, byte[] octets) {
    int padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
    if (padding == 0) {
      return true;
    }
    int spare = padding * 2;
    int used = octets[octets.length - 1] & ((1 << (6 - spare)) - 1);
    int index = used << spare;
    return text.charAt(text.length() - padding - 1) == character(index);
  }

  private static char character(int index) {
    return (char)
        (index < 26
            ? 'A' + index
            : index < 52
                ? 'a' + index - 26
                : index < 62 ? '0' + index - 52 : index == 62 ? '+' : '/');
  }
}
