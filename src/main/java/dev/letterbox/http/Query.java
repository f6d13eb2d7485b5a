package dev.letterbox.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The values of a query's parameters. From the raw query, because API Gateway joins repeated
 * parameters by commas and so cannot tell them from a comma in a value.
 */
final class Query {
  /** Stands for a value that is not percent-encoded UTF-8; no decoded value has a NUL and this. */
  static final String MALFORMED = "\0malformed";

  private Query() {}

  /** Every value of the parameter, in order. */
  static List<String> values(String query, String name) {
    List<String> values = List.of();
    int from = 0;
    while (from < query.length()) {
      int end = query.indexOf('&', from);
      end = end < 0 ? query.length() : end;
      int equals = query.indexOf('=', from, end);
      int nameEnd = equals < 0 ? end : equals;
      if (decode(query, from, nameEnd).equals(name)) {
        values = values.isEmpty() ? new ArrayList<>(2) : values;
        values.add(nameEnd == end ? "" : decode(query, nameEnd + 1, end));
      }
      from = end + 1;
    }
    return values;
  }

  /** {@code +} is a space, {@code %XX} an octet of UTF-8. */
  private static String decode(String text, int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) != '%' && text.charAt(i) != '+') {
      i++;
    }
    if (i == to) {
      return text.substring(from, to);
    }
    ByteBuffer octets = ByteBuffer.allocate((to - from) * 3);
    octets.put(text.substring(from, i).getBytes(StandardCharsets.UTF_8));
    while (i < to) {
      char c = text.charAt(i);
      if (c == '%') {
        int high = digit(text, i + 1, to);
        int low = digit(text, i + 2, to);
        if (high < 0 || low < 0) {
          return MALFORMED;
        }
        octets.put((byte) (high << 4 | low));
        i += 3;
      } else {
        int next = i + Character.charCount(text.codePointAt(i));
        octets.put(
            c == '+' ? new byte[] {' '} : text.substring(i, next).getBytes(StandardCharsets.UTF_8));
        i = next;
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(octets.flip()).toString();
    } catch (CharacterCodingException e) {
      return MALFORMED;
    }
  }

  private static int digit(String text, int at, int to) {
    // Of Unicode's digits only ASCII's.
    return at < to && text.charAt(at) <= 'f' ? Character.digit(text.charAt(at), 16) : -1;
  }
}
