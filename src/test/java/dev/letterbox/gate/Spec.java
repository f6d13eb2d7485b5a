package dev.letterbox.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document, as API Gateway looks at it. */
record Spec(Source source) {
  static final String ANY = "x-amazon-apigateway-any-method";
  static final String INTEGRATION = "x-amazon-apigateway-integration";
  static final String INTEGRATIONS = "/components/x-amazon-apigateway-integrations";

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", ANY);

  /** An operation and its place. */
  record Operation(String path, String method, String pointer, JsonNode node) {
    /** {@code GET /a}, as messages name it. */
    String name() {
      return method.equals(ANY) ? "ANY " + path : method.toUpperCase(Locale.ROOT) + " " + path;
    }

    /** {@code $default} answers whatever no other operation does. */
    boolean isDefault() {
      return node.path("isDefaultRoute").asBoolean();
    }
  }

  JsonNode tree() {
    return source.tree();
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : tree().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
        if (METHODS.contains(member.getKey())) {
          String pointer = "/paths/" + Source.token(path.getKey()) + "/" + member.getKey();
          operations.add(new Operation(path.getKey(), member.getKey(), pointer, member.getValue()));
        }
      }
    }
    return operations;
  }

  /** The name under {@code x-amazon-apigateway-integrations}; null when it isn't by reference. */
  @Nullable String integrationName(Operation operation) {
    String ref = operation.node().path(INTEGRATION).path("$ref").asText();
    return ref.startsWith("#" + INTEGRATIONS + "/")
        ? ref.substring(INTEGRATIONS.length() + 2)
        : null;
  }

  JsonNode integrations() {
    return tree().at(INTEGRATIONS);
  }

  JsonNode schemes() {
    return tree().at("/components/securitySchemes");
  }

  /** The object that a reference within the document leads to, or the node itself. */
  JsonNode resolve(JsonNode node) {
    String ref = node.path("$ref").asText();
    if (ref.isEmpty()) {
      return node;
    }
    return ref.startsWith("#/") ? tree().at(ref.substring(1)) : MissingNode.getInstance();
  }
}
