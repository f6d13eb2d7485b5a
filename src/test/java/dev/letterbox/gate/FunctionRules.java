package dev.letterbox.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The functions as the template has them. */
final class FunctionRules {
  private static final Set<String> SHIFTS =
      Set.of(
          "Canary10Percent5Minutes",
          "Canary10Percent10Minutes",
          "Canary10Percent15Minutes",
          "Canary10Percent30Minutes",
          "Linear10PercentEvery1Minute",
          "Linear10PercentEvery2Minutes",
          "Linear10PercentEvery3Minutes",
          "Linear10PercentEvery10Minutes",
          "AllAtOnce");

  /** Lambda's for Java that are not deprecated. */
  private static final Set<String> RUNTIMES = Set.of("java17", "java21", "java25");

  private static final Set<String> WITH_SNAPSHOTS = RUNTIMES;

  private FunctionRules() {}

  static void check(Sam sam, Findings out) {
    for (Sam.Resource function : sam.resources(Sam.FUNCTION)) {
      JsonNode properties = function.properties();
      String alias = properties.path("AutoPublishAlias").asText();
      boolean hasAlias = properties.has("AutoPublishAlias");
      if (hasAlias && alias.isEmpty() && !properties.path("AutoPublishAlias").has("Ref")) {
        out.add(
            sam.source(),
            function.at("AutoPublishAlias"),
            "alias-name",
            function.id() + "'s AutoPublishAlias is neither a text nor a parameter.",
            "SAM takes nothing else.",
            "AutoPublishAlias: live");
      }
      if (hasAlias && !properties.path("AutoPublishAliasAllProperties").asBoolean()) {
        out.add(
            sam.source(),
            function.pointer(),
            "stale-version",
            function.id() + " publishes no version when only its runtime or architecture changes.",
            "The alias goes on pointing to the old one, and nothing says so.",
            "AutoPublishAliasAllProperties: true");
      }
      String runtime = properties.path("Runtime").asText();
      if (!RUNTIMES.contains(runtime)) {
        out.add(
            sam.source(),
            function.at("Runtime"),
            "runtime",
            function.id() + " has the runtime " + runtime + ".",
            "SAM passes on whatever is written; Lambda refuses what it does not know.",
            "Runtime: java25");
      }
      snapStart(sam, function, hasAlias, out);
      deployment(sam, function, hasAlias, out);
      policies(sam, function, "Policies", out);
    }
    for (String type : List.of("AWS::IAM::Role", "AWS::IAM::Policy", "AWS::IAM::ManagedPolicy")) {
      for (Sam.Resource role : sam.resources(type)) {
        policies(sam, role, "Policies", out);
        policies(sam, role, "PolicyDocument", out);
      }
    }
  }

  private static void snapStart(Sam sam, Sam.Resource function, boolean hasAlias, Findings out) {
    JsonNode snapStart = function.properties().path("SnapStart");
    if (snapStart.isMissingNode()) {
      return;
    }
    boolean on = snapStart.path("ApplyOn").asText().equals("PublishedVersions");
    if (on && !hasAlias) {
      out.add(
          sam.source(),
          function.at("SnapStart"),
          "snapstart-without-alias",
          function.id() + " has SnapStart and publishes no version.",
          "$LATEST is never restored from a snapshot.",
          "AutoPublishAlias: live");
    }
    JsonNode runtime = function.properties().path("Runtime");
    if (on && !WITH_SNAPSHOTS.contains(runtime.asText())) {
      out.add(
          sam.source(),
          function.at("SnapStart"),
          "snapstart-runtime",
          function.id() + " has SnapStart with the runtime " + runtime.asText() + ".",
          "Lambda refuses it.",
          "Runtime: java25");
    }
  }

  private static void deployment(Sam sam, Sam.Resource function, boolean hasAlias, Findings out) {
    JsonNode preference = function.properties().path("DeploymentPreference");
    if (preference.isMissingNode()) {
      return;
    }
    if (!hasAlias) {
      out.add(
          sam.source(),
          function.at("DeploymentPreference"),
          "canary-without-alias",
          function.id() + " has a DeploymentPreference and no alias.",
          "There is nothing whose traffic could be shifted; SAM refuses it.",
          "AutoPublishAlias: live");
    }
    JsonNode type = preference.path("Type");
    if (type.isTextual() && !SHIFTS.contains(type.asText())) {
      out.add(
          sam.source(),
          function.at("DeploymentPreference/Type"),
          "canary-type",
          function.id() + " is deployed by " + type.asText() + ".",
          "SAM takes it for a configuration of your own in CodeDeploy; a typo shows only there.",
          "one of " + SHIFTS.stream().sorted().toList());
    }
    hook(sam, preference, out);
  }

  private static void hook(Sam sam, JsonNode preference, Findings out) {
    for (Map.Entry<String, JsonNode> hook : preference.path("Hooks").properties()) {
      String id = hook.getValue().path("Ref").asText();
      String name = sam.tree().at("/Resources/" + id + "/Properties/FunctionName").toString();
      if (!name.contains("CodeDeployHook_") && !preference.has("Role")) {
        out.add(
            sam.source(),
            "/Resources/" + id,
            "hook-name",
            id + " is a hook, and its name does not begin with CodeDeployHook_.",
            "CodeDeploy's managed role may call functions of such names only.",
            "FunctionName: !Sub CodeDeployHook_${AWS::StackName}-…, or a Role that may");
      }
    }
  }

  private static void policies(Sam sam, Sam.Resource owner, String property, Findings out) {
    Findings.walk(
        owner.at(property),
        owner.properties().path(property),
        (pointer, name, value) -> {
          boolean isResource = name.equals("Resource") || pointer.matches(".*/Resource/\\d+");
          if (isResource && value.asText().equals("*")) {
            out.add(
                sam.source(),
                pointer,
                "wildcard-resource",
                owner.id() + " may do something to every resource of the account.",
                "Whoever takes over what has this role can, too.",
                "the ARN of what it needs");
          }
          boolean isAction = name.equals("Action") || pointer.matches(".*/Action/\\d+");
          if (isAction && (value.asText().equals("*") || value.asText().endsWith(":*"))) {
            out.add(
                sam.source(),
                pointer,
                "wildcard-action",
                owner.id() + " may do everything: " + value.asText() + ".",
                "Whoever takes over what has this role can, too.",
                "the actions that it needs");
          }
          return true;
        });
  }
}
