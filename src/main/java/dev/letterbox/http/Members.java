package dev.letterbox.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of a parameter that is an object: by name, in the order of their first appearance,
 * with every value that was sent. They are read one after another.
 */
final class Members {
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final @Nullable PercentText coding;

  /** What stands around a member's name where it is sent. */
  private final String before;

  private final String behind;
  private @Nullable String malformed;
  private List<String> open = List.of();
  private @Nullable String member;

  /** None yet; names and values come encoded so, or are plain. */
  Members(@Nullable PercentText coding, String before, String behind) {
    this.coding = coding;
    this.before = before;
    this.behind = behind;
  }

  /** The parameters {@code name[member]}. */
  static Members inBrackets(Query query, String name) {
    Members found = new Members(query.coding(), name + "[", "]");
    while (query.next()) {
      String sent = query.name();
      if (sent != null && sent.startsWith(found.before) && sent.endsWith("]")) {
        found.add(sent.substring(found.before.length(), sent.length() - 1), query.value());
      }
    }
    return found;
  }

  /**
   * The parameters of these names, or all others; a name that ends with {@code [} is the beginning
   * of several.
   */
  static Members of(Query query, boolean wanted, String... names) {
    Members found = new Members(query.coding(), "", "");
    while (query.next()) {
      String name = query.name();
      if (name != null && isOneOf(names, name) == wanted) {
        found.add(name, query.value());
      }
    }
    return found;
  }

  private static boolean isOneOf(String[] names, String name) {
    for (String one : names) {
      if (one.endsWith("[") ? name.startsWith(one) : name.equals(one)) {
        return true;
      }
    }
    return false;
  }

  /** Adds names and values in turn: {@code R,100,G,200}. */
  void addPairs(List<String> items) {
    if (items.size() % 2 != 0) {
      malformed = "must be names and values in turn";
    }
    for (int i = 0; i + 1 < items.size(); i += 2) {
      add(decoded(items.get(i)), items.get(i + 1));
    }
  }

  /** Adds assignments: {@code R=100}, {@code G=200}. */
  void addAssignments(List<String> items) {
    for (String item : items) {
      int equals = item.indexOf('=');
      if (equals < 0) {
        malformed = "must be names with values, such as a=1";
      } else {
        add(decoded(item.substring(0, equals)), item.substring(equals + 1));
      }
    }
  }

  /** Adds a value under a name that is decoded already. */
  private void add(String name, String value) {
    values.computeIfAbsent(name, each -> new ArrayList<>(1)).add(decoded(value));
  }

  private String decoded(String text) {
    String decoded = coding == null ? text : coding.decode(text);
    if (decoded == null) {
      malformed = PercentText.REQUIRED;
    }
    return decoded == null ? "" : decoded;
  }

  /** What is wrong with them; null where nothing is. */
  @Nullable String malformed() {
    return malformed;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** Every value of a member; none where it is not there. */
  List<String> values(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Starts before the first one. */
  void begin() {
    open = new ArrayList<>(values.keySet());
  }

  /** Goes on to the next one, and says its name; null behind the last one. */
  @Nullable String next() {
    member = open.isEmpty() ? null : open.removeFirst();
    return member;
  }

  /** The one that is being read; null before the first and behind the last one. */
  @Nullable String member() {
    return member;
  }

  /** How a member's value is named where it is sent. */
  String path(String name) {
    return before + name + behind;
  }
}
