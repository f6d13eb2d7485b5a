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
    return isOf(text) ? Base64.getDecoder().decode(text) : null;
  }

  /** Whether it is base64. */
  static boolean isOf(String text) {
    int length = text.length();
    int padding = padding(text);
    if ((length & 3) != 0) {
      return false;
    }
    for (int i = 0; i < length - padding; i++) {
      if (value(text.charAt(i)) < 0) {
        return false;
      }
    }
    // The last character before the padding encodes the last octet's bits, and then zeros.
    return padding == 0
        || (value(text.charAt(length - padding - 1)) & ((1 << (2 * padding)) - 1)) == 0;
  }

  private static int padding(String text) {
    return text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  }

  private static int value(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
  }
}
