package dev.letterbox.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** Documents that each differ in one way from a valid one, at every place of it. */
final class InvalidDocuments {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Stands for a name in the tree until the text has it twice. */
  private static final String TWICE = "twice";

  private final Contract contract;
  private final ValidDocuments documents;
  private final Strings strings;
  private final JsonNode valid;
  private final Set<String> discriminators = new HashSet<>();
  private final List<Invalid> made = new ArrayList<>();

  /** A document and the violation that it has, among others maybe. */
  record Invalid(String json, String at, String code) {}

  private InvalidDocuments(Contract contract, Random random, JsonNode valid) {
    this.contract = contract;
    this.documents = new ValidDocuments(contract, random);
    this.strings = new Strings(random);
    this.valid = valid;
  }

  static List<Invalid> of(Contract contract, Random random, JsonNode schema, JsonNode valid) {
    InvalidDocuments documents = new InvalidDocuments(contract, random, valid);
    documents.place("", schema, valid);
    return documents.made;
  }

  /** Whatever can be wrong with this value and those in it. */
  private void place(String at, JsonNode schema, JsonNode value) {
    if (schema.has("oneOf")) {
      String property = schema.at("/discriminator/propertyName").textValue();
      discriminators.add(at + "/" + property);
      place(at, contract.alternative(schema, value.get(property).textValue()), value);
      return;
    }
    if (!Contract.isFreeForm(schema)) {
      wrongType(at, schema);
    }
    switch (value) {
      case ObjectNode object -> object(at, schema, object);
      case ArrayNode array -> array(at, schema, array);
      case TextNode _ -> string(at, schema);
      default -> number(at, schema);
    }
  }

  private void wrongType(String at, JsonNode schema) {
    String type = schema.path("type").asText();
    List<JsonNode> others =
        List.of(
            NODES.textNode("true"),
            NODES.numberNode(1),
            NODES.booleanNode(true),
            NODES.arrayNode().add(1),
            NODES.objectNode().put("a", 1));
    List<String> types = List.of("string", "integer", "boolean", "array", "object");
    for (int i = 0; i < types.size(); i++) {
      if (!types.get(i).equals(type)) {
        replace(at, others.get(i), "type");
      }
    }
    if (type.equals("integer")) {
      replace(at, NODES.numberNode(1.5), "type");
    }
    if (!schema.path("nullable").booleanValue()) {
      replace(at, NODES.nullNode(), "type");
    }
  }

  private void object(String at, JsonNode schema, ObjectNode object) {
    for (JsonNode name : schema.path("required")) {
      String missing = name.textValue();
      change(at, at + "/" + missing, "required", o -> ((ObjectNode) o).remove(missing));
    }
    if (schema.path("additionalProperties").equals(NODES.booleanNode(false))) {
      change(at, at + "/a~0~1b", "additionalProperties", o -> ((ObjectNode) o).put("a~/b", 1));
    }
    if (schema.has("minProperties")) {
      replace(at, NODES.objectNode(), "minProperties");
    }
    if (schema.has("maxProperties")) {
      JsonNode one = documents.of(schema.get("additionalProperties"));
      ObjectNode many = NODES.objectNode();
      for (int i = schema.get("maxProperties").intValue(); i >= 0; i--) {
        many.set("p" + i, one);
      }
      replace(at, many, "maxProperties");
    }
    for (var member : object.properties()) {
      twice(at, member.getKey());
      JsonNode property = contract.property(schema, member.getKey());
      place(pointer(at, member.getKey()), property, member.getValue());
    }
  }

  private void twice(String at, String name) {
    JsonNode copy = valid.deepCopy();
    ((ObjectNode) copy.at(at)).set(TWICE, valid.at(at).get(name));
    String json = copy.toString().replace("\"" + TWICE + "\":", TextNode.valueOf(name) + ":");
    made.add(new Invalid(json, pointer(at, name), "duplicate"));
  }

  private void array(String at, JsonNode schema, ArrayNode array) {
    if (schema.has("maxItems") && !array.isEmpty()) {
      ArrayNode many = NODES.arrayNode();
      while (many.size() <= schema.get("maxItems").intValue()) {
        many.add(array.get(0));
      }
      replace(at, many, "maxItems");
    }
    if (schema.has("minItems")) {
      replace(at, NODES.arrayNode(), "minItems");
    }
    if (schema.path("uniqueItems").booleanValue() && !array.isEmpty()) {
      ArrayNode twice = array.deepCopy();
      // One more could be one too many.
      if (twice.size() > 1) {
        twice.remove(twice.size() - 1);
      }
      replace(at, twice.add(array.get(0)), "uniqueItems");
    }
    for (int i = 0; i < array.size(); i++) {
      JsonNode items = schema.has("items") ? contract.resolved(schema.get("items")) : schema;
      place(at + "/" + i, items, array.get(i));
    }
  }

  private void string(String at, JsonNode schema) {
    if (schema.path("minLength").asInt(0) > 0) {
      String text = strings.text(schema.get("minLength").intValue() - 1);
      replace(at, NODES.textNode(text), "minLength");
    }
    if (schema.has("maxLength")) {
      String text = strings.text(schema.get("maxLength").intValue() + 1);
      replace(at, NODES.textNode(text), "maxLength");
    }
    for (String keyword : List.of("pattern", "format", "enum")) {
      if (schema.has(keyword)) {
        boolean discriminator = keyword.equals("enum") && discriminators.contains(at);
        replace(at, NODES.textNode("\u0000"), discriminator ? "discriminator" : keyword);
      }
    }
  }

  private void number(String at, JsonNode schema) {
    if (schema.has("minimum")) {
      replace(at, NODES.numberNode(schema.get("minimum").longValue() - 1), "minimum");
    }
    if (schema.has("maximum")) {
      replace(at, NODES.numberNode(schema.get("maximum").longValue() + 1), "maximum");
    }
    if (schema.path("format").asText().equals("int32")) {
      replace(at, NODES.numberNode(1L << 31), "format");
    }
  }

  private void replace(String at, JsonNode value, String code) {
    if (at.isEmpty()) {
      made.add(new Invalid(value.toString(), at, code));
      return;
    }
    int slash = at.lastIndexOf('/');
    String name = at.substring(slash + 1).replace("~1", "/").replace("~0", "~");
    change(
        at.substring(0, slash),
        at,
        code,
        parent -> {
          if (parent instanceof ObjectNode object) {
            object.set(name, value);
          } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), value);
          }
        });
  }

  private void change(String where, String at, String code, Consumer<JsonNode> change) {
    JsonNode copy = valid.deepCopy();
    change.accept(copy.at(where));
    made.add(new Invalid(copy.toString(), at, code));
  }

  private static String pointer(String at, String name) {
    return at + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
