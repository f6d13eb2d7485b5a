package dev.letterbox.endtoend;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of JSON that goes through a client's objects.
 *
 * @param added by JSON pointer, what was not there before
 * @param other by JSON pointer, what is gone, or another value: {@code 1.50 is 1.5}
 */
record Changes(Map<String, JsonNode> added, Map<String, String> other) {
  /** With every digit of a number, and nothing that is there twice. */
  private static final JsonMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  static JsonNode tree(String json) throws JsonProcessingException {
    return EXACT.readTree(json);
  }

  static Changes between(String before, String after) {
    try {
      Changes changes = new Changes(new LinkedHashMap<>(), new LinkedHashMap<>());
      changes.compare("", tree(before), tree(after));
      return changes;
    } catch (JsonProcessingException e) {
      throw new AssertionError(before + "\n" + after, e);
    }
  }

  /** {@code /fields/-/choices}. */
  static String anyOf(String pointer) {
    return pointer.replaceAll("/\\d+", "/-");
  }

  boolean isEmpty() {
    return added.isEmpty() && other.isEmpty();
  }

  private void compare(String at, JsonNode before, JsonNode after) {
    if (before.isObject() && after.isObject()) {
      before.properties().forEach(one -> compareMember(at, one.getKey(), before, after));
      for (Map.Entry<String, JsonNode> one : after.properties()) {
        if (!before.has(one.getKey())) {
          added.put(at + "/" + one.getKey(), one.getValue());
        }
      }
    } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
      for (int i = 0; i < before.size(); i++) {
        compare(at + "/" + i, before.get(i), after.get(i));
      }
    } else if (!isSame(before, after)) {
      other.put(at, before + " is " + after);
    }
  }

  private void compareMember(String at, String name, JsonNode before, JsonNode after) {
    if (after.has(name)) {
      compare(at + "/" + name, before.get(name), after.get(name));
    } else {
      other.put(at + "/" + name, before.get(name) + " is gone");
    }
  }

  private static boolean isSame(JsonNode before, JsonNode after) {
    return (before.isTextual() && after.isTextual())
        ? isSame(before.asText(), after.asText())
        : before.toString().equals(after.toString());
  }

  /** The same text, or another one of the same time. */
  static boolean isSame(String before, String after) {
    if (before.equals(after)) {
      return true;
    }
    try {
      return OffsetDateTime.parse(before).isEqual(OffsetDateTime.parse(after));
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** {@code /a 1.50 is 1.5; /b is added}. */
  @Override
  public String toString() {
    List<String> all = new ArrayList<>();
    other.forEach((at, what) -> all.add(at + " " + what));
    added.keySet().forEach(at -> all.add(at + " is added"));
    return String.join("; ", all);
  }
}
