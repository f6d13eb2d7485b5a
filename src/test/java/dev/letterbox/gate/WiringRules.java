package dev.letterbox.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From an operation to the class that answers it. */
final class WiringRules {
  private static final Pattern FUNCTION =
      Pattern.compile(":lambda:path/2015-03-31/functions/\\$\\{(\\w+)\\.(\\w+)}/invocations");

  /** For operations whose integration is missing, which is another rule's. */
  private static final String NOWHERE = "";

  private WiringRules() {}

  static void check(Sam sam, Spec spec, Handlers handlers, Findings out) {
    Map<String, Set<String>> tags = new TreeMap<>();
    for (Spec.Operation operation : spec.operations()) {
      String integration = spec.integrationName(operation);
      // The default route answers what there is no operation for.
      if (!operation.isDefault()) {
        boolean isThere = integration != null && spec.integrations().has(integration);
        Set<String> own =
            tags.computeIfAbsent(isThere ? integration : NOWHERE, _ -> new TreeSet<>());
        own.add(
            Tags.generated(
                operation.node().path("tags").path(0).asText(Tags.ofPath(operation.path()))));
      }
    }
    for (Map.Entry<String, JsonNode> integration : spec.integrations().properties()) {
      String pointer = Spec.INTEGRATIONS + "/" + Source.token(integration.getKey());
      JsonNode uri = integration.getValue().path("uri");
      String function = invoked(sam, spec, pointer + "/uri", uri, out);
      if (function != null) {
        permitted(sam, spec, pointer, function, "/*/*", out);
        timed(sam, spec, pointer, integration.getValue(), function, out);
        Set<String> own = tags.getOrDefault(integration.getKey(), Set.of());
        Set<String> others = tags.getOrDefault(NOWHERE, Set.of());
        routed(sam, function, integration.getKey(), own, others, handlers, out);
      }
    }
    for (Map.Entry<String, JsonNode> scheme : spec.schemes().properties()) {
      JsonNode uri = scheme.getValue().at("/x-amazon-apigateway-authorizer/authorizerUri");
      if (!uri.isMissingNode()) {
        String pointer =
            "/components/securitySchemes/"
                + Source.token(scheme.getKey())
                + "/x-amazon-apigateway-authorizer/authorizerUri";
        String function = invoked(sam, spec, pointer, uri, out);
        if (function != null) {
          permitted(sam, spec, pointer, function, "/authorizers/*", out);
        }
      }
    }
    for (Sam.Resource function : sam.resources(Sam.FUNCTION)) {
      String handler = function.properties().path("Handler").asText();
      if (!handlers.exists(handler)) {
        out.add(
            sam.source(),
            function.at("Handler"),
            "unknown-handler",
            function.id() + "'s handler " + handler + " is not a class of the package.",
            "Every invocation fails: Runtime.BadFunctionCode.",
            "the full name of a class that takes requests");
      }
    }
  }

  private static @org.jspecify.annotations.Nullable String invoked(
      Sam sam, Spec spec, String pointer, JsonNode uri, Findings out) {
    Matcher matcher = FUNCTION.matcher(uri.path("Fn::Sub").asText());
    if (!matcher.find()) {
      // With a stage variable the alias is not known here.
      if (!uri.path("Fn::Sub").asText().contains("stageVariables.")) {
        out.add(
            spec.source(),
            pointer,
            "integration-uri",
            "The uri names no function of the template.",
            "What it invokes is known only in AWS.",
            "Fn::Sub: arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/"
                + "${Function.Alias}/invocations");
      }
      return null;
    }
    String function = matcher.group(1);
    if (sam.resources(Sam.FUNCTION).stream().noneMatch(it -> it.id().equals(function))) {
      out.add(
          spec.source(),
          pointer,
          "unknown-function",
          "There is no function " + function + " in the template.",
          "CloudFormation stops.",
          "one of " + sam.resources(Sam.FUNCTION).stream().map(Sam.Resource::id).toList());
      return null;
    }
    boolean publishes =
        sam.resources(Sam.FUNCTION).stream()
            .anyMatch(it -> it.id().equals(function) && it.properties().has("AutoPublishAlias"));
    if (publishes && !matcher.group(2).equals("Alias")) {
      out.add(
          spec.source(),
          pointer,
          "past-the-alias",
          "The uri invokes " + function + "." + matcher.group(2) + ", not its alias.",
          "$LATEST answers then: neither canary nor SnapStart has an effect.",
          "${" + function + ".Alias}");
    }
    return function;
  }

  private static void permitted(
      Sam sam, Spec spec, String pointer, String function, String routes, Findings out) {
    Optional<Sam.Resource> permission =
        sam.resources("AWS::Lambda::Permission").stream()
            .filter(it -> it.properties().path("FunctionName").toString().contains(function))
            .filter(it -> it.properties().path("SourceArn").toString().contains(routes))
            .findFirst();
    if (permission.isEmpty()) {
      out.add(
          spec.source(),
          pointer,
          "no-permission",
          "Nothing permits API Gateway to invoke " + function + ".",
          "SAM derives permissions from events only: every call would be a 500.",
          "AWS::Lambda::Permission for !Ref " + function + ".Alias, SourceArn …" + routes);
      return;
    }
    String name = permission.get().properties().path("FunctionName").path("Ref").asText();
    if (!name.equals(function + ".Alias")) {
      out.add(
          sam.source(),
          permission.get().at("FunctionName"),
          "permission-past-the-alias",
          permission.get().id() + " permits " + function + ", not its alias.",
          "The alias is what API Gateway invokes: every call would be a 500.",
          "FunctionName: !Ref " + function + ".Alias");
    }
  }

  private static void timed(
      Sam sam, Spec spec, String pointer, JsonNode integration, String function, Findings out) {
    Sam.Resource resource =
        sam.resources(Sam.FUNCTION).stream()
            .filter(it -> it.id().equals(function))
            .findFirst()
            .orElseThrow();
    long seconds = resource.properties().path("Timeout").asLong(3);
    long millis = integration.path("timeoutInMillis").asLong(30_000);
    if (seconds * 1000 > millis) {
      out.add(
          spec.source(),
          pointer + "/timeoutInMillis",
          "impatient-gateway",
          function + " may take " + seconds + " s, and its integration " + millis + " ms.",
          "The gateway answers 503 while the function goes on, and may still write.",
          "a timeout of the function that is not longer");
    }
  }

  /** The function routes what the contract sends to it, and nothing else. */
  private static void routed(
      Sam sam,
      String function,
      String integration,
      Set<String> tags,
      Set<String> others,
      Handlers handlers,
      Findings out) {
    Sam.Resource resource =
        sam.resources(Sam.FUNCTION).stream()
            .filter(it -> it.id().equals(function))
            .findFirst()
            .orElseThrow();
    Set<String> served = handlers.tags(resource.properties().path("Handler").asText());
    Set<String> missing = new TreeSet<>(tags);
    missing.removeAll(served);
    Set<String> idle = new TreeSet<>(served);
    idle.removeAll(tags);
    idle.removeAll(others);
    if (!missing.isEmpty() || !idle.isEmpty()) {
      out.add(
          sam.source(),
          resource.pointer(),
          "routes",
          function
              + " serves the tags "
              + served
              + "; the contract's integration "
              + integration
              + " has "
              + tags
              + ".",
          "An operation that reaches a function without its route is a 500.",
          "the same integration and function for a whole tag");
    }
  }
}
