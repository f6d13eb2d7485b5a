package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What API Gateway takes from {@code openapi.yaml}: routes, their authorization and integrations,
 * CORS.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html">OpenAPI
 *     extensions</a>
 */
final class ApiDocument {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch");
  private static final String ANY_METHOD = "x-amazon-apigateway-any-method";
  private static final String INTEGRATION = "x-amazon-apigateway-integration";

  /** The one way to name a function in an integration's {@code uri}. */
  static final Pattern URI = Pattern.compile(".*:lambda:path/.*/functions/(.+)/invocations");

  private static final long DEFAULT_TIMEOUT_MILLIS = 30_000;

  private final JsonNode document;
  private final Intrinsics intrinsics;
  private final StageVariables variables;
  private final SecuritySchemes security;

  private ApiDocument(JsonNode document, Intrinsics intrinsics, StageVariables variables) {
    this.document = document;
    this.intrinsics = intrinsics;
    this.variables = variables;
    this.security = new SecuritySchemes(document, intrinsics);
  }

  /** Reads a spec as the template's API has it. */
  static ApiDocument read(Path file, Template template) {
    return new ApiDocument(Yaml.read(file), template.intrinsics(), template.stageVariables());
  }

  static ApiDocument parse(String yaml, Template template) {
    return new ApiDocument(
        Yaml.parse(yaml, "spec"), template.intrinsics(), template.stageVariables());
  }

  Optional<Cors> cors() {
    return Cors.of(document.path("x-amazon-apigateway-cors"));
  }

  Routes routes() {
    List<Route> routes = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          routes.add(
              route(
                  operation.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  operation.getValue()));
        } else if (operation.getKey().equals(ANY_METHOD)) {
          boolean isDefault = operation.getValue().path("isDefaultRoute").asBoolean();
          routes.add(
              route(Route.ANY, isDefault ? Route.DEFAULT : path.getKey(), operation.getValue()));
        }
      }
    }
    return new Routes(routes);
  }

  private Route route(String method, String path, JsonNode operation) {
    String where = method + " " + path;
    // API Gateway makes the integration but no route; said here, it costs nobody an hour.
    check(!path.endsWith("/") || path.equals("/"), where, "a path that ends in / gets no route");
    JsonNode integration = resolve(operation.path(INTEGRATION));
    check(integration.isObject(), where, "no " + INTEGRATION);
    check(
        integration.path("type").asText().equalsIgnoreCase("aws_proxy"),
        where,
        "only integrations of type aws_proxy are served here");
    check(
        integration.path("payloadFormatVersion").asText().equals("2.0"),
        where,
        "only payloadFormatVersion \"2.0\" is served here");
    String uri = variables.fill(intrinsics.text(integration.path("uri")));
    Matcher matcher = URI.matcher(uri);
    check(matcher.matches(), where, "no Lambda function in the uri " + uri);
    long timeout = integration.path("timeoutInMillis").asLong(DEFAULT_TIMEOUT_MILLIS);
    return new Route(
        method,
        path,
        new Integration.LambdaProxy(matcher.group(1), Duration.ofMillis(timeout)),
        security.of(where, operation));
  }

  /** Follows a {@code $ref} within the document. */
  private JsonNode resolve(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.startsWith("#") ? resolve(document.at(reference.substring(1))) : node;
  }

  private static void check(boolean condition, String where, String what) {
    if (!condition) {
      throw new IllegalArgumentException(where + ": " + what);
    }
  }
}
