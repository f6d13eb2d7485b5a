package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Claims as an event and a scope check have them. */
final class JwtClaims {
  private JwtClaims() {}

  /**
   * Every claim as a string, null ones left out: numbers and booleans as JSON has them, arrays as
   * {@code [a b]}, objects as {@code map[a:1 b:2]} in the order of their names (the latter
   * inferred).
   */
  static ObjectNode strings(JsonNode claims) {
    ObjectNode strings = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> claim : claims.properties()) {
      if (!claim.getValue().isNull()) {
        strings.put(claim.getKey(), text(claim.getValue()));
      }
    }
    return strings;
  }

  /**
   * The scopes of a token: those of {@code scope}, separated by spaces, or else of {@code scp}, a
   * string or an array. An array in {@code scope} is none (inferred).
   */
  static List<String> scopes(JsonNode claims) {
    List<String> scopes = new ArrayList<>();
    JsonNode scope = claims.has("scope") ? claims.path("scope") : claims.path("scp");
    if (scope.isTextual()) {
      for (String item : scope.textValue().split(" ", -1)) {
        if (!item.isEmpty()) {
          scopes.add(item);
        }
      }
    } else if (scope.isArray() && !claims.has("scope")) {
      scope.valueStream().filter(JsonNode::isTextual).forEach(item -> scopes.add(item.asText()));
    }
    return scopes;
  }

  private static String text(JsonNode value) {
    if (value.isArray()) {
      StringJoiner items = new StringJoiner(" ", "[", "]");
      value.forEach(item -> items.add(text(item)));
      return items.toString();
    }
    if (value.isObject()) {
      Map<String, String> members = new TreeMap<>();
      value.properties().forEach(member -> members.put(member.getKey(), text(member.getValue())));
      StringJoiner items = new StringJoiner(" ", "map[", "]");
      members.forEach((name, text) -> items.add(name + ":" + text));
      return items.toString();
    }
    // As Go prints it within an array or an object (inferred).
    return value.isNull() ? "<nil>" : value.asText();
  }
}
