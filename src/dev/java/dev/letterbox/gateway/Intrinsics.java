package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Evaluates the intrinsic functions that templates here use: {@code Ref}, {@code Fn::Sub}, {@code
 * Fn::GetAtt}, {@code Fn::Join}, {@code Fn::If}. Another one is an error, not a guess.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">Intrinsic
 *     functions</a>
 */
final class Intrinsics {
  /** {@code ${Name}}, {@code ${Name.Attribute}}; {@code ${!Literal}} stands for ${Literal}. */
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");

  private static final String NO_VALUE = "AWS::NoValue";

  private final Stack stack;
  private final Conditions conditions;

  Intrinsics(Stack stack, JsonNode conditions) {
    this.stack = stack;
    this.conditions = new Conditions(conditions, this);
  }

  /** The tree without intrinsic functions; what is {@code AWS::NoValue} is not in it. */
  JsonNode evaluate(JsonNode node) {
    if (node instanceof ArrayNode array) {
      ArrayNode result = JsonNodeFactory.instance.arrayNode();
      for (JsonNode item : array) {
        JsonNode value = evaluate(item);
        if (!value.isMissingNode()) {
          result.add(value);
        }
      }
      return result;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    if (object.size() == 1) {
      Map.Entry<String, JsonNode> only = object.properties().iterator().next();
      if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")) {
        return function(only.getKey(), only.getValue());
      }
    }
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      JsonNode value = evaluate(member.getValue());
      if (!value.isMissingNode()) {
        result.set(member.getKey(), value);
      }
    }
    return result;
  }

  /** The text that a node stands for. */
  String text(JsonNode node) {
    return evaluate(node).asText();
  }

  private JsonNode function(String name, JsonNode argument) {
    if (name.equals("Fn::If")) {
      return evaluate(argument.path(conditions.holds(argument.path(0).asText()) ? 1 : 2));
    }
    if (name.equals("Ref") && argument.asText().equals(NO_VALUE)) {
      return MissingNode.getInstance();
    }
    return TextNode.valueOf(textual(name, argument));
  }

  private String textual(String name, JsonNode argument) {
    return switch (name) {
      case "Ref" -> stack.ref(argument.asText());
      case "Fn::Sub" ->
          argument.isArray()
              ? substitute(argument.path(0).asText(), argument.path(1))
              : substitute(argument.asText(), JsonNodeFactory.instance.objectNode());
      case "Fn::GetAtt" ->
          argument.isArray()
              ? stack.attribute(argument.path(0).asText(), argument.path(1).asText())
              : dotted(argument.asText());
      case "Fn::Join" -> {
        StringJoiner joiner = new StringJoiner(argument.path(0).asText());
        evaluate(argument.path(1)).forEach(item -> joiner.add(item.asText()));
        yield joiner.toString();
      }
      default -> throw new IllegalArgumentException("Unknown here: " + name + " " + argument);
    };
  }

  private String substitute(String template, JsonNode variables) {
    Map<String, String> values = new LinkedHashMap<>();
    variables.properties().forEach(e -> values.put(e.getKey(), text(e.getValue())));
    return VARIABLE
        .matcher(template)
        .replaceAll(
            found -> Matcher.quoteReplacement(variable(found.group(1), found.group(2), values)));
  }

  private String variable(String bang, String name, Map<String, String> values) {
    if (!bang.isEmpty()) {
      return "${" + name + "}";
    }
    String value = values.get(name);
    if (value != null) {
      return value;
    }
    boolean isAttribute = name.contains(".") && !Stack.isPublished(name);
    return isAttribute ? dotted(name) : stack.ref(name);
  }

  private String dotted(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? stack.ref(name)
        : stack.attribute(name.substring(0, dot), name.substring(dot + 1));
  }
}
