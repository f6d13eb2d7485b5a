package dev.letterbox.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;

/**
 * Free-form values to and from databind's tree, without an {@code ObjectMapper}, which a cold start
 * could not afford. Numbers keep every digit.
 */
final class JsonValues {
  private JsonValues() {}

  /** Nesting is bounded by {@link Tokens#MOST_NESTING}, hence the recursion. */
  static JsonNode read(JsonReader in) {
    return read(in, in.nextToken());
  }

  private static JsonNode read(JsonReader in, Token token) {
    return switch (token) {
      case OBJECT -> object(in);
      case ARRAY -> array(in);
      case STRING -> TextNode.valueOf(in.text());
      case INTEGER, DECIMAL -> in.number(token);
      case TRUE -> BooleanNode.TRUE;
      case FALSE -> BooleanNode.FALSE;
      default -> NullNode.getInstance();
    };
  }

  private static ObjectNode object(JsonReader in) {
    ObjectNode object = new ObjectNode(JsonNodeFactory.instance);
    for (String name = in.nextProperty(); name != null; name = in.nextProperty()) {
      if (object.has(name)) {
        in.report("duplicate", "is there twice");
      }
      object.set(name, read(in));
    }
    return object;
  }

  private static ArrayNode array(JsonReader in) {
    ArrayNode array = new ArrayNode(JsonNodeFactory.instance);
    while (in.nextItem()) {
      array.add(read(in));
    }
    return array;
  }

  static JsonNode integer(String digits) {
    if (digits.length() < 10) {
      return IntNode.valueOf(Integer.parseInt(digits));
    }
    BigInteger value = new BigInteger(digits);
    if (value.bitLength() < 32) {
      return IntNode.valueOf(value.intValue());
    }
    return value.bitLength() < 64 ? LongNode.valueOf(value.longValue()) : new BigIntegerNode(value);
  }

  static JsonNode decimal(BigDecimal value) {
    return DecimalNode.valueOf(value);
  }

  static void write(JsonWriter out, JsonNode value) {
    switch (value.getNodeType()) {
      case OBJECT -> {
        out.beginObject();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
          out.name(member.getKey());
          write(out, member.getValue());
        }
        out.endObject();
      }
      case ARRAY -> {
        out.beginArray();
        for (JsonNode item : value) {
          write(out, item);
        }
        out.endArray();
      }
      case STRING -> out.string(value.textValue());
      case NUMBER -> number(out, value);
      case BOOLEAN -> out.bool(value.booleanValue());
      case NULL, MISSING -> out.nil();
      case BINARY, POJO ->
          throw new IllegalArgumentException("not a JSON value: " + value.getNodeType());
    }
  }

  private static void number(JsonWriter out, JsonNode value) {
    if (value.isBigDecimal()) {
      out.decimal(value.decimalValue());
    } else if (value.isFloatingPointNumber()) {
      out.float64(value.doubleValue());
    } else if (value.isBigInteger()) {
      out.decimal(new BigDecimal(value.bigIntegerValue()));
    } else {
      out.int64(value.longValue());
    }
  }
}
