package dev.letterbox.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The SAM template. */
record Sam(Source source) {
  static final String FUNCTION = "AWS::Serverless::Function";
  static final String HTTP_API = "AWS::Serverless::HttpApi";

  /**
   * A resource and its place.
   *
   * @param properties those of {@code Globals} included
   */
  record Resource(String id, String type, String pointer, JsonNode properties) {
    /** The place of a property. */
    String at(String property) {
      return pointer + "/Properties/" + property;
    }
  }

  JsonNode tree() {
    return source.tree();
  }

  List<Resource> resources() {
    List<Resource> resources = new ArrayList<>();
    for (Map.Entry<String, JsonNode> resource : tree().path("Resources").properties()) {
      String type = resource.getValue().path("Type").asText();
      resources.add(
          new Resource(
              resource.getKey(),
              type,
              "/Resources/" + resource.getKey(),
              merged(globals(type), resource.getValue().path("Properties"))));
    }
    return resources;
  }

  List<Resource> resources(String type) {
    return resources().stream().filter(resource -> resource.type().equals(type)).toList();
  }

  boolean has(String id) {
    return tree().path("Resources").has(id) || tree().path("Parameters").has(id);
  }

  private JsonNode globals(String type) {
    return switch (type) {
      case FUNCTION -> tree().at("/Globals/Function");
      case HTTP_API -> tree().at("/Globals/HttpApi");
      default -> JsonNodeFactory.instance.objectNode();
    };
  }

  private static JsonNode merged(JsonNode globals, JsonNode own) {
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    globals.properties().forEach(entry -> merged.set(entry.getKey(), entry.getValue()));
    own.properties().forEach(entry -> merged.set(entry.getKey(), entry.getValue()));
    return merged;
  }
}
