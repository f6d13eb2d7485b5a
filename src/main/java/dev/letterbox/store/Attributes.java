package dev.letterbox.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item's attributes, written and read by name. Times are numbers, since {@code Instant}'s text
 * costs a cold start its formatter.
 */
final class Attributes {
  static final String PK = "pk";
  static final String SK = "sk";

  /** The table's TTL attribute, in seconds of the epoch. */
  static final String EXPIRES_AT = "expiresAt";

  private Attributes() {}

  static Map<String, AttributeValue> key(String pk, String sk) {
    Map<String, AttributeValue> key = new HashMap<>();
    key.put(PK, AttributeValue.fromS(pk));
    key.put(SK, AttributeValue.fromS(sk));
    return key;
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  /** Written by {@link #number} of {@link Instant#toEpochMilli}. */
  static Instant millis(Map<String, AttributeValue> item, String name) {
    return Instant.ofEpochMilli(number(item, name));
  }

  static long number(Map<String, AttributeValue> item, String name) {
    String digits = present(item, name).n();
    if (digits == null) {
      throw new IllegalStateException("The stored item's " + name + " is no number");
    }
    return Long.parseLong(digits);
  }

  static String string(Map<String, AttributeValue> item, String name) {
    String string = present(item, name).s();
    if (string == null) {
      throw new IllegalStateException("The stored item's " + name + " is no string");
    }
    return string;
  }

  static @Nullable String optionalString(Map<String, AttributeValue> item, String name) {
    return item.containsKey(name) ? string(item, name) : null;
  }

  static AttributeValue strings(List<String> strings) {
    List<AttributeValue> values = new ArrayList<>();
    for (String string : strings) {
      values.add(AttributeValue.fromS(string));
    }
    return AttributeValue.fromL(values);
  }

  /** Written by {@link #strings(List)}; empty when there is no such attribute. */
  static List<String> strings(Map<String, AttributeValue> item, String name) {
    AttributeValue list = item.get(name);
    if (list == null) {
      return List.of();
    }
    List<String> strings = new ArrayList<>();
    for (AttributeValue value : list.l()) {
      strings.add(value.s());
    }
    return strings;
  }

  private static AttributeValue present(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null) {
      throw new IllegalStateException("The stored item has no " + name);
    }
    return value;
  }
}
