package dev.letterbox.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The CORS settings that let pages of any origin call every operation of a document. */
final class Cors {
  static final String CORS = "x-amazon-apigateway-cors";

  private static final int MAX_AGE_SECONDS = 3600;

  private final JsonNode document;
  private final Set<String> methods = new TreeSet<>();
  private final Set<String> requestHeaders = new TreeSet<>();
  private final Set<String> responseHeaders = new TreeSet<>();

  private Cors(JsonNode document) {
    this.document = document;
  }

  static ObjectNode of(JsonNode document) {
    Cors cors = new Cors(document);
    Operation.of(document).stream()
        .filter(operation -> !operation.isAny())
        .forEach(cors::operation);
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    settings.set("allowOrigins", array(List.of("*")));
    settings.set("allowMethods", array(cors.methods));
    if (!cors.requestHeaders.isEmpty()) {
      settings.set("allowHeaders", array(cors.requestHeaders));
    }
    if (!cors.responseHeaders.isEmpty()) {
      settings.set("exposeHeaders", array(cors.responseHeaders));
    }
    settings.put("maxAge", MAX_AGE_SECONDS);
    return JsonNodeFactory.instance.objectNode().set(CORS, settings);
  }

  private void operation(Operation operation) {
    methods.add(operation.method().toUpperCase(Locale.ROOT));
    if (operation.node().has("requestBody")) {
      requestHeaders.add("content-type");
    }
    JsonNode item = document.path("paths").path(operation.path());
    for (JsonNode list : List.of(item.path("parameters"), operation.node().path("parameters"))) {
      for (JsonNode parameter : list) {
        header(resolved(parameter));
      }
    }
    for (JsonNode requirement : operation.security(document)) {
      for (Map.Entry<String, JsonNode> each : requirement.properties()) {
        JsonNode scheme = document.at("/components/securitySchemes").path(each.getKey());
        if (scheme.path("type").asText().equals("apiKey")) {
          header(scheme);
        } else {
          requestHeaders.add("authorization");
        }
      }
    }
    for (JsonNode response : operation.node().path("responses")) {
      resolved(response)
          .path("headers")
          .fieldNames()
          .forEachRemaining(name -> responseHeaders.add(name.toLowerCase(Locale.ROOT)));
    }
  }

  private void header(JsonNode parameter) {
    if (parameter.path("in").asText().equals("header")) {
      requestHeaders.add(parameter.path("name").asText().toLowerCase(Locale.ROOT));
    }
  }

  private JsonNode resolved(JsonNode node) {
    String target = node.path("$ref").asText();
    return target.startsWith("#/") ? document.at(target.substring(1)) : node;
  }

  private static ArrayNode array(Collection<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array;
  }
}
