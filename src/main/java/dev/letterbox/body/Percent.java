package dev.letterbox.body;

import java.nio.charset.Charset;

/** The percent-encoding of urlencoded forms, where {@code +} is a space. */
final class Percent {
  private Percent() {}

  /** The text between these octets of the body. */
  static String decode(byte[] body, int from, int to, Charset charset) {
    int plain = from;
    while (plain < to && body[plain] != '%' && body[plain] != '+') {
      plain++;
    }
    if (plain == to) {
      return Octets.text(body, from, to, charset);
    }
    byte[] octets = new byte[to - from];
    int length = plain - from;
    System.arraycopy(body, from, octets, 0, length);
    for (int at = plain; at < to; length++) {
      byte octet = body[at];
      if (octet == '%') {
        octets[length] = (byte) (digit(body, at + 1, to) << 4 | digit(body, at + 2, to));
        at += 3;
      } else {
        octets[length] = octet == '+' ? (byte) ' ' : octet;
        at++;
      }
    }
    int bad = -1;
    String text = new String(octets, 0, length, charset);
    if (text.indexOf('\uFFFD') >= 0) {
      bad = Octets.malformedAt(octets, 0, length, charset);
    }
    if (bad >= 0) {
      throw Octets.notOf(charset, encodedAt(body, from, bad), octets[bad]);
    }
    return text;
  }

  private static int digit(byte[] body, int at, int to) {
    int digit = at < to ? hex(body[at]) : -1;
    if (digit < 0) {
      throw BodyException.malformed(
          at,
          at < to || to < body.length ? Octets.shown(body[at]) : "the end of the body",
          "a hexadecimal digit of a percent-encoded octet");
    }
    return digit;
  }

  /** The value of a hexadecimal digit of ASCII, or -1. */
  static int hex(int c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  /** Where the body encodes the octet that is this one of the decoded ones. */
  private static int encodedAt(byte[] body, int from, int index) {
    int at = from;
    for (int i = 0; i < index; i++) {
      at += body[at] == '%' ? 3 : 1;
    }
    return at;
  }
}
