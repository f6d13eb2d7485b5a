package dev.letterbox.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** How operations reach functions. */
final class IntegrationRules {
  private static final Set<String> KNOWN =
      Set.of(
          "type",
          "httpMethod",
          "uri",
          "payloadFormatVersion",
          "timeoutInMillis",
          "connectionType",
          "connectionId",
          "credentials",
          "integrationSubtype",
          "requestParameters",
          "responseParameters",
          "tlsConfig",
          "description");

  private static final int MOST = 300;
  private static final long SHORTEST_MILLIS = 50;
  private static final long LONGEST_MILLIS = 30_000;

  private IntegrationRules() {}

  static void check(Spec spec, Findings out) {
    for (Spec.Operation operation : spec.operations()) {
      JsonNode integration = operation.node().path(Spec.INTEGRATION);
      String place = operation.pointer() + "/" + Spec.INTEGRATION;
      String name = spec.integrationName(operation);
      if (integration.isMissingNode()) {
        out.add(
            spec.source(),
            operation.pointer(),
            "no-integration",
            operation.name() + " has no integration.",
            "Its route answers nothing, and SAM invents an integration where an event names it.",
            Spec.INTEGRATION + ": {$ref: '#" + Spec.INTEGRATIONS + "/…'}");
      } else if (name == null) {
        out.add(
            spec.source(),
            place,
            "integration-by-reference",
            operation.name() + " has an integration of its own.",
            "Each counts, of 300 that an API may have; and it is another place to keep right.",
            Spec.INTEGRATION + ": {$ref: '#" + Spec.INTEGRATIONS + "/…'}");
      } else if (!spec.integrations().has(name)) {
        out.add(
            spec.source(),
            place,
            "dangling-integration",
            operation.name() + " refers to the integration " + name + ", which is not there.",
            "The import drops the route, or the whole API with FailOnWarnings.",
            "one of " + spec.integrations().properties().stream().map(Map.Entry::getKey).toList());
      }
    }
    for (Map.Entry<String, JsonNode> each : spec.integrations().properties()) {
      integration(spec, each.getKey(), each.getValue(), out);
    }
    if (spec.integrations().size() > MOST) {
      out.add(
          spec.source(),
          Spec.INTEGRATIONS,
          "too-many-integrations",
          "There are " + spec.integrations().size() + " integrations.",
          "An API has at most 300; the quota is hard.",
          "operations that share them");
    }
  }

  private static void integration(Spec spec, String name, JsonNode integration, Findings out) {
    String pointer = Spec.INTEGRATIONS + "/" + Source.token(name);
    if (!integration.path("type").asText().equalsIgnoreCase("aws_proxy")) {
      out.add(
          spec.source(),
          pointer + "/type",
          "integration-type",
          "The integration " + name + " is of type " + integration.path("type").asText() + ".",
          "HTTP APIs invoke functions by proxy; AWS (with mapping) warns and is dropped.",
          "type: aws_proxy");
    }
    if (!integration.path("httpMethod").asText().equals("POST")) {
      out.add(
          spec.source(),
          pointer + "/httpMethod",
          "integration-method",
          "The integration " + name + " does not invoke by POST.",
          "Lambda's Invoke is a POST whatever the route's method is; with another every call is a 500.",
          "httpMethod: POST");
    }
    JsonNode format = integration.path("payloadFormatVersion");
    if (!format.isTextual() || !format.asText().equals("2.0")) {
      out.add(
          spec.source(),
          pointer + "/payloadFormatVersion",
          "payload-format",
          format.isMissingNode()
              ? "The integration " + name + " has no payloadFormatVersion."
              : "The integration " + name + " has the payloadFormatVersion " + format + ".",
          "It is required, as a string; events of 1.0 look differently, and the functions read 2.0.",
          "payloadFormatVersion: \"2.0\"");
    }
    JsonNode timeout = integration.path("timeoutInMillis");
    if (!timeout.isMissingNode()
        && (timeout.asLong() < SHORTEST_MILLIS || timeout.asLong() > LONGEST_MILLIS)) {
      out.add(
          spec.source(),
          pointer + "/timeoutInMillis",
          "integration-timeout",
          "The integration " + name + " times out after " + timeout + " ms.",
          "API Gateway takes 50 to 30000; the limit is hard.",
          "timeoutInMillis: 29000");
    }
    for (Map.Entry<String, JsonNode> member : integration.properties()) {
      if (!KNOWN.contains(member.getKey())) {
        out.add(
            spec.source(),
            pointer + "/" + Source.token(member.getKey()),
            "integration-property",
            "The integration " + name + " has " + member.getKey() + ".",
            "HTTP APIs do not know it: the import warns and drops it.",
            "nothing; it is of REST or WebSocket APIs, or misspelt");
      }
    }
  }
}
