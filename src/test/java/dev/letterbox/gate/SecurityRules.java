package dev.letterbox.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Who may call. */
final class SecurityRules {
  private static final String AUTHORIZER = "x-amazon-apigateway-authorizer";
  private static final int MOST_AUTHORIZERS = 10;
  private static final int MOST_AUDIENCES = 50;
  private static final int MOST_SCOPES = 10;

  private SecurityRules() {}

  static void check(Spec spec, Findings out) {
    spec.operations().forEach(operation -> operation(spec, operation, out));
    int authorizers = 0;
    for (Map.Entry<String, JsonNode> scheme : spec.schemes().properties()) {
      scheme(spec, scheme.getKey(), scheme.getValue(), out);
      authorizers += scheme.getValue().has(AUTHORIZER) ? 1 : 0;
    }
    if (authorizers > MOST_AUTHORIZERS) {
      out.add(
          spec.source(),
          "/components/securitySchemes",
          "too-many-authorizers",
          "There are " + authorizers + " authorizers.",
          "An API has at most 10.",
          "authorizers that several operations share");
    }
  }

  private static void operation(Spec spec, Spec.Operation operation, Findings out) {
    JsonNode security = operation.node().path("security");
    boolean iam = operation.node().at("/x-amazon-apigateway-auth/type").asText().equals("AWS_IAM");
    if (security.isMissingNode() && !iam) {
      out.add(
          spec.source(),
          operation.pointer(),
          "public-by-omission",
          operation.name() + " says nothing of security.",
          "API Gateway lets everybody call it.",
          "security: [] if that is meant");
      return;
    }
    int requirements = 0;
    for (JsonNode requirement : security) {
      requirements += Math.max(1, requirement.size());
      for (Map.Entry<String, JsonNode> scheme : requirement.properties()) {
        requirement(spec, operation, scheme.getKey(), scheme.getValue(), iam, out);
      }
    }
    if (requirements > 1) {
      out.add(
          spec.source(),
          operation.pointer() + "/security",
          "several-requirements",
          operation.name() + " has several security requirements.",
          "A route has one authorizer: the import is an error.",
          "one requirement; a Lambda authorizer can accept several kinds of callers");
    }
    if (security.size() == 1 && security.get(0).isEmpty()) {
      out.add(
          spec.source(),
          operation.pointer() + "/security",
          "optional-security",
          operation.name() + " has a security requirement without a scheme.",
          "API Gateway knows no optional authorization; nothing tells what it makes of this.",
          "security: []");
    }
  }

  private static void requirement(
      Spec spec,
      Spec.Operation operation,
      String name,
      JsonNode scopes,
      boolean iam,
      Findings out) {
    JsonNode scheme = spec.schemes().path(name);
    String place = operation.pointer() + "/security";
    boolean signed = scheme.path("x-amazon-apigateway-authtype").asText().equals("awsSigv4");
    if (scheme.isMissingNode()) {
      out.add(
          spec.source(),
          place,
          "unknown-scheme",
          operation.name() + " requires " + name + ", which is not a security scheme.",
          "The import drops the authorizer or the route.",
          "one of " + spec.schemes().properties().stream().map(Map.Entry::getKey).toList());
      return;
    }
    if (iam && !signed) {
      out.add(
          spec.source(),
          place,
          "several-requirements",
          operation.name() + " wants AWS_IAM and " + name + ".",
          "A route has one authorizer: the import is an error.",
          "one of the two");
    }
    boolean isJwt = scheme.path(AUTHORIZER).path("type").asText().equals("jwt");
    if (!scopes.isEmpty() && !isJwt) {
      out.add(
          spec.source(),
          place,
          "scopes-without-jwt",
          operation.name() + " has scopes, and " + name + " is not of type jwt.",
          "Only JWT authorizers check scopes; here nobody does.",
          name + ": [], and the function or the authorizer checks");
    }
    if (scopes.size() > MOST_SCOPES) {
      out.add(
          spec.source(),
          place,
          "too-many-scopes",
          operation.name() + " has " + scopes.size() + " scopes.",
          "A route has at most 10.",
          "fewer, wider scopes");
    }
  }

  private static void scheme(Spec spec, String name, JsonNode scheme, Findings out) {
    String pointer = "/components/securitySchemes/" + Source.token(name);
    JsonNode authorizer = scheme.path(AUTHORIZER);
    String here = pointer + "/" + AUTHORIZER;
    if (authorizer.isMissingNode()) {
      if (!scheme.path("x-amazon-apigateway-authtype").asText().equals("awsSigv4")) {
        out.add(
            spec.source(),
            pointer,
            "scheme-without-authorizer",
            "The security scheme " + name + " has no " + AUTHORIZER + ".",
            "API Gateway ignores it, and everybody may call what requires it.",
            AUTHORIZER + " of type jwt or request, or x-amazon-apigateway-authtype: awsSigv4");
      }
      return;
    }
    String wanted =
        switch (authorizer.path("type").asText()) {
          case "jwt" -> jwt(scheme, authorizer);
          case "request" -> request(scheme, authorizer);
          default -> "type: jwt or type: request";
        };
    if (!wanted.isEmpty()) {
      out.add(
          spec.source(),
          here,
          "incomplete-authorizer",
          "The authorizer of " + name + " is not complete.",
          "The import does not make it, and every route that requires it vanishes.",
          wanted);
    }
    JsonNode audiences = authorizer.at("/jwtConfiguration/audience");
    if (audiences.size() > MOST_AUDIENCES) {
      out.add(
          spec.source(),
          here + "/jwtConfiguration/audience",
          "too-many-audiences",
          "The authorizer of " + name + " has " + audiences.size() + " audiences.",
          "An authorizer has at most 50.",
          "fewer audiences");
    }
  }

  private static String jwt(JsonNode scheme, JsonNode authorizer) {
    String type = scheme.path("type").asText();
    if (!List.of("oauth2", "openIdConnect").contains(type)) {
      return "type: openIdConnect or oauth2 in the scheme of a JWT authorizer";
    }
    if (authorizer.at("/jwtConfiguration/issuer").isMissingNode()
        && scheme.path("openIdConnectUrl").isMissingNode()) {
      return "an issuer in jwtConfiguration";
    }
    if (authorizer.at("/jwtConfiguration/audience").isEmpty()) {
      return "an audience in jwtConfiguration";
    }
    return authorizer.path("identitySource").asText().startsWith("$request.")
        ? ""
        : "identitySource: $request.header.Authorization";
  }

  private static String request(JsonNode scheme, JsonNode authorizer) {
    if (!scheme.path("type").asText().equals("apiKey")) {
      return "type: apiKey in the scheme of a Lambda authorizer";
    }
    if (authorizer.path("authorizerUri").isMissingNode()) {
      return "an authorizerUri";
    }
    if (!authorizer.path("authorizerPayloadFormatVersion").asText().equals("2.0")) {
      return "authorizerPayloadFormatVersion: \"2.0\"";
    }
    boolean cached = authorizer.path("authorizerResultTtlInSeconds").asLong() > 0;
    return cached && authorizer.path("identitySource").asText().isEmpty()
        ? "an identitySource to cache by, or authorizerResultTtlInSeconds: 0"
        : "";
  }
}
