package dev.letterbox.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random documents at the edges of a schema, on either side. */
final class NearDocuments {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Contract contract;
  private final Random random;
  private final NearTexts texts;

  NearDocuments(Contract contract, Random random) {
    this.contract = contract;
    this.random = random;
    this.texts = new NearTexts(random);
  }

  JsonNode of(JsonNode reference) {
    return of(reference, 4);
  }

  private JsonNode of(JsonNode reference, int depth) {
    JsonNode schema = contract.resolved(reference);
    if (random.nextInt(40) == 0 || (schema.path("nullable").booleanValue() && one(4))) {
      return any();
    }
    if (schema.has("enum") && !one(10)) {
      return pick(schema.get("enum"));
    }
    for (String keyword : List.of("oneOf", "anyOf", "not")) {
      // What stands beside it is what the value is, too.
      if (schema.has(keyword) && (!schema.has("type") || one(3))) {
        JsonNode parts = schema.get(keyword);
        return of(keyword.equals("not") ? parts : pick(parts), depth - 1);
      }
    }
    if (schema.has("allOf")) {
      return all(schema, depth);
    }
    return switch (schema.path("type").asText(implied(schema))) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, depth);
      case "string" -> NODES.textNode(texts.of(schema));
      case "integer" -> NODES.numberNode(number(schema).longValue());
      case "number" -> NODES.numberNode(number(schema));
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      default -> any();
    };
  }

  private static String implied(JsonNode schema) {
    return schema.has("enum") ? "string" : schema.has("required") ? "object" : "any";
  }

  private JsonNode all(JsonNode schema, int depth) {
    ObjectNode whole = NODES.objectNode();
    JsonNode last = whole;
    for (JsonNode part : schema.get("allOf")) {
      if (part.has("not") && !one(4)) {
        continue;
      }
      JsonNode value = of(part, depth);
      last = value instanceof ObjectNode object ? whole.setAll(object) : value;
    }
    return last;
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = NODES.objectNode();
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.textValue()));
    int most = schema.path("properties").size() > 8 ? 8 : 2;
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      boolean there = required.contains(property.getKey()) ? !one(25) : one(most) && depth > 0;
      if (there) {
        object.set(property.getKey(), of(property.getValue(), depth - 1));
      }
    }
    for (String name : required) {
      if (!schema.path("properties").has(name) && !one(25)) {
        object.set(name, any());
      }
    }
    JsonNode others = schema.path("additionalProperties");
    int count = others.isObject() ? edge(schema, "minProperties", "maxProperties", 4) : 0;
    for (int i = 0; object.size() < count; i++) {
      object.set("p" + i, of(others, depth - 1));
    }
    if (!others.isObject() && one(8)) {
      object.set("other", any());
    }
    return object;
  }

  private ArrayNode array(JsonNode schema, int depth) {
    ArrayNode array = NODES.arrayNode();
    for (int i = depth > 0 ? edge(schema, "minItems", "maxItems", 3) : 0; i > 0; i--) {
      array.add(of(schema.get("items"), depth - 1));
    }
    return array;
  }

  /** Mostly within the bounds, or one beside them. */
  private int edge(JsonNode schema, String least, String most, int usual) {
    int from = schema.path(least).asInt(0);
    int to = Math.min(schema.path(most).asInt(from + usual), from + usual);
    return Math.max(0, one(6) ? to + 1 : one(6) ? from - 1 : random.nextInt(from, to + 1));
  }

  private BigDecimal number(JsonNode schema) {
    List<BigDecimal> bounds = new ArrayList<>();
    for (String keyword : List.of("minimum", "maximum", "multipleOf")) {
      if (schema.has(keyword)) {
        bounds.add(schema.get(keyword).decimalValue());
      }
    }
    BigDecimal base = bounds.isEmpty() ? BigDecimal.TEN : bounds.get(random.nextInt(bounds.size()));
    BigDecimal step =
        schema.has("multipleOf") && !one(3)
            ? schema.get("multipleOf").decimalValue()
            : new BigDecimal("0.5");
    BigDecimal number = base.add(step.multiply(BigDecimal.valueOf(random.nextInt(-4, 5))));
    boolean tooLarge = number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0;
    return tooLarge && schema.path("type").asText().equals("integer") ? base : number;
  }

  private JsonNode any() {
    return switch (random.nextInt(9)) {
      case 0, 1 -> NODES.nullNode();
      case 2 -> NODES.booleanNode(true);
      case 3 -> NODES.numberNode(0);
      case 4 -> NODES.numberNode(new BigDecimal("-1.5"));
      case 5 -> NODES.textNode("");
      case 6 -> NODES.textNode("a");
      case 7 -> NODES.arrayNode();
      default -> NODES.objectNode();
    };
  }

  private boolean one(int of) {
    return random.nextInt(of) == 0;
  }

  private JsonNode pick(JsonNode array) {
    return array.get(random.nextInt(array.size()));
  }
}
