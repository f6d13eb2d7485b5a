package dev.letterbox.versions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The media types of a body: which there are, what each holds, how parts of forms are typed. */
final class ContentComparison {
  private final SchemaComparison.Direction direction;
  private final Contract before;
  private final Contract after;
  private final Changes changes;

  ContentComparison(
      Contract before, Contract after, SchemaComparison.Direction direction, Changes changes) {
    this.direction = direction;
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  /**
   * Compares.
   *
   * @param what "the body", or "the answer 200"
   */
  void compare(String what, JsonNode old, JsonNode now) {
    for (Map.Entry<String, JsonNode> type : old.properties()) {
      JsonNode same = find(now, type.getKey());
      if (same.isMissingNode()) {
        boolean isTaken =
            direction == SchemaComparison.Direction.SENT && isInRange(now, type.getKey());
        if (!isTaken) {
          changes.breaks(
              direction == SchemaComparison.Direction.SENT
                  ? what + " may not be " + type.getKey() + " any more: it is answered 415."
                  : what + " does not come as " + type.getKey() + " any more.");
        }
        continue;
      }
      String label = what + (old.size() + now.size() > 2 ? " (" + type.getKey() + ")" : "");
      new SchemaComparison(before, after, direction, changes)
          .compare(label, type.getValue().path("schema"), same.path("schema"));
      encoding(label, type.getValue().path("encoding"), same.path("encoding"));
    }
    for (String type : (Iterable<String>) now::fieldNames) {
      if (find(old, type).isMissingNode()) {
        boolean isFirst = old.isEmpty() && direction == SchemaComparison.Direction.RECEIVED;
        changes.adds(what + (isFirst ? " has a body now: " : " may be ") + type + ".");
      }
    }
  }

  private static JsonNode find(JsonNode content, String type) {
    for (Map.Entry<String, JsonNode> entry : content.properties()) {
      if (normal(entry.getKey()).equals(normal(type))) {
        return entry.getValue();
      }
    }
    return content.path("");
  }

  private static String normal(String type) {
    return type.toLowerCase(Locale.ROOT).replace(" ", "");
  }

  private static boolean isInRange(JsonNode content, String type) {
    return !find(content, "*/*").isMissingNode()
        || !find(content, type.substring(0, type.indexOf('/') + 1) + "*").isMissingNode();
  }

  /** Of which media types a form's part may be. */
  private void encoding(String label, JsonNode old, JsonNode now) {
    for (Map.Entry<String, JsonNode> part : now.properties()) {
      List<String> allowed = types(part.getValue());
      List<String> before = types(old.path(part.getKey()));
      String name = "the part `" + part.getKey() + "` of " + label;
      if (!allowed.isEmpty() && before.isEmpty()) {
        changes.breaks(name + " has to be " + String.join(" or ", allowed) + " now.");
      }
      for (String type : before) {
        if (!allowed.isEmpty() && !allowed.contains(type)) {
          changes.breaks(name + " may not be " + type + " any more.");
        }
      }
    }
    for (String part : (Iterable<String>) old::fieldNames) {
      if (!types(old.path(part)).isEmpty() && types(now.path(part)).isEmpty()) {
        changes.adds("the part `" + part + "` of " + label + " may be of any type.");
      }
    }
  }

  private static List<String> types(JsonNode encoding) {
    String types = encoding.path("contentType").asText();
    return types.isEmpty()
        ? List.of()
        : Arrays.stream(types.split(",", -1)).map(String::strip).toList();
  }
}
