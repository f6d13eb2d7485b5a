package dev.letterbox.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads what API Gateway takes from a document: routes, integrations, authorizers, scopes, CORS. An
 * export has integrations inline, a contract by reference; both give the same facts. What a
 * document leaves out has API Gateway's default.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html">OpenAPI
 *     extensions</a>
 */
final class HttpApi {
  static final String CORS = "CORS";

  private static final String ANY = "x-amazon-apigateway-any-method";
  private static final String INTEGRATION = "x-amazon-apigateway-integration";
  private static final String AUTHORIZER = "x-amazon-apigateway-authorizer";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", ANY);

  private final JsonNode document;
  private final Facts facts = Facts.none();

  private HttpApi(JsonNode document) {
    this.document = document;
  }

  /** The facts of a document without intrinsic functions. */
  static Facts facts(JsonNode document) {
    HttpApi api = new HttpApi(document);
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
        if (METHODS.contains(member.getKey())) {
          api.route(routeKey(path.getKey(), member), member.getValue());
        }
      }
    }
    for (Map.Entry<String, JsonNode> scheme :
        document.at("/components/securitySchemes").properties()) {
      if (scheme.getValue().has(AUTHORIZER)) {
        api.authorizer("authorizer " + scheme.getKey(), scheme.getValue());
      }
    }
    api.cors(document.path("x-amazon-apigateway-cors"));
    return api.facts;
  }

  private static String routeKey(String path, Map.Entry<String, JsonNode> operation) {
    if (!operation.getKey().equals(ANY)) {
      return operation.getKey().toUpperCase(Locale.ROOT) + " " + path;
    }
    return operation.getValue().path("isDefaultRoute").asBoolean() ? "$default" : "ANY " + path;
  }

  private void route(String key, JsonNode operation) {
    facts.subject(key);
    security(key, operation);
    JsonNode integration = operation.path(INTEGRATION);
    String reference = integration.path("$ref").asText();
    if (reference.startsWith("#")) {
      integration = document.at(reference.substring(1));
    }
    uri(key, integration.path("uri").asText());
    facts.add(key, "integration type", integration.path("type").asText().toLowerCase(Locale.ROOT));
    facts.add(key, "payload format", integration.path("payloadFormatVersion").asText("1.0"));
    facts.add(key, "timeout", integration.path("timeoutInMillis").asText("30000") + " ms");
    facts.add(key, "connection", integration.path("connectionType").asText("INTERNET"));
    facts.add(key, "method of the integration", integration.path("httpMethod").asText("none"));
    for (String aspect : new String[] {"connectionId", "credentials", "integrationSubtype"}) {
      if (integration.has(aspect)) {
        facts.add(key, aspect, integration.path(aspect).asText());
      }
    }
    for (String mapping : new String[] {"requestParameters", "responseParameters"}) {
      facts.addAll(key, mapping, flat("", integration.path(mapping)));
    }
  }

  private void security(String key, JsonNode operation) {
    JsonNode requirement = operation.path("security").path(0);
    boolean isSigned =
        operation.path("x-amazon-apigateway-auth").path("type").asText().equals("AWS_IAM");
    if (requirement.isEmpty()) {
      facts.add(key, "authorizer", isSigned ? "AWS_IAM" : "none");
      return;
    }
    Map.Entry<String, JsonNode> scheme = requirement.properties().iterator().next();
    isSigned |=
        document
            .at("/components/securitySchemes/" + scheme.getKey())
            .path("x-amazon-apigateway-authtype")
            .asText()
            .equals("awsSigv4");
    facts.add(key, "authorizer", isSigned ? "AWS_IAM" : scheme.getKey());
    facts.addAll(key, "scopes", list(scheme.getValue()));
  }

  private void authorizer(String subject, JsonNode scheme) {
    JsonNode authorizer = scheme.path(AUTHORIZER);
    facts.add(subject, "type", authorizer.path("type").asText());
    List<String> sources = new ArrayList<>();
    for (String source : list(authorizer.path("identitySource"))) {
      for (String one : source.split(",", -1)) {
        sources.add(one.strip().toLowerCase(Locale.ROOT));
      }
    }
    facts.addAll(subject, "identity source", sources);
    uri(subject, authorizer.path("authorizerUri").asText());
    JsonNode jwt = authorizer.path("jwtConfiguration");
    if (!jwt.isMissingNode()) {
      facts.add(subject, "issuer", issuer(jwt, scheme));
      facts.addAll(subject, "audience", list(jwt.path("audience")));
    }
    for (String aspect :
        new String[] {
          "authorizerPayloadFormatVersion",
          "enableSimpleResponses",
          "authorizerResultTtlInSeconds",
          "authorizerCredentials"
        }) {
      if (authorizer.has(aspect)) {
        facts.add(subject, aspect, authorizer.path(aspect).asText());
      }
    }
  }

  /** Given, or the part of the discovery URL before what OpenID Connect appends. */
  private static String issuer(JsonNode jwt, JsonNode scheme) {
    return jwt.has("issuer")
        ? jwt.path("issuer").asText()
        : scheme.path("openIdConnectUrl").asText().replace("/.well-known/openid-configuration", "");
  }

  private void uri(String subject, String uri) {
    FunctionUri.of(uri)
        .ifPresentOrElse(
            function -> {
              facts.add(subject, "function", function.name());
              facts.add(subject, "alias", function.qualifier());
            },
            () -> {
              if (!uri.isEmpty()) {
                facts.add(subject, "URI", uri);
              }
            });
  }

  private void cors(JsonNode cors) {
    if (!cors.isObject()) {
      return;
    }
    facts.addAll(CORS, "allowOrigins", list(cors.path("allowOrigins")));
    facts.addAll(CORS, "allowMethods", upper(list(cors.path("allowMethods"))));
    facts.addAll(CORS, "allowHeaders", lower(list(cors.path("allowHeaders"))));
    facts.addAll(CORS, "exposeHeaders", lower(list(cors.path("exposeHeaders"))));
    facts.add(CORS, "maxAge", cors.path("maxAge").asText("0") + " s");
    facts.add(CORS, "allowCredentials", cors.path("allowCredentials").asText("false"));
  }

  /** An array's items, or the one value that stands for an array. */
  private static List<String> list(JsonNode node) {
    List<String> items = new ArrayList<>();
    if (node.isValueNode() && !node.isNull()) {
      items.add(node.asText());
    }
    node.forEach(item -> items.add(item.asText()));
    return items;
  }

  private static List<String> lower(List<String> values) {
    return values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
  }

  private static List<String> upper(List<String> values) {
    return values.stream().map(value -> value.toUpperCase(Locale.ROOT)).toList();
  }

  private static List<String> flat(String prefix, JsonNode mapping) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : mapping.properties()) {
      if (entry.getValue().isObject()) {
        lines.addAll(flat(prefix + entry.getKey() + " ", entry.getValue()));
      } else {
        lines.add(prefix + entry.getKey() + "=" + entry.getValue().asText());
      }
    }
    return lines;
  }
}
