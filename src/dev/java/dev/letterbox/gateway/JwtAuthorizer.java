package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Lets through who has a token of the issuer, with one of the route's scopes if it has any. */
final class JwtAuthorizer implements Authorizer {
  private static final String CHALLENGE = "www-authenticate";

  /** In this spelling only; another is taken for a part of the token (inferred). */
  private static final String BEARER = "Bearer ";

  private final IdentitySource source;
  private final JwtVerifier verifier;
  private final List<String> scopes;

  JwtAuthorizer(IdentitySource source, JwtVerifier verifier, List<String> scopes) {
    this.source = source;
    this.verifier = verifier;
    this.scopes = List.copyOf(scopes);
  }

  @Override
  public Authorization authorize(GatewayRequest request, Routes.Match match)
      throws InterruptedException {
    Optional<String> identity = source.of(request, match);
    if (identity.isEmpty()) {
      return refused(GatewayResponse.unauthorized(), "Bearer");
    }
    String value = identity.get();
    String token = value.startsWith(BEARER) ? value.substring(BEARER.length()) : value;
    try {
      return scoped(verifier.verify(token));
    } catch (InvalidToken e) {
      return refused(
          GatewayResponse.unauthorized(), challenge("", "invalid_token", e.description()));
    }
  }

  private Authorization scoped(JsonNode claims) {
    List<String> held = JwtClaims.scopes(claims);
    if (!scopes.isEmpty() && scopes.stream().noneMatch(held::contains)) {
      String wanted = String.join(" ", scopes);
      return refused(
          GatewayResponse.forbidden(),
          challenge(wanted, "insufficient_scope", "expected scopes: [" + wanted + "]"));
    }
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    ObjectNode jwt = context.putObject("jwt");
    jwt.set("claims", JwtClaims.strings(claims));
    if (scopes.isEmpty()) {
      jwt.putNull("scopes");
    } else {
      held.forEach(jwt.putArray("scopes")::add);
    }
    return new Authorization.Allowed(context);
  }

  private static Authorization refused(GatewayResponse response, String challenge) {
    return new Authorization.Refused(response.with(CHALLENGE, challenge));
  }

  private static String challenge(String scope, String error, String description) {
    return "Bearer scope=\"%s\" error=\"%s\" error_description=\"%s\""
        .formatted(scope, error, description);
  }
}
