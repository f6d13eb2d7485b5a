package dev.letterbox.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;

/** What networknt's validator says about requests, by the schemas as they stand. */
final class Oracle {
  private static final String ID = "https://contract.example/openapi.json";

  private final SchemaRegistry registry;

  Oracle(Contract contract) {
    ObjectNode document = contract.schemas().deepCopy();
    ofRequests(document);
    String text = "{\"components\":{\"schemas\":" + document + "}}";
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    this.registry =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi30(),
            builder -> builder.schemaRegistryConfig(config).schemas(Map.of(ID, text)));
  }

  /** What is wrong with the document; nothing where it follows the schema. */
  List<String> findings(String schema, String json) {
    Schema found = registry.getSchema(SchemaLocation.of(ID + "#/components/schemas/" + schema));
    return found.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  /**
   * What is read only is ignored in requests. What is {@code nullable} beside {@code allOf} is
   * meant to be so, although {@code allOf} alone would still refuse null.
   */
  private static void ofRequests(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> property : object.path("properties").properties()) {
        if (property.getValue().path("readOnly").booleanValue()) {
          ((ObjectNode) property.getValue()).removeAll();
          if (object.get("required") instanceof ArrayNode required) {
            remove(required, property.getKey());
          }
        }
      }
      if (object.path("nullable").booleanValue() && !object.has("type")) {
        JsonNode whole = object.deepCopy();
        ((ObjectNode) whole).remove("nullable");
        object.removeAll();
        ArrayNode either = object.putArray("anyOf");
        either.addObject().put("type", "string").put("nullable", true).putArray("enum").addNull();
        either.add(whole);
        ofRequests(whole);
        return;
      }
    }
    schema.forEach(Oracle::ofRequests);
  }

  private static void remove(ArrayNode names, String name) {
    for (int i = names.size() - 1; i >= 0; i--) {
      if (names.get(i).textValue().equals(name)) {
        names.remove(i);
      }
    }
  }
}
