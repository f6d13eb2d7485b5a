package dev.letterbox.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CloudFormation's functions in the document that it includes. */
final class IntrinsicRules {
  /** What API Gateway itself resolves at import, without a function around it. */
  private static final Set<String> IMPORT_VARIABLES =
      Set.of("AWS::AccountId", "AWS::Partition", "AWS::Region");

  static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");

  private IntrinsicRules() {}

  static void check(Spec spec, Findings out) {
    for (Map.Entry<String, String> tag : spec.source().shortForms().entrySet()) {
      out.add(
          spec.source(),
          tag.getKey(),
          "short-form",
          "There is the short form " + tag.getValue() + ".",
          "AWS::Include takes long forms only.",
          tag.getValue().equals("!Ref") ? "Ref: …" : "Fn::" + tag.getValue().substring(1) + ": …");
    }
    Findings.walk("", spec.tree(), (pointer, name, value) -> visit(spec, pointer, value, out));
  }

  private static boolean visit(Spec spec, String pointer, JsonNode value, Findings out) {
    if (pointer.endsWith("/example") || pointer.endsWith("/description")) {
      return false;
    }
    if (isFunction(value)) {
      if (value.has("Fn::Transform")) {
        out.add(
            spec.source(),
            pointer,
            "nested-include",
            "There is a Fn::Transform.",
            "An included document cannot include.",
            "the text itself");
      } else if (!pointer.contains("/x-amazon-apigateway-")) {
        out.add(
            spec.source(),
            pointer,
            "misplaced-intrinsic",
            "There is " + value.properties().iterator().next().getKey() + " in plain OpenAPI.",
            "Everybody but CloudFormation reads it as it stands: generators, consumers, parsers.",
            "text here, and functions in x-amazon-apigateway-* only");
      }
      substitution(spec, pointer, value, out);
      return false;
    }
    if (value.isTextual() && pointer.contains("/x-amazon-apigateway-")) {
      literal(spec, pointer, value.asText(), out);
    }
    return true;
  }

  static boolean isFunction(JsonNode node) {
    if (!node.isObject() || node.size() != 1) {
      return false;
    }
    String name = node.properties().iterator().next().getKey();
    return name.equals("Ref") || name.startsWith("Fn::");
  }

  /** {@code ${stageVariables.x}} is API Gateway's, at each request: not CloudFormation's. */
  private static void substitution(Spec spec, String pointer, JsonNode node, Findings out) {
    JsonNode sub = node.path("Fn::Sub");
    Matcher matcher = VARIABLE.matcher(sub.isArray() ? sub.path(0).asText() : sub.asText());
    while (matcher.find()) {
      if (matcher.group(1).isEmpty() && matcher.group(2).startsWith("stageVariables.")) {
        out.add(
            spec.source(),
            pointer,
            "stage-variable",
            "Fn::Sub has " + matcher.group() + ".",
            "CloudFormation looks for a resource of that name, and the deployment stops.",
            "${!" + matcher.group(2) + "}");
      }
    }
  }

  private static void literal(Spec spec, String pointer, String text, Findings out) {
    Matcher matcher = VARIABLE.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(2);
      boolean known = IMPORT_VARIABLES.contains(name) || name.startsWith("stageVariables.");
      boolean mapping = name.startsWith("request.") || name.startsWith("context.");
      if (!known && !mapping && matcher.group(1).isEmpty()) {
        out.add(
            spec.source(),
            pointer,
            "unsubstituted",
            "There is " + matcher.group() + " outside of Fn::Sub.",
            "It is sent as it stands: the integration or authorizer names nothing.",
            "Fn::Sub: " + text);
      }
    }
  }
}
