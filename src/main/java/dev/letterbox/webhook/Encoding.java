package dev.letterbox.webhook;

import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** How a signature, 32 octets, is written. */
public enum Encoding {
  /** 64 hexadecimal digits, in upper or lower case. */
  HEX,
  /** RFC 4648 section 4; the padding may be missing. */
  BASE64;

  /** The octets of this part of the text; null where it is no signature. */
  byte @Nullable [] decode(String text, int from, int to) {
    return this == HEX ? hex(text, from, to) : base64(text, from, to);
  }

  /** What a header should hold, to go on after "is not". */
  String expected(String prefix) {
    return (prefix.isEmpty() ? "" : prefix + " and ")
        + (this == HEX ? "64 hexadecimal digits" : "32 octets in base64");
  }

  private static byte @Nullable [] hex(String text, int from, int to) {
    if (to - from != 2 * HmacSha256.SIZE) {
      return null;
    }
    byte[] octets = new byte[HmacSha256.SIZE];
    for (int i = 0; i < octets.length; i++) {
      char high = text.charAt(from + 2 * i);
      char low = text.charAt(from + 2 * i + 1);
      if (!HexFormat.isHexDigit(high) || !HexFormat.isHexDigit(low)) {
        return null;
      }
      octets[i] = (byte) (HexFormat.fromHexDigit(high) << 4 | HexFormat.fromHexDigit(low));
    }
    return octets;
  }

  private static byte @Nullable [] base64(String text, int from, int to) {
    if (to - from < 43 || to - from > 44) {
      return null;
    }
    try {
      byte[] octets = Base64.getDecoder().decode(text.substring(from, to));
      return octets.length == HmacSha256.SIZE ? octets : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
