package dev.letterbox.versions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.letterbox.gateway.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An OpenAPI document as its consumers see it. */
public final class Contract {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  private static final String INTERNAL = "x-internal";

  /** Members whose members' names are anybody's. */
  private static final Set<String> NAMING =
      Set.of("properties", "headers", "schemas", "parameters", "examples", "mapping", "scopes");

  private final JsonNode document;
  private final Map<String, Operation> operations = new LinkedHashMap<>();

  /**
   * An operation.
   *
   * @param name {@code GET /a/{id}}
   * @param parameters its own and its path's, resolved
   */
  record Operation(String name, JsonNode node, List<JsonNode> parameters) {}

  private Contract(JsonNode document) {
    this.document = document;
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
        boolean isInternal =
            path.getValue().path(INTERNAL).asBoolean()
                || member.getValue().path(INTERNAL).asBoolean();
        if (METHODS.contains(member.getKey()) && !isInternal) {
          String method = member.getKey().toUpperCase(Locale.ROOT);
          operations.put(
              method + " " + shape(path.getKey()),
              new Operation(
                  method + " " + path.getKey(),
                  member.getValue(),
                  parameters(path.getKey(), path.getValue(), member.getValue())));
        }
      }
    }
  }

  /** Reads a document. */
  public static Contract parse(String yaml, String label) {
    return new Contract(Yaml.parse(yaml, label));
  }

  /** {@code info.version}. */
  public Version version() {
    return Version.parse(document.path("info").path("version").asText());
  }

  /** By method and path, the names of the path's parameters left out: no request tells them. */
  Map<String, Operation> operations() {
    return operations;
  }

  private static String shape(String path) {
    StringBuilder shape = new StringBuilder();
    for (String segment : path.split("/", -1)) {
      boolean isGreedy = segment.endsWith("+}");
      shape.append('/').append(segment.startsWith("{") ? isGreedy ? "{+}" : "{}" : segment);
    }
    return shape.substring(1);
  }

  private List<JsonNode> parameters(String path, JsonNode item, JsonNode operation) {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    for (JsonNode list : List.of(item.path("parameters"), operation.path("parameters"))) {
      for (JsonNode each : list) {
        ObjectNode parameter = resolve(each).deepCopy();
        String name = parameter.path("name").asText();
        String in = parameter.path("in").asText();
        String key =
            switch (in) {
              case "path" -> Integer.toString(path.indexOf("{" + name + "}"));
              case "header" -> name.toLowerCase(Locale.ROOT);
              default -> name;
            };
        parameter.put("key", in + " " + key);
        all.put(in + " " + key, parameter);
      }
    }
    return List.copyOf(all.values());
  }

  /** Where a reference within the document leads to, or the node itself. */
  JsonNode resolve(JsonNode node) {
    JsonNode found = node;
    while (found.path("$ref").isTextual()) {
      String target = found.path("$ref").asText();
      found =
          target.startsWith("#/") ? document.at(target.substring(1)) : MissingNode.getInstance();
    }
    return found;
  }

  /** A schema with what {@code allOf} adds to it put together. */
  JsonNode schema(JsonNode node) {
    JsonNode schema = resolve(node);
    if (!schema.has("allOf")) {
      return schema;
    }
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    merge(merged, schema);
    merged.remove("allOf");
    schema.path("allOf").forEach(part -> merge(merged, schema(part)));
    return merged;
  }

  private static void merge(ObjectNode into, JsonNode from) {
    for (Map.Entry<String, JsonNode> member : from.properties()) {
      if (member.getKey().equals("properties")) {
        into.withObjectProperty("properties").setAll((ObjectNode) member.getValue());
      } else if (member.getKey().equals("required") && into.path("required").isArray()) {
        into.withArrayProperty("required").addAll((ArrayNode) member.getValue());
      } else if (!into.has(member.getKey())) {
        into.set(member.getKey(), member.getValue().deepCopy());
      }
    }
  }

  /** The operation's own security, or the document's. */
  JsonNode security(Operation operation) {
    return operation.node().has("security")
        ? operation.node().path("security")
        : document.path("security");
  }

  JsonNode securityScheme(String name) {
    return resolve(document.path("components").path("securitySchemes").path(name));
  }

  /** For another comparison: the document without extensions and what is internal. */
  JsonNode visible() {
    ObjectNode copy = document.deepCopy();
    for (JsonNode item : copy.path("paths")) {
      for (String method : names(item)) {
        if (item.path(method).path(INTERNAL).asBoolean() || item.path(INTERNAL).asBoolean()) {
          ((ObjectNode) item).remove(method);
        }
      }
    }
    withoutExtensions(copy, false);
    for (String path : names(copy.path("paths"))) {
      if (copy.path("paths").path(path).isEmpty()) {
        copy.withObjectProperty("paths").remove(path);
      }
    }
    return copy;
  }

  private static void withoutExtensions(JsonNode node, boolean isNaming) {
    for (String name : names(node)) {
      if (name.startsWith("x-") && !isNaming) {
        ((ObjectNode) node).remove(name);
      } else {
        withoutExtensions(node.path(name), !isNaming && NAMING.contains(name));
      }
    }
    if (node.isArray()) {
      node.forEach(item -> withoutExtensions(item, false));
    }
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
