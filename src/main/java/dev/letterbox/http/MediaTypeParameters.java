package dev.letterbox.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The parameters of a media type or range.
 *
 * <pre>
 * parameters = *( OWS ";" OWS [ token "=" ( token / quoted-string ) ] )   RFC 9110 section 5.6.6
 * </pre>
 *
 * Apart from {@link MediaType}, since few contracts tell types apart by them.
 */
final class MediaTypeParameters {
  private MediaTypeParameters() {}

  /**
   * How many parameters the range asks for; -1 where the type lacks one of them. Values are
   * compared without regard to case, as that of {@code charset} is.
   */
  static int matched(String range, String type) {
    Map<String, String> wanted = of(range);
    return of(type).entrySet().containsAll(wanted.entrySet()) ? wanted.size() : -1;
  }

  private static Map<String, String> of(String text) {
    Map<String, String> parameters = new HashMap<>();
    int at = end(text, 0);
    while (at < text.length()) {
      int end = end(text, at + 1);
      int equals = text.indexOf('=', at);
      if (equals >= 0 && equals < end) {
        String name = text.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT);
        String value = unquoted(text.substring(equals + 1, end).strip());
        parameters.putIfAbsent(name, value.toLowerCase(Locale.ROOT));
      }
      at = end;
    }
    return parameters;
  }

  /** The next semicolon outside of quotation marks, or the text's end. */
  private static int end(String text, int from) {
    boolean quoted = false;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted) {
        at++;
      } else if (c == ';' && !quoted) {
        return at;
      }
    }
    return text.length();
  }

  private static String unquoted(String value) {
    if (value.length() < 2 || !value.startsWith("\"") || !value.endsWith("\"")) {
      return value;
    }
    StringBuilder text = new StringBuilder(value.length());
    for (int at = 1; at < value.length() - 1; at++) {
      at += value.charAt(at) == '\\' && at < value.length() - 2 ? 1 : 0;
      text.append(value.charAt(at));
    }
    return text.toString();
  }
}
