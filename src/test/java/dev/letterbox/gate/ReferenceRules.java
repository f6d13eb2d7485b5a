package dev.letterbox.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What intrinsic functions name is there. */
final class ReferenceRules {
  private static final Pattern MADE =
      Pattern.compile("Role|Alias\\w+|Version|DeploymentGroup|\\w*Stage");

  private ReferenceRules() {}

  static void check(Sam sam, Spec spec, Findings out) {
    check(sam, sam.source(), out);
    check(sam, spec.source(), out);
  }

  private static void check(Sam sam, Source source, Findings out) {
    Findings.walk(
        "",
        source.tree(),
        (pointer, _, value) -> {
          if (value.has("Ref") && value.size() == 1) {
            named(sam, source, pointer, value.path("Ref").asText(), out);
          }
          JsonNode attribute = value.path("Fn::GetAtt");
          if (attribute.isTextual() || attribute.isArray()) {
            String first = attribute.isArray() ? attribute.path(0).asText() : attribute.asText();
            named(sam, source, pointer, first, out);
          }
          if (value.has("Fn::Sub")) {
            substituted(sam, source, pointer, value.path("Fn::Sub"), out);
          }
          JsonNode choice = value.path("Fn::If").path(0);
          boolean isGuard = pointer.matches("/(Resources|Outputs)/[^/]+/Condition");
          String condition = isGuard ? value.asText() : choice.asText();
          if (!condition.isEmpty() && !sam.tree().path("Conditions").has(condition)) {
            out.add(
                source,
                pointer,
                "unknown-condition",
                "There is no condition " + condition + ".",
                "CloudFormation stops.",
                "a condition under Conditions");
          }
          return true;
        });
  }

  private static void substituted(
      Sam sam, Source source, String pointer, JsonNode sub, Findings out) {
    JsonNode own = sub.path(1);
    if (sub.asText().contains(":lambda:path/")) {
      // Whose function that is, WiringRules asks.
      return;
    }
    Matcher matcher =
        IntrinsicRules.VARIABLE.matcher(sub.isArray() ? sub.path(0).asText() : sub.asText());
    while (matcher.find()) {
      String name = matcher.group(2);
      // Stage variables without the exclamation mark are a rule of their own.
      if (matcher.group(1).isEmpty() && !own.has(name) && !name.startsWith("stageVariables.")) {
        named(sam, source, pointer, name, out);
      }
    }
  }

  private static void named(
      Sam sam, Source source, String pointer, String reference, Findings out) {
    int dot = reference.indexOf('.');
    String id = dot < 0 ? reference : reference.substring(0, dot);
    if (id.startsWith("AWS::") || sam.has(id) || generated(sam, id)) {
      return;
    }
    out.add(
        source,
        pointer,
        "unknown-reference",
        "There is no resource and no parameter " + id + ".",
        "CloudFormation stops: \"Unresolved resource dependencies\".",
        "the logical id of what is meant");
  }

  /** What SAM makes: {@code <function>Role}, {@code <function><event>}, and for deployments. */
  private static boolean generated(Sam sam, String id) {
    if (id.equals("ServerlessDeploymentApplication") || id.equals("CodeDeployServiceRole")) {
      return sam.resources(Sam.FUNCTION).stream()
          .anyMatch(function -> function.properties().has("DeploymentPreference"));
    }
    return sam.resources().stream()
        .filter(resource -> resource.type().startsWith("AWS::Serverless::"))
        .filter(resource -> id.startsWith(resource.id()))
        .anyMatch(
            resource -> {
              String more = id.substring(resource.id().length());
              return MADE.matcher(more).matches() || resource.properties().path("Events").has(more);
            });
  }
}
