package dev.letterbox.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Values that a schema of the contract allows, as far as examples and types tell. */
final class SchemaExample {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** How deep schemas are followed that refer to themselves. */
  private static final int DEEPEST = 6;

  private final JsonNode contract;

  SchemaExample(JsonNode contract) {
    this.contract = contract;
  }

  /** What a reference within the document leads to, or the node itself. */
  JsonNode resolve(JsonNode node) {
    String ref = node.path("$ref").asText();
    return ref.isEmpty() ? node : resolve(contract.at(ref.substring(1)));
  }

  JsonNode of(JsonNode schema) {
    return of(schema, 0);
  }

  private JsonNode of(JsonNode reference, int depth) {
    JsonNode schema = resolve(reference);
    for (String given : new String[] {"example", "default"}) {
      if (schema.has(given)) {
        return schema.get(given);
      }
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(0);
    }
    for (String choice : new String[] {"oneOf", "anyOf"}) {
      if (schema.has(choice)) {
        return of(schema.get(choice).get(0), depth + 1);
      }
    }
    return switch (schema.path("type").asText(schema.has("properties") ? "object" : "")) {
      case "string" -> NODES.textNode(text(schema));
      case "integer" -> NODES.numberNode(schema.path("minimum").asLong(1));
      case "number" -> NODES.numberNode(schema.path("minimum").asDouble(1.5));
      case "boolean" -> NODES.booleanNode(true);
      case "array" -> array(schema, depth);
      default -> object(schema, depth);
    };
  }

  private ArrayNode array(JsonNode schema, int depth) {
    ArrayNode array = NODES.arrayNode();
    if (depth < DEEPEST) {
      array.add(of(schema.path("items"), depth + 1));
    }
    return array;
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = NODES.objectNode();
    for (JsonNode part : schema.path("allOf")) {
      of(part, depth + 1).properties().forEach(it -> object.set(it.getKey(), it.getValue()));
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (depth < DEEPEST) {
        object.set(property.getKey(), of(property.getValue(), depth + 1));
      }
    }
    return object;
  }

  private static String text(JsonNode schema) {
    return switch (schema.path("format").asText()) {
      case "date" -> "2026-01-31";
      case "date-time" -> "2026-01-31T12:00:00Z";
      case "uuid" -> "6fa459ea-ee8a-3ca4-894e-db77e160355e";
      case "email" -> "ada@example.com";
      case "uri" -> "https://www.example.com/";
      case "byte" -> "SGVsbG8=";
      default -> "text".repeat(1 + schema.path("minLength").asInt() / 4);
    };
  }
}
