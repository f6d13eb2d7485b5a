package dev.letterbox.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A header field's value with parameters, such as that of {@code Content-Type}:
 *
 * <pre>
 * field-value   = OWS essence parameters OWS
 * essence       = token "/" token                         ; of Content-Type
 *               / token                                   ; of Content-Disposition
 * parameters    = *( OWS ";" OWS [ token "=" ( 1*bare / quoted-string ) ] )
 * quoted-string = DQUOTE *( qdtext / quoted-pair ) DQUOTE ; RFC 9110 section 5.6.4
 * bare          = any visible character but ";" and DQUOTE
 * </pre>
 *
 * What is bare is wider than RFC 9110's token, because clients do not quote boundaries that they
 * ought to. A parameter that is there twice is refused: one reader would take the first, another
 * the last.
 */
final class HeaderValue {
  /** More would only cost: to find one twice, each is compared with all before it. */
  static final int MOST_PARAMETERS = 16;

  private final String text;
  private final String place;
  private final int offset;

  /** Of Content-Disposition, whose file names may be paths where a backslash is only itself. */
  private final boolean disposition;

  private final List<String> names = new ArrayList<>(3);
  private final List<String> values = new ArrayList<>(3);
  private final List<Integer> starts = new ArrayList<>(3);
  private final int essenceAt;
  private final String essence;
  private int at;

  private HeaderValue(String text, String place, int offset, boolean disposition) {
    this.text = text;
    this.place = place;
    this.offset = offset;
    this.disposition = disposition;
    whiteSpace();
    this.essenceAt = at;
    this.essence = essence();
    parameters();
  }

  /** The request's media type. */
  static HeaderValue contentType(String text) {
    return new HeaderValue(text, "Content-Type, character ", 0, false);
  }

  /** A part's media type. */
  static HeaderValue contentType(String text, int octet) {
    return new HeaderValue(text, "Octet ", octet, false);
  }

  /** A part's disposition: a backslash quotes only a quotation mark and a backslash. */
  static HeaderValue disposition(String text, int octet) {
    return new HeaderValue(text, "Octet ", octet, true);
  }

  /** What is before the parameters, in lower case. */
  String value() {
    return essence;
  }

  /** A parameter, its name in lower case; null where it is not there. */
  @Nullable String get(String name) {
    int index = names.indexOf(name);
    return index < 0 ? null : values.get(index);
  }

  /** Where a parameter's value begins. */
  int offset(String name) {
    return offset + starts.get(names.indexOf(name));
  }

  /** A failure: it is another than this. */
  BodyException wanted(String wanted) {
    return BodyException.malformed(place, offset + essenceAt, Octets.shown(essence), wanted);
  }

  /** A failure at this character. */
  BodyException wanted(int character, String wanted) {
    String saw = character < text.length() ? shown(text.charAt(character)) : "its end";
    return BodyException.malformed(place, offset + character, saw, wanted);
  }

  /** A part's header has one character for each octet. */
  private static String shown(char c) {
    return c <= 0xff ? Octets.shown((byte) c) : Octets.shown(String.valueOf(c));
  }

  private String essence() {
    token(disposition ? "a disposition" : "a media type");
    if (!disposition) {
      if (peek() != '/') {
        throw wanted(at, "a slash and a subtype");
      }
      at++;
      token("a subtype");
    }
    return text.substring(essenceAt, at).toLowerCase(Locale.ROOT);
  }

  private void parameters() {
    whiteSpace();
    while (at < text.length()) {
      if (peek() != ';') {
        throw wanted(at, "a semicolon");
      }
      at++;
      whiteSpace();
      if (at < text.length() && peek() != ';') {
        parameter();
        whiteSpace();
      }
    }
  }

  private void parameter() {
    int from = at;
    token("a parameter's name");
    String name = text.substring(from, at).toLowerCase(Locale.ROOT);
    if (names.size() == MOST_PARAMETERS) {
      throw wanted(from, "at most " + MOST_PARAMETERS + " parameters");
    }
    if (names.contains(name)) {
      throw wanted(from, "no second parameter " + name);
    }
    if (peek() != '=') {
      throw wanted(at, "an equals sign");
    }
    at++;
    names.add(name);
    if (peek() == '"') {
      at++;
      starts.add(at);
      values.add(quoted());
    } else {
      starts.add(at);
      values.add(bare());
    }
  }

  private String bare() {
    int from = at;
    while (peek() > ' ' && peek() != ';' && peek() != '"' && peek() != 0x7f) {
      at++;
    }
    if (at == from) {
      throw wanted(at, "a value");
    }
    return text.substring(from, at);
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    while (peek() != '"') {
      if (peek() == '\\' && at + 1 < text.length() && isQuoted(text.charAt(at + 1))) {
        at++;
      }
      if (at == text.length()) {
        throw wanted(at, "a quotation mark that ends the value");
      }
      value.append(text.charAt(at++));
    }
    at++;
    return value.toString();
  }

  private boolean isQuoted(char c) {
    return !disposition || c == '"' || c == '\\';
  }

  /** RFC 9110 section 5.6.2. */
  private void token(String wanted) {
    int from = at;
    while (isTokenCharacter(peek())) {
      at++;
    }
    if (at == from) {
      throw wanted(at, wanted);
    }
  }

  static boolean isTokenCharacter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || (c > ' ' && "!#$%&'*+-.^_`|~".indexOf(c) >= 0);
  }

  private void whiteSpace() {
    while (peek() == ' ' || peek() == '\t') {
      at++;
    }
  }

  /** The next character; NUL, which no header has, at the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }
}
