package dev.letterbox.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.letterbox.schema.KnownTexts;
import java.util.Locale;

/** Strings, numbers and literals out of octets. Remembers where the last one is. */
final class Scanner {
  /** What {@link #significant} sees behind the last octet. */
  static final int END = -1;

  private static final int HEX_DIGITS = 4;

  /** So many always fit into 64 bits. */
  private static final int SAFE_DIGITS = 18;

  private final byte[] in;
  private final int length;
  private final String place;

  /** The octet that comes next. */
  private int at;

  /** The last string's content, or the last number or literal. */
  private int from;

  private int to;
  private boolean escaped;
  private boolean ascii;
  private long int64;

  Scanner(byte[] utf8, int length, String place) {
    this.in = utf8;
    this.length = length;
    this.place = place;
    // RFC 8259 section 8.1: a byte order mark may be ignored.
    at =
        length > 2 && utf8[0] == (byte) 0xef && utf8[1] == (byte) 0xbb && utf8[2] == (byte) 0xbf
            ? 3
            : 0;
  }

  int at() {
    return at;
  }

  void rewind(int mark) {
    at = mark;
  }

  /** The octet that comes behind white space. */
  int significant() {
    int i = at;
    while (i < length) {
      byte c = in[i];
      if (c > ' ' || (c != ' ' && c != '\n' && c != '\r' && c != '\t')) {
        at = i;
        return c & 0xff;
      }
      i++;
    }
    at = i;
    return END;
  }

  void pass() {
    at++;
  }

  /** Where the text ends. */
  int end() {
    return length;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  int length() {
    return to - from;
  }

  /** Whether the last string is written as it is, in ASCII. */
  boolean isPlain() {
    return ascii && !escaped;
  }

  /** RFC 8259 section 7, from the opening quote. */
  void string() {
    escaped = false;
    ascii = true;
    from = at + 1;
    int i = from;
    while (true) {
      i = plain(in, i, length);
      if (i == length) {
        throw expected(i, "the string's closing quote");
      }
      byte c = in[i];
      if (c == '"') {
        break;
      } else if (c == '\\') {
        i = escape(i + 1);
      } else if (c < 0) {
        ascii = false;
        int octets = Utf8.length(in, i, length);
        if (octets == 0) {
          throw wrong(i, "an octet that is not UTF-8");
        }
        i += octets;
      } else {
        throw wrong(i, "a control character that is not escaped, " + seen(i));
      }
    }
    to = i;
    at = i + 1;
  }

  /** Which text the string that comes is, if it is about this one; then it is passed over. */
  int known(KnownTexts texts, int expected) {
    int index = texts.ahead(expected, in, at + 1, length);
    if (index != KnownTexts.NONE) {
      at += texts.text(index).length() + 2;
    }
    return index;
  }

  /** Which text the last string is. */
  int find(KnownTexts texts) {
    return isPlain() ? texts.find(in, from, to) : KnownTexts.NONE;
  }

  /** The place of the next octet that is more than a character of its own. */
  private static int plain(byte[] in, int from, int length) {
    int i = from;
    while (i < length && in[i] >= ' ' && in[i] != '"' && in[i] != '\\') {
      i++;
    }
    return i;
  }

  /** The place behind the escape whose backslash was before this. */
  private int escape(int i) {
    escaped = true;
    return switch (i < length ? in[i] : END) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> i + 1;
      case 'u' -> unit(i + 1);
      default -> throw expected(i, "one of \"\\/bfnrtu");
    };
  }

  private int unit(int i) {
    ascii = false;
    for (int digit = i; digit < i + HEX_DIGITS; digit++) {
      if (digit == length || Character.digit(in[digit], 16) < 0) {
        throw expected(digit, "a hexadecimal digit");
      }
    }
    return i + HEX_DIGITS;
  }

  /** RFC 8259 section 6; whether it is an integer. */
  boolean number() {
    from = at;
    int first = in[at] == '-' ? at + 1 : at;
    int i = digits(first);
    if (in[first] == '0' && i > first + 1) {
      throw wrong(first, "a number does not begin with 0");
    }
    int whole = i;
    if (i < length && in[i] == '.') {
      i = digits(i + 1);
    }
    if (i < length && (in[i] == 'e' || in[i] == 'E')) {
      boolean signed = i + 1 < length && (in[i + 1] == '+' || in[i + 1] == '-');
      i = digits(signed ? i + 2 : i + 1);
    }
    token(i);
    return i == whole;
  }

  private int digits(int first) {
    int i = first;
    while (i < length && in[i] >= '0' && in[i] <= '9') {
      i++;
    }
    if (i == first) {
      throw expected(i, "a digit");
    }
    return i;
  }

  void literal(String text) {
    from = at;
    for (int i = 0; i < text.length(); i++) {
      if (at + i == length || in[at + i] != text.charAt(i)) {
        throw expected(at + i, text);
      }
    }
    token(at + text.length());
  }

  private void token(int behind) {
    escaped = false;
    ascii = true;
    to = behind;
    at = behind;
  }

  /** Whether the last integer fits into 64 bits. */
  boolean isInt64() {
    boolean negative = in[from] == '-';
    int first = negative ? from + 1 : from;
    // Downwards, where there is one more.
    long value = 0;
    int safe = Math.min(to, first + SAFE_DIGITS);
    for (int i = first; i < safe; i++) {
      value = value * 10 - (in[i] - '0');
    }
    for (int i = safe; i < to; i++) {
      int digit = in[i] - '0';
      if (value < (Long.MIN_VALUE + digit) / 10) {
        return false;
      }
      value = value * 10 - digit;
    }
    int64 = negative ? value : -value;
    return negative || value != Long.MIN_VALUE;
  }

  long int64() {
    return int64;
  }

  /** The last string's content; the last number or literal as it is written. */
  String text() {
    if (escaped) {
      return Escapes.decode(in, from, to, ascii);
    }
    return new String(in, from, to - from, ascii ? ISO_8859_1 : UTF_8);
  }

  JsonException expected(String wanted) {
    return expected(at, wanted);
  }

  private JsonException expected(int at, String wanted) {
    return wrong(at, "expected " + wanted + ", not " + (at < length ? seen(at) : "the end"));
  }

  private String seen(int at) {
    int c = in[at] & 0xff;
    return c > ' ' && c < 0x7f
        ? "'" + (char) c + "'"
        : "0x" + Integer.toHexString(0x100 | c).substring(1).toUpperCase(Locale.ROOT);
  }

  JsonException tooLong(String what, int most) {
    return wrong(from, what + " of more than " + most + " octets");
  }

  JsonException wrong(String detail) {
    return wrong(at, detail);
  }

  private JsonException wrong(int at, String detail) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < at; i++) {
      if (in[i] == '\n') {
        line++;
        start = i + 1;
      }
    }
    return new JsonException(place, line, at - start + 1, detail);
  }
}
