package dev.letterbox.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Gives security schemes the authorizers that the project's own contract has. */
final class Schemes {
  private static final String AUTHORIZER = "x-amazon-apigateway-authorizer";

  private final JsonNode schemes;

  /** Of the project's contract, by the type of the authorizer. */
  private final Optional<JsonNode> jwt;

  private final Optional<JsonNode> request;

  Schemes(JsonNode document, JsonNode project) {
    schemes = document.at("/components/securitySchemes");
    jwt = like(project, "jwt");
    request = like(project, "request");
  }

  private static Optional<JsonNode> like(JsonNode project, String type) {
    return project
        .at("/components/securitySchemes")
        .valueStream()
        .filter(scheme -> scheme.path(AUTHORIZER).path("type").asText().equals(type))
        .findFirst();
  }

  void obstacles(List<String> found) {
    for (Map.Entry<String, JsonNode> scheme : schemes.properties()) {
      JsonNode node = scheme.getValue();
      if (isReady(node)) {
        continue;
      }
      if (isToken(node) ? jwt.isEmpty() : isKey(node) && request.isEmpty()) {
        found.add(
            "The project's contract has no authorizer of the kind that "
                + scheme.getKey()
                + " needs.");
      } else if (!isToken(node) && !isKey(node)) {
        found.add(
            scheme.getKey()
                + ": API Gateway has no authorizer for "
                + kind(node)
                + ". It takes JWTs, keys in a header or the query by a Lambda authorizer, and"
                + " AWS signatures.");
      }
    }
  }

  /** Edits the schemes that have no authorizer yet. */
  void edit(YamlText text, List<String> notes) {
    for (Map.Entry<String, JsonNode> scheme : schemes.properties()) {
      JsonNode node = scheme.getValue();
      Optional<MappingNode> mapping =
          text.mapping("components", "securitySchemes", scheme.getKey());
      if (isReady(node) || mapping.isEmpty()) {
        continue;
      }
      if (isToken(node)) {
        if (node.path("type").asText().equals("http")) {
          discovered(text, mapping.get(), notes, scheme.getKey());
        }
        add(text, mapping.get(), jwt.orElseThrow().path(AUTHORIZER));
        notes.add(scheme.getKey() + " takes the tokens that the template's parameters say.");
      } else {
        ObjectNode authorizer = request.orElseThrow().path(AUTHORIZER).deepCopy();
        String source = node.path("in").asText().equals("query") ? "querystring" : "header";
        authorizer.put(
            "identitySource",
            "$request." + source + "." + node.path("name").asText() + ", $context.routeKey");
        add(text, mapping.get(), authorizer);
        notes.add(scheme.getKey() + " is checked by the template's Lambda authorizer.");
      }
    }
  }

  private static void add(YamlText text, MappingNode scheme, JsonNode authorizer) {
    text.append(scheme, JsonNodeFactory.instance.objectNode().set(AUTHORIZER, authorizer));
  }

  /** A JWT authorizer is of OpenID Connect or OAuth 2 only, not of HTTP's bearer. */
  private void discovered(YamlText text, MappingNode scheme, List<String> notes, String name) {
    String url =
        jwt.orElseThrow()
            .path("openIdConnectUrl")
            .asText("https://issuer.example.com/.well-known/openid-configuration");
    text.replace(YamlText.member(scheme, "type").orElseThrow().getValueNode(), "openIdConnect");
    NodeTuple kind = YamlText.member(scheme, "scheme").orElseThrow();
    text.rename(kind, "openIdConnectUrl");
    text.replace(kind.getValueNode(), url);
    YamlText.member(scheme, "bearerFormat")
        .ifPresent(format -> text.rename(format, "x-bearer-format"));
    notes.add(name + " is of OpenID Connect now: give its openIdConnectUrl.");
  }

  private static boolean isReady(JsonNode scheme) {
    return scheme.has(AUTHORIZER) || scheme.has("x-amazon-apigateway-authtype");
  }

  private static boolean isToken(JsonNode scheme) {
    return switch (scheme.path("type").asText()) {
      case "openIdConnect", "oauth2" -> true;
      case "http" -> scheme.path("scheme").asText().equalsIgnoreCase("bearer");
      default -> false;
    };
  }

  private static boolean isKey(JsonNode scheme) {
    return scheme.path("type").asText().equals("apiKey")
        && !scheme.path("in").asText().equals("cookie");
  }

  private static String kind(JsonNode scheme) {
    String type = scheme.path("type").asText();
    return switch (type) {
      case "http" -> "HTTP's scheme " + scheme.path("scheme").asText();
      case "apiKey" -> "a key in a cookie";
      default -> "the type " + type;
    };
  }
}
