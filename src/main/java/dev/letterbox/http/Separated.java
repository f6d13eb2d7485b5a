package dev.letterbox.http;

import java.util.ArrayList;
import java.util.List;

/** Texts of several items each. */
final class Separated {
  private Separated() {}

  /**
   * The items.
   *
   * @param stripped of white space, which HTTP allows around commas; nowhere else is it added
   */
  static List<String> by(char separator, List<String> texts, boolean stripped) {
    List<String> items = new ArrayList<>();
    for (String text : texts) {
      int from = 0;
      while (from >= 0) {
        int at = text.indexOf(separator, from);
        String item = at < 0 ? text.substring(from) : text.substring(from, at);
        items.add(stripped ? item.strip() : item);
        from = at < 0 ? -1 : at + 1;
      }
    }
    return items;
  }

  /** The values of {@code ;name=value;name=value}; none where another name is among them. */
  static List<String> matrix(String name, List<String> texts) {
    List<String> values = new ArrayList<>(1);
    for (String part : by(';', texts, false)) {
      int equals = part.indexOf('=');
      if (!name.equals(equals < 0 ? part : part.substring(0, equals))) {
        return List.of();
      }
      values.add(equals < 0 ? "" : part.substring(equals + 1));
    }
    return values;
  }

  /** The values of the cookies {@code name=value}. */
  static List<String> cookies(String name, List<String> cookies) {
    List<String> values = new ArrayList<>(1);
    for (String cookie : cookies) {
      if (cookie.length() > name.length()
          && cookie.startsWith(name)
          && cookie.charAt(name.length()) == '=') {
        values.add(cookie.substring(name.length() + 1));
      }
    }
    return values;
  }
}
