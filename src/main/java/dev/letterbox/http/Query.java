package dev.letterbox.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names and values of a query, one after another. From the raw query, because API Gateway joins
 * repeated parameters by commas and so cannot tell them from a comma in a value.
 */
final class Query {
  private final String text;
  private final PercentText coding;
  private int next;
  private @Nullable String name;
  private String value = "";

  /** Starts before the first one. */
  Query(String text, PercentText coding) {
    this.text = text;
    this.coding = coding;
  }

  /** Goes on; false behind the last one. */
  boolean next() {
    if (next >= text.length()) {
      return false;
    }
    int end = text.indexOf('&', next);
    end = end < 0 ? text.length() : end;
    int equals = text.indexOf('=', next, end);
    int nameEnd = equals < 0 ? end : equals;
    name = coding.decode(text.substring(next, nameEnd));
    value = nameEnd == end ? "" : text.substring(nameEnd + 1, end);
    next = end + 1;
    return true;
  }

  /** Decoded; null where that cannot be done. */
  @Nullable String name() {
    return name;
  }

  /** As it was sent, encoded: what separates parts of it is not encoded. */
  String value() {
    return value;
  }

  /** How values are encoded. */
  PercentText coding() {
    return coding;
  }

  /** Every value of the parameter, in order, encoded. */
  static List<String> values(String text, PercentText coding, String name) {
    List<String> values = List.of();
    Query query = new Query(text, coding);
    while (query.next()) {
      if (name.equals(query.name)) {
        values = values.isEmpty() ? new ArrayList<>(2) : values;
        values.add(query.value);
      }
    }
    return values;
  }
}
