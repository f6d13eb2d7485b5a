package dev.letterbox.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Random documents that follow a schema of the contract. */
final class ValidDocuments {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Contract contract;
  private final Random random;
  private final Strings strings;

  ValidDocuments(Contract contract, Random random) {
    this.contract = contract;
    this.random = random;
    this.strings = new Strings(random);
  }

  JsonNode of(JsonNode reference) {
    JsonNode schema = contract.resolved(reference);
    if (schema.path("nullable").booleanValue() && random.nextInt(4) == 0) {
      return NODES.nullNode();
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
    }
    if (schema.has("oneOf")) {
      return of(schema.get("oneOf").get(random.nextInt(schema.get("oneOf").size())));
    }
    return switch (schema.path("type").asText("any")) {
      case "object" -> object(schema);
      case "array" -> array(schema);
      case "string" -> NODES.textNode(strings.of(schema));
      case "integer" -> NODES.numberNode(integer(schema));
      case "number" -> NODES.numberNode(BigDecimal.valueOf(integer(schema)));
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      case "any" -> any(3);
      default -> throw new IllegalArgumentException(schema.toString());
    };
  }

  private ObjectNode object(JsonNode schema) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    Set<String> required = new TreeSet<>();
    schema.path("required").forEach(name -> required.add(name.textValue()));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (required.contains(property.getKey()) || random.nextBoolean()) {
        members.put(property.getKey(), of(property.getValue()));
      }
    }
    JsonNode others = schema.path("additionalProperties");
    for (int i = others.isObject() ? random.nextInt(5) : 0; i > 0; i--) {
      members.putIfAbsent(strings.text(random.nextInt(6)), of(others));
    }
    if (members.size() < schema.path("minProperties").asInt(0)) {
      return object(schema);
    }
    return shuffled(members);
  }

  private ObjectNode shuffled(Map<String, JsonNode> members) {
    List<String> names = new ArrayList<>(members.keySet());
    Collections.shuffle(names, random);
    ObjectNode object = NODES.objectNode();
    names.forEach(name -> object.set(name, members.get(name)));
    return object;
  }

  private ArrayNode array(JsonNode schema) {
    int least = schema.path("minItems").asInt(0);
    int most = Math.min(schema.path("maxItems").asInt(Integer.MAX_VALUE), least + 3);
    int size = least + random.nextInt(most - least + 1);
    ArrayNode array = NODES.arrayNode();
    while (array.size() < size) {
      JsonNode item = of(schema.get("items"));
      if (!schema.path("uniqueItems").booleanValue() || !contains(array, item)) {
        array.add(item);
      }
    }
    return array;
  }

  private static boolean contains(ArrayNode array, JsonNode item) {
    return array.valueStream().anyMatch(item::equals);
  }

  private long integer(JsonNode schema) {
    boolean wide = schema.path("format").asText("").equals("int64");
    long least = schema.path("minimum").asLong(wide ? Long.MIN_VALUE : Integer.MIN_VALUE);
    long most = schema.path("maximum").asLong(wide ? Long.MAX_VALUE : Integer.MAX_VALUE);
    return switch (random.nextInt(4)) {
      case 0 -> least;
      case 1 -> most;
      default -> wide ? random.nextLong(least, most) : random.nextLong(least, most + 1);
    };
  }

  private JsonNode any(int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 8)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(random.nextBoolean());
      case 2, 3 -> number();
      case 4, 5 -> NODES.textNode(strings.text(random.nextInt(20)));
      case 6 -> NODES.arrayNode().addAll(List.of(any(depth - 1), any(depth - 1)));
      default -> {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        members.put(strings.text(random.nextInt(6)), any(depth - 1));
        members.put(strings.text(3), any(depth - 1));
        yield shuffled(members);
      }
    };
  }

  private JsonNode number() {
    return switch (random.nextInt(5)) {
      case 0 -> NODES.numberNode(random.nextInt());
      case 1 -> NODES.numberNode(random.nextLong());
      case 2 -> NODES.numberNode(new BigInteger(random.nextInt(320), random).negate());
      case 3 -> NODES.numberNode(new BigDecimal("-1." + "0".repeat(random.nextInt(90)) + "10"));
      default ->
          NODES.numberNode(new BigDecimal(new BigInteger(60, random), random.nextInt(-900, 900)));
    };
  }
}
