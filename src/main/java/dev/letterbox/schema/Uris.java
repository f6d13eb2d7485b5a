package dev.letterbox.schema;

/**
 * URIs as RFC 3986 writes them (appendix A), looked through without taking them apart.
 *
 * <pre>
 * URI-reference = URI / relative-ref
 * URI           = scheme ":" hier-part [ "?" query ] [ "#" fragment ]
 * relative-ref  = relative-part [ "?" query ] [ "#" fragment ]
 * hier-part     = "//" authority path-abempty / path
 * authority     = [ userinfo "@" ] host [ ":" port ]
 * host          = "[" ( IPv6address / IPvFuture ) "]" / reg-name      ; IPv4address is a reg-name too
 * pchar         = unreserved / pct-encoded / sub-delims / ":" / "@"
 * </pre>
 */
final class Uris {
  private static final int NONE = -1;

  private Uris() {}

  /** With a scheme. */
  static boolean isUri(String text) {
    int rest = behindScheme(text);
    return rest > 0 && isHierarchy(text, rest);
  }

  /** With one or relative. */
  static boolean isReference(String text) {
    int rest = behindScheme(text);
    return rest != NONE && isHierarchy(text, rest);
  }

  /** Behind the colon; 0 without a scheme; or {@link #NONE}: no first segment has a colon. */
  private static int behindScheme(String text) {
    int at = 0;
    while (at < text.length() && isOfScheme(text.charAt(at))) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == ':') {
      return at > 0 && isLetter(text.charAt(0)) ? at + 1 : NONE;
    }
    int colon = text.indexOf(':', at);
    return colon < 0 || colon > end(text, at, "/?#") ? 0 : NONE;
  }

  private static boolean isHierarchy(String text, int from) {
    int path = from;
    if (text.startsWith("//", from)) {
      path = end(text, from + 2, "/?#");
      if (!isAuthority(text, from + 2, path)) {
        return false;
      }
    }
    int query = end(text, path, "?#");
    int fragment = end(text, query, "#");
    return consistsOf(text, path, query, ":@/")
        && consistsOf(text, Math.min(query + 1, fragment), fragment, ":@/?")
        && consistsOf(text, Math.min(fragment + 1, text.length()), text.length(), ":@/?");
  }

  private static boolean isAuthority(String text, int from, int to) {
    int at = text.lastIndexOf('@', to - 1);
    int host = at < from ? from : at + 1;
    if (host > from && !consistsOf(text, from, at, ":")) {
      return false;
    }
    int end = to;
    while (end > host && isDigit(text.charAt(end - 1))) {
      end--;
    }
    // Without a colon the digits are the host's.
    int behindHost = end > host && text.charAt(end - 1) == ':' ? end - 1 : to;
    if (host < behindHost && text.charAt(host) == '[') {
      return text.charAt(behindHost - 1) == ']' && isLiteral(text, host + 1, behindHost - 1);
    }
    return consistsOf(text, host, behindHost, "");
  }

  private static boolean isLiteral(String text, int from, int to) {
    if (from < to && (text.charAt(from) | 0x20) == 'v') {
      int point = from + 1;
      while (point < to && isHexadecimal(text.charAt(point))) {
        point++;
      }
      return point > from + 1
          && point + 1 < to
          && text.charAt(point) == '.'
          && text.indexOf('%', point, to) < 0
          && consistsOf(text, point + 1, to, ":");
    }
    return Addresses.isIpv6(text, from, to);
  }

  /** Of {@code unreserved}, {@code pct-encoded}, {@code sub-delims} and these. */
  private static boolean consistsOf(String text, int from, int to, String others) {
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (c == '%') {
        if (at + 2 >= to
            || !isHexadecimal(text.charAt(at + 1))
            || !isHexadecimal(text.charAt(at + 2))) {
          return false;
        }
        at += 2;
      } else if (!isLetter(c)
          && !isDigit(c)
          && "-._~!$&'()*+,;=".indexOf(c) < 0
          && others.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The first of these characters, or the end. */
  private static int end(String text, int from, String delimiters) {
    int at = from;
    while (at < text.length() && delimiters.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static boolean isOfScheme(char c) {
    return isLetter(c) || isDigit(c) || c == '+' || c == '-' || c == '.';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHexadecimal(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
