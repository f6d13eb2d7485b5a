package dev.letterbox.schema;

/** IP addresses as RFC 3986 section 3.2.2 writes them. */
final class Addresses {
  private static final int GROUPS = 8;

  private Addresses() {}

  /** Four numbers up to 255, without leading zeros. */
  static boolean isIpv4(String text) {
    return isIpv4(text, 0, text.length());
  }

  private static boolean isIpv4(String text, int from, int to) {
    int numbers = 0;
    int at = from;
    while (numbers < 4) {
      int first = at;
      int number = 0;
      while (at < to && isDigit(text.charAt(at)) && at - first < 3) {
        number = number * 10 + text.charAt(at++) - '0';
      }
      if (at == first || number > 255 || (text.charAt(first) == '0' && at - first > 1)) {
        return false;
      }
      numbers++;
      if (numbers < 4 && (at == to || text.charAt(at++) != '.')) {
        return false;
      }
    }
    return at == to;
  }

  /** Eight groups, of which {@code ::} stands for some, and an IPv4 address for the last two. */
  static boolean isIpv6(String text) {
    return isIpv6(text, 0, text.length());
  }

  static boolean isIpv6(String text, int from, int to) {
    int groups = 0;
    boolean shortened = to - from >= 2 && text.startsWith("::", from);
    int at = shortened ? from + 2 : from;
    while (at < to) {
      int end = groupEnd(text, at, to);
      if (end < to && text.charAt(end) == '.') {
        groups += 2;
        return isIpv4(text, at, to) && (shortened ? groups < GROUPS : groups == GROUPS);
      }
      if (end == at || end - at > 4) {
        return false;
      }
      groups++;
      at = end;
      if (at == to) {
        break;
      }
      if (text.charAt(at++) != ':' || at == to) {
        return false;
      }
      if (text.charAt(at) == ':') {
        if (shortened) {
          return false;
        }
        shortened = true;
        at++;
      }
    }
    return shortened ? groups < GROUPS : groups == GROUPS;
  }

  private static int groupEnd(String text, int from, int to) {
    int at = from;
    while (at < to && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 128) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
