package dev.letterbox.json;

/** Which octets are UTF-8: the Unicode Standard, table 3-7. */
final class Utf8 {
  private Utf8() {}

  /** How many octets the character beyond ASCII has that begins here; 0 where none does. */
  static int length(byte[] in, int at, int end) {
    int lead = in[at] & 0xff;
    int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (lead < 0xc2 || lead > 0xf4 || at + length > end) {
      return 0;
    }
    int second = in[at + 1] & 0xff;
    // Neither longer than needed, nor half of a surrogate pair, nor beyond the last code point.
    int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > most) {
      return 0;
    }
    for (int i = at + 2; i < at + length; i++) {
      if ((in[i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  /** The code point of these octets, which {@link #length} has seen. */
  static int codePoint(byte[] in, int at, int length) {
    int codePoint = in[at] & (0x7f >> length);
    for (int i = at + 1; i < at + length; i++) {
      codePoint = (codePoint << 6) | (in[i] & 0x3f);
    }
    return codePoint;
  }
}
