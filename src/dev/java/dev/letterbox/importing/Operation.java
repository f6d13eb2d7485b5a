package dev.letterbox.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An operation of the document.
 *
 * @param method in lower case
 */
record Operation(String path, String method, JsonNode node) {
  static final String ANY = "x-amazon-apigateway-any-method";
  static final String SECURITY = "security";

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", ANY);

  /** All of a document, in its order. */
  static List<Operation> of(JsonNode document) {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
        if (METHODS.contains(member.getKey())) {
          operations.add(new Operation(path.getKey(), member.getKey(), member.getValue()));
        }
      }
    }
    return operations;
  }

  /** {@code GET /a}. */
  String name() {
    return (method.equals(ANY) ? "ANY" : method.toUpperCase(Locale.ROOT)) + " " + path;
  }

  boolean isAny() {
    return method.equals(ANY);
  }

  /** Its own security, or the document's, or nobody's. */
  JsonNode security(JsonNode document) {
    for (JsonNode owner : List.of(node, document)) {
      if (owner.has(SECURITY)) {
        return owner.path(SECURITY);
      }
    }
    return JsonNodeFactory.instance.arrayNode();
  }

  /** The tag that its interface is of; without one, nothing. */
  String tag() {
    return node.path("tags").path(0).asText();
  }
}
