package dev.letterbox.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** A string's content where some of it is escaped (RFC 8259 section 7). */
final class Escapes {
  private Escapes() {}

  /** Decodes what {@link Scanner#string} has seen to be well-formed. */
  static String decode(byte[] in, int from, int to, boolean ascii) {
    return ascii ? ascii(in, from, to) : unicode(in, from, to);
  }

  /** An HTTP body inside an event: most of it, and worth half of the memory. */
  private static String ascii(byte[] in, int from, int to) {
    byte[] out = new byte[to - from];
    int length = 0;
    for (int i = from; i < to; i++) {
      byte c = in[i];
      out[length++] = c == '\\' ? (byte) single(in[++i]) : c;
    }
    return new String(out, 0, length, ISO_8859_1);
  }

  /** Half of a surrogate pair may come alone, which only UTF-16 can hold. */
  private static String unicode(byte[] in, int from, int to) {
    char[] out = new char[to - from];
    int length = 0;
    int i = from;
    while (i < to) {
      byte c = in[i];
      if (c < 0) {
        int octets = Utf8.length(in, i, to);
        length += Character.toChars(Utf8.codePoint(in, i, octets), out, length);
        i += octets;
      } else if (c != '\\') {
        out[length++] = (char) c;
        i++;
      } else if (in[i + 1] == 'u') {
        out[length++] = unit(in, i + 2);
        i += 6;
      } else {
        out[length++] = single(in[i + 1]);
        i += 2;
      }
    }
    return new String(out, 0, length);
  }

  private static char single(byte escape) {
    return switch (escape) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> (char) escape;
    };
  }

  private static char unit(byte[] in, int at) {
    int unit = 0;
    for (int i = at; i < at + 4; i++) {
      unit = (unit << 4) | Character.digit(in[i], 16);
    }
    return (char) unit;
  }
}
