package dev.letterbox.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Percent-encoded UTF-8 (RFC 3986 section 2.1), in which HTML forms write a space as {@code +}. */
final class PercentText {
  /** As forms and {@code URLSearchParams} write it: {@code +} is a space. */
  static final PercentText FORM = new PercentText(true);

  /** As RFC 6570 writes it: {@code +} is itself. */
  static final PercentText URI = new PercentText(false);

  /** What a text has to be. */
  static final String REQUIRED = "must be percent-encoded UTF-8";

  private final boolean plusIsSpace;

  private PercentText(boolean plusIsSpace) {
    this.plusIsSpace = plusIsSpace;
  }

  /** The texts that are meant; fewer where one is not percent-encoded UTF-8. */
  List<String> decode(List<String> texts) {
    List<String> decoded = new ArrayList<>(texts.size());
    for (String text : texts) {
      String plain = decode(text);
      if (plain != null) {
        decoded.add(plain);
      }
    }
    return decoded;
  }

  /** The text that is meant; null where it is not percent-encoded UTF-8. */
  @Nullable String decode(String text) {
    int to = text.length();
    int i = 0;
    while (i < to && isPlain(text.charAt(i))) {
      i++;
    }
    if (i == to) {
      return text;
    }
    ByteBuffer octets = ByteBuffer.allocate(to * 3);
    octets.put(text.substring(0, i).getBytes(StandardCharsets.UTF_8));
    while (i < to) {
      if (text.charAt(i) == '%') {
        int high = digit(text, i + 1);
        int low = digit(text, i + 2);
        if (high < 0 || low < 0) {
          return null;
        }
        octets.put((byte) (high << 4 | low));
        i += 3;
      } else {
        int next = i + Character.charCount(text.codePointAt(i));
        octets.put(
            isPlain(text.charAt(i))
                ? text.substring(i, next).getBytes(StandardCharsets.UTF_8)
                : new byte[] {' '});
        i = next;
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(octets.flip()).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private boolean isPlain(char c) {
    return c != '%' && (c != '+' || !plusIsSpace);
  }

  private static int digit(String text, int at) {
    // Of Unicode's digits only ASCII's.
    return at < text.length() && text.charAt(at) <= 'f' ? Character.digit(text.charAt(at), 16) : -1;
  }
}
