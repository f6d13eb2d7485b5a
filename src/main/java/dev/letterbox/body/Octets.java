package dev.letterbox.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Octets as text: what decoders read strictly, and what errors show. */
final class Octets {
  private static final int MOST_SHOWN = 40;

  private Octets() {}

  /** The text, or a failure at the first octet that is none. */
  static String text(byte[] octets, int from, int to, Charset charset) {
    String text = lenient(octets, from, to, charset);
    if (text != null) {
      return text;
    }
    int bad = malformedAt(octets, from, to, charset);
    if (bad < 0) {
      return new String(octets, from, to - from, charset);
    }
    throw notOf(charset, bad, octets[bad]);
  }

  /** Text of a header, one character for each octet, in the charset that it is really in. */
  static String text(String latin1, int offset, Charset charset) {
    byte[] octets = latin1.getBytes(ISO_8859_1);
    String text = lenient(octets, 0, octets.length, charset);
    int bad = text == null ? malformedAt(octets, 0, octets.length, charset) : -1;
    if (bad >= 0) {
      throw notOf(charset, offset + bad, octets[bad]);
    }
    return text == null ? new String(octets, charset) : text;
  }

  static BodyException notOf(Charset charset, int offset, byte octet) {
    return BodyException.malformed(offset, shown(octet), "text in " + charset.name());
  }

  /**
   * Null where it has U+FFFD, which replaces what is malformed, but may also have been sent. The
   * way without a decoder object is fast, and nearly every text goes it.
   */
  private static @Nullable String lenient(byte[] octets, int from, int to, Charset charset) {
    String text = new String(octets, from, to - from, charset);
    return text.indexOf('\uFFFD') < 0 ? text : null;
  }

  /** Where the first octet is that is not in the charset, or -1. */
  static int malformedAt(byte[] octets, int from, int to, Charset charset) {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(octets, from, to - from);
    CharBuffer out = CharBuffer.allocate(to - from + 1);
    if (decoder.decode(in, out, true).isError() || decoder.flush(out).isError()) {
      return in.position();
    }
    return -1;
  }

  /** An octet for an error: itself where it can be seen, else its number. */
  static String shown(byte octet) {
    if (octet > ' ' && octet < 0x7f) {
      return "\"" + (char) octet + "\"";
    }
    String hex = Integer.toHexString(octet & 0xff).toUpperCase(Locale.ROOT);
    return hex.length() == 1 ? "0x0" + hex : "0x" + hex;
  }

  /** The octet there, or the end of the body. */
  static String shown(byte[] octets, int at) {
    return at < octets.length ? shown(octets[at]) : "the end of the body";
  }

  /** A text for an error: its beginning, without what cannot be seen. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder("\"");
    for (int i = 0; i < text.length() && i < MOST_SHOWN; i++) {
      char c = text.charAt(i);
      shown.append(c >= ' ' && c < 0x7f ? c : '?');
    }
    return shown.append(text.length() > MOST_SHOWN ? "…\"" : "\"").toString();
  }
}
