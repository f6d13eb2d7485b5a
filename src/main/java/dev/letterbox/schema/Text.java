package dev.letterbox.schema;

/** The formats of strings. Each method says whether a text is of the format. */
public final class Text {
  private Text() {}

  /** RFC 3339's full-date. */
  public static boolean isDate(String text) {
    return Rfc3339.isDate(text);
  }

  /**
   * HTML's valid e-mail address, which forms check in browsers too: RFC 5322's dot-atom, an at
   * sign, and labels of letters, digits and hyphens.
   */
  public static boolean isEmail(String text) {
    int at = text.indexOf('@');
    if (at < 1 || at == text.length() - 1) {
      return false;
    }
    for (int i = 0; i < at; i++) {
      char c = text.charAt(i);
      if (!isLetterOrDigit(c) && ".!#$%&'*+/=?^_`{|}~-".indexOf(c) < 0) {
        return false;
      }
    }
    return isHostname(text, at + 1);
  }

  /** RFC 1123 section 2.1: labels of 1 to 63 letters, digits and inner hyphens. */
  static boolean isHostname(String text, int from) {
    int label = from;
    for (int i = from; i <= text.length(); i++) {
      char c = i == text.length() ? '.' : text.charAt(i);
      if (c == '.') {
        int length = i - label;
        if (length < 1 || length > 63 || text.charAt(label) == '-' || text.charAt(i - 1) == '-') {
          return false;
        }
        label = i + 1;
      } else if (!isLetterOrDigit(c) && c != '-') {
        return false;
      }
    }
    return text.length() - from <= 253;
  }

  /** RFC 3986's URI: with a scheme. */
  public static boolean isUri(String text) {
    return Uris.isUri(text);
  }

  /** RFC 9562 section 4: 8-4-4-4-12 hexadecimal digits. */
  static boolean isUuid(String text) {
    if (text.length() != 36) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      char c = text.charAt(i);
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      if (hyphen ? c != '-' : Character.digit(c, 16) < 0 || c > 'f') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
