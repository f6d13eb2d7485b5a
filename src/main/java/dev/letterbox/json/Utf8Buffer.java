package dev.letterbox.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Octets of JSON that grow: strings in quotes, numbers, punctuation. */
final class Utf8Buffer {
  /** The most that one UTF-16 unit becomes: {@code \}{@code u001f}. */
  private static final int LONGEST_UNIT = 6;

  private static final int LONGEST_NUMBER = 20;

  private static final String HEX = "0123456789ABCDEF";

  private static final int USUAL_LENGTH = 1024;

  /** What has grown beyond that is not kept. */
  private static final int MOST_KEPT = 64 * 1024;

  /** One that nobody uses: who writes one document after another needs no other. */
  private static final AtomicReference<byte @Nullable []> SPARE = new AtomicReference<>();

  private static final byte[] NOTHING = {};

  private byte[] octets;
  private int length;

  Utf8Buffer() {
    byte[] spare = SPARE.getAndSet(null);
    octets = spare == null ? new byte[USUAL_LENGTH] : spare;
  }

  /** The document is complete; another may have the octets. */
  private void giveBack() {
    if (octets.length == 0) {
      throw new IllegalStateException("the document was complete already");
    }
    if (octets.length <= MOST_KEPT) {
      SPARE.set(octets);
    }
    octets = NOTHING;
  }

  int length() {
    return length;
  }

  byte[] endToBytes() {
    byte[] all = Arrays.copyOf(octets, length);
    giveBack();
    return all;
  }

  String endToString() {
    String all = new String(octets, 0, length, UTF_8);
    giveBack();
    return all;
  }

  void endTo(OutputStream out) throws IOException {
    drainTo(out);
    giveBack();
  }

  void drainTo(OutputStream out) throws IOException {
    out.write(octets, 0, length);
    length = 0;
  }

  /** Room for so many more. */
  private void reserve(int more) {
    if (octets.length - length < more) {
      octets = Arrays.copyOf(octets, Math.max(Math.addExact(length, more), 2 * octets.length));
    }
  }

  void ascii(char c) {
    reserve(1);
    octets[length++] = (byte) c;
  }

  void ascii(String text) {
    reserve(text.length());
    for (int i = 0; i < text.length(); i++) {
      octets[length++] = (byte) text.charAt(i);
    }
  }

  /** A whole number's digits. */
  void decimal(long value) {
    reserve(LONGEST_NUMBER);
    if (value < 0) {
      octets[length++] = '-';
    }
    int from = length;
    // Downwards, where there is one more; the last digit first.
    long rest = value < 0 ? value : -value;
    do {
      octets[length++] = (byte) ('0' - rest % 10);
      rest /= 10;
    } while (rest != 0);
    for (int low = from, high = length - 1; low < high; low++, high--) {
      byte digit = octets[low];
      octets[low] = octets[high];
      octets[high] = digit;
    }
  }

  /** A string (RFC 8259 section 7); half of a surrogate pair is escaped, since UTF-8 has none. */
  void quoted(String text) {
    int units = text.length();
    reserve(units + 2);
    octets[length++] = '"';
    for (int i = 0; i < units; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
        octets[length++] = (byte) c;
      } else {
        // And one for each of the others and the closing quote.
        reserve(LONGEST_UNIT + units - i);
        if (c < 0x80) {
          escaped(c);
        } else if (Character.isHighSurrogate(c)
            && i + 1 < units
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
          pair(Character.toCodePoint(c, text.charAt(i)));
        } else if (Character.isSurrogate(c)) {
          unit(c);
        } else {
          beyondAscii(c);
        }
      }
    }
    octets[length++] = '"';
  }

  /** A string that is already UTF-8. */
  void quoted(byte[] utf8) {
    reserve(utf8.length + 2);
    octets[length++] = '"';
    for (int i = 0; i < utf8.length; i++) {
      byte c = utf8[i];
      if ((c >= ' ' || c < 0) && c != '"' && c != '\\') {
        octets[length++] = c;
      } else {
        reserve(LONGEST_UNIT + utf8.length - i);
        escaped((char) c);
      }
    }
    octets[length++] = '"';
  }

  private void escaped(char c) {
    char single =
        switch (c) {
          case '"', '\\' -> c;
          case '\b' -> 'b';
          case '\t' -> 't';
          case '\n' -> 'n';
          case '\f' -> 'f';
          case '\r' -> 'r';
          default -> 'u';
        };
    if (single == 'u') {
      unit(c);
    } else {
      octets[length++] = '\\';
      octets[length++] = (byte) single;
    }
  }

  private void unit(char c) {
    octets[length++] = '\\';
    octets[length++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      octets[length++] = (byte) HEX.charAt((c >> shift) & 0xf);
    }
  }

  private void beyondAscii(char c) {
    if (c < 0x800) {
      octets[length++] = (byte) (0xc0 | (c >> 6));
    } else {
      octets[length++] = (byte) (0xe0 | (c >> 12));
      octets[length++] = (byte) (0x80 | ((c >> 6) & 0x3f));
    }
    octets[length++] = (byte) (0x80 | (c & 0x3f));
  }

  private void pair(int codePoint) {
    octets[length++] = (byte) (0xf0 | (codePoint >> 18));
    octets[length++] = (byte) (0x80 | ((codePoint >> 12) & 0x3f));
    octets[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
    octets[length++] = (byte) (0x80 | (codePoint & 0x3f));
  }
}
