package dev.letterbox.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts into a document what its intrinsic functions stand for: parameters' values where they are
 * known, else a {@link Placeholder}.
 *
 * @param template the SAM template
 * @param parameters those whose values are known
 * @param conditions whether each holds
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">Intrinsic
 *     functions</a>
 */
record Values(JsonNode template, Map<String, String> parameters, Map<String, Boolean> conditions) {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");
  private static final String FUNCTION = "AWS::Serverless::Function";
  private static final String ALIAS = ".Alias";
  private static final String ARN = ".Arn";

  /** The tree without intrinsic functions. */
  JsonNode in(JsonNode node) {
    if (node instanceof ArrayNode array) {
      ArrayNode result = JsonNodeFactory.instance.arrayNode();
      for (JsonNode item : array) {
        JsonNode value = in(item);
        if (!value.isMissingNode()) {
          result.add(value);
        }
      }
      return result;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    if (isFunction(node)) {
      Map.Entry<String, JsonNode> only = object.properties().iterator().next();
      return function(only.getKey(), only.getValue());
    }
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      JsonNode value = in(member.getValue());
      if (!value.isMissingNode()) {
        result.set(member.getKey(), value);
      }
    }
    return result;
  }

  /** Whether it is a call of an intrinsic function. */
  static boolean isFunction(JsonNode node) {
    if (node.size() != 1 || !node.isObject()) {
      return false;
    }
    String name = node.properties().iterator().next().getKey();
    return name.equals("Ref") || name.startsWith("Fn::");
  }

  private JsonNode function(String name, JsonNode argument) {
    return switch (name) {
      case "Fn::If" ->
          in(argument.path(conditions.getOrDefault(argument.path(0).asText(), true) ? 1 : 2));
      case "Ref" ->
          argument.asText().equals("AWS::NoValue")
              ? MissingNode.getInstance()
              : TextNode.valueOf(variable(argument.asText()));
      case "Fn::GetAtt" ->
          TextNode.valueOf(
              variable(
                  argument.isArray()
                      ? argument.path(0).asText() + "." + argument.path(1).asText()
                      : argument.asText()));
      case "Fn::Sub" ->
          TextNode.valueOf(
              argument.isArray()
                  ? substitute(argument.path(0).asText(), argument.path(1))
                  : substitute(argument.asText(), JsonNodeFactory.instance.objectNode()));
      case "Fn::Join" -> {
        StringJoiner joiner = new StringJoiner(argument.path(0).asText());
        in(argument.path(1)).forEach(item -> joiner.add(item.asText()));
        yield TextNode.valueOf(joiner.toString());
      }
      default -> TextNode.valueOf(Placeholder.any(name));
    };
  }

  private String substitute(String text, JsonNode variables) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            found -> {
              JsonNode own = variables.path(found.group(2));
              return Matcher.quoteReplacement(
                  !found.group(1).isEmpty()
                      ? "${" + found.group(2) + "}"
                      : own.isMissingNode() ? variable(found.group(2)) : in(own).asText());
            });
  }

  private String variable(String name) {
    String given = parameters.get(name);
    if (given != null) {
      return given;
    }
    if (is(FUNCTION, name)) {
      return functionName(name);
    }
    if (name.endsWith(ALIAS) && is(FUNCTION, without(name, ALIAS))) {
      String id = without(name, ALIAS);
      String alias = property(id, "AutoPublishAlias").asText("");
      return functionArn(id) + (alias.isEmpty() ? "" : ":" + alias);
    }
    if (name.endsWith(ARN) && is(FUNCTION, without(name, ARN))) {
      return functionArn(without(name, ARN));
    }
    return Placeholder.any(name);
  }

  private String functionArn(String id) {
    return "arn:"
        + Placeholder.any("AWS::Partition")
        + ":lambda:"
        + Placeholder.any("AWS::Region")
        + ":"
        + Placeholder.any("AWS::AccountId")
        + ":function:"
        + functionName(id);
  }

  private String functionName(String id) {
    JsonNode name = property(id, "FunctionName");
    return name.isMissingNode() ? Placeholder.function(id) : name.asText();
  }

  private JsonNode property(String id, String name) {
    JsonNode own = template.path("Resources").path(id).path("Properties").path(name);
    return in(own.isMissingNode() ? template.at("/Globals/Function/" + name) : own);
  }

  private boolean is(String type, String id) {
    return template.path("Resources").path(id).path("Type").asText().equals(type);
  }

  private static String without(String name, String suffix) {
    return name.substring(0, name.length() - suffix.length());
  }
}
