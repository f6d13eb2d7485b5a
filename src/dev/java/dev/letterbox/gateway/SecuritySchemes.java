package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * What operations say of who may call them: {@code security} with {@code
 * components.securitySchemes}, and {@code x-amazon-apigateway-auth}.
 *
 * <p>API Gateway imports some of what is refused here, and leaves the route out, or open.
 */
final class SecuritySchemes {
  private static final String AUTHORIZER = "x-amazon-apigateway-authorizer";
  private static final String DISCOVERY = "/.well-known/openid-configuration";

  /** What the spec doesn't say is cached as long as REST APIs cache it (inferred). */
  private static final long DEFAULT_TTL_SECONDS = 300;

  private final JsonNode document;
  private final Intrinsics intrinsics;

  SecuritySchemes(JsonNode document, Intrinsics intrinsics) {
    this.document = document;
    this.intrinsics = intrinsics;
    check(
        document.path("security").isMissingNode(),
        "security",
        "is not known to mean anything at the root; each operation says its own");
  }

  /** How one operation is authorized. */
  Security of(String where, JsonNode operation) {
    Set<Security> all = new LinkedHashSet<>();
    for (JsonNode requirement : operation.path("security")) {
      for (Map.Entry<String, JsonNode> scheme : requirement.properties()) {
        all.add(scheme(where, scheme.getKey(), scheme.getValue()));
      }
    }
    String auth = operation.path("x-amazon-apigateway-auth").path("type").asText("NONE");
    switch (auth) {
      case "AWS_IAM" -> all.add(new Security.Iam());
      case "NONE" -> {}
      default -> throw new IllegalArgumentException(where + ": no such authorization: " + auth);
    }
    check(all.size() <= 1, where, "several security requirements; API Gateway takes one");
    check(
        all.size() == 1 || operation.path("security").isEmpty(),
        where,
        "an empty security requirement; write security: [] for a public operation");
    return all.isEmpty() ? new Security.Public() : all.iterator().next();
  }

  private Security scheme(String where, String name, JsonNode scopes) {
    JsonNode scheme = document.path("components").path("securitySchemes").path(name);
    check(scheme.isObject(), where, "no security scheme " + name);
    if (scheme.path("x-amazon-apigateway-authtype").asText().equals("awsSigv4")) {
      return new Security.Iam();
    }
    JsonNode authorizer = intrinsics.evaluate(scheme.path(AUTHORIZER));
    String here = "securitySchemes." + name;
    // Such a scheme imports as if it were not there.
    check(authorizer.isObject(), here, "no " + AUTHORIZER);
    return switch (authorizer.path("type").asText()) {
      case "jwt" -> new Security.Jwt(jwt(here, name, scheme, authorizer), texts(scopes));
      case "request" -> new Security.Function(function(here, name, scheme, authorizer));
      default -> throw new IllegalArgumentException(here + ": type is neither jwt nor request");
    };
  }

  private Security.JwtScheme jwt(String here, String name, JsonNode scheme, JsonNode authorizer) {
    String type = scheme.path("type").asText();
    check(
        type.equals("openIdConnect") || type.equals("oauth2"),
        here,
        "an authorizer of type jwt goes with the type openIdConnect or oauth2");
    JsonNode configuration = authorizer.path("jwtConfiguration");
    String url = intrinsics.text(scheme.path("openIdConnectUrl"));
    String fromUrl =
        url.endsWith(DISCOVERY) ? url.substring(0, url.length() - DISCOVERY.length()) : url;
    String issuer = configuration.path("issuer").asText(fromUrl);
    List<String> audience = texts(configuration.path("audience"));
    List<IdentitySource> sources = IdentitySource.list(authorizer.path("identitySource"));
    check(!issuer.isEmpty(), here, "no issuer");
    check(!audience.isEmpty(), here, "no audience");
    check(sources.size() == 1, here, "an authorizer of type jwt has one identitySource");
    return new Security.JwtScheme(name, issuer, audience, sources.getFirst());
  }

  private static Security.FunctionScheme function(
      String here, String name, JsonNode scheme, JsonNode authorizer) {
    check(
        scheme.path("type").asText().equals("apiKey"),
        here,
        "an authorizer of type request goes with the type apiKey");
    check(
        authorizer.path("authorizerPayloadFormatVersion").asText().equals("2.0"),
        here,
        "only authorizerPayloadFormatVersion \"2.0\" is served here");
    String uri = authorizer.path("authorizerUri").asText();
    Matcher matcher = ApiDocument.URI.matcher(uri);
    check(matcher.matches(), here, "no Lambda function in the authorizerUri " + uri);
    List<IdentitySource> sources = IdentitySource.list(authorizer.path("identitySource"));
    JsonNode ttl = authorizer.path("authorizerResultTtlInSeconds");
    check(
        !sources.isEmpty() || ttl.asLong() == 0,
        here,
        "authorizerResultTtlInSeconds needs an identitySource to cache by");
    long seconds = ttl.asLong(sources.isEmpty() ? 0 : DEFAULT_TTL_SECONDS);
    return new Security.FunctionScheme(
        name,
        matcher.group(1),
        sources,
        Duration.ofSeconds(seconds),
        authorizer.path("enableSimpleResponses").asBoolean());
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(item -> texts.add(item.asText()));
    return List.copyOf(texts);
  }

  private static void check(boolean condition, String where, String what) {
    if (!condition) {
      throw new IllegalArgumentException(where + ": " + what);
    }
  }
}
