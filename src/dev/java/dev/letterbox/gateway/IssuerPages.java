package dev.letterbox.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The {@link LocalIssuer} over HTTP, under {@code /issuer} of the local API: discovery, keys, and a
 * token endpoint for the grant {@code client_credentials} (RFC 6749, section 4.4) whose form also
 * has {@code sub} and {@code aud}. What asks for {@code application/jwt} gets the bare token.
 *
 * <p>It answers only what the API leaves to its {@code $default} route, or to none.
 */
final class IssuerPages implements HttpService {
  static final String PATH = "/issuer";
  static final String DISCOVERY = "/.well-known/openid-configuration";
  static final String KEYS = "/keys";
  static final String TOKEN = "/token";
  static final String GRANT = "client_credentials";

  private static final String JSON_TYPE = "application/json";
  private static final String JWT_TYPE = "application/jwt";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LocalIssuer issuer;
  private final Gateway gateway;
  private final HttpService next;

  IssuerPages(LocalIssuer issuer, Gateway gateway, HttpService next) {
    this.issuer = issuer;
    this.gateway = gateway;
    this.next = next;
  }

  @Override
  public Gateway.Served serve(GatewayRequest request) throws InterruptedException {
    if (!request.path().startsWith(PATH + "/") || gateway.hasOwnRoute(request)) {
      return next.serve(request);
    }
    return switch (request.method() + " " + request.path().substring(PATH.length())) {
      case "GET " + DISCOVERY -> answer(200, JSON_TYPE, json(issuer.metadata()));
      case "GET " + KEYS -> answer(200, JSON_TYPE, issuer.keys());
      case "POST " + TOKEN -> token(request);
      default -> next.serve(request);
    };
  }

  private Gateway.Served token(GatewayRequest request) {
    Map<String, String> form =
        QueryString.parameters(new String(request.body(), StandardCharsets.UTF_8));
    String subject = form.getOrDefault("sub", "");
    String scope = form.getOrDefault("scope", "");
    String audience = form.getOrDefault("aud", "");
    if (!form.getOrDefault("grant_type", "").equals(GRANT)) {
      return error("unsupported_grant_type", "grant_type is " + GRANT);
    }
    if (subject.isEmpty()) {
      return error("invalid_request", "sub says whose token it is to be");
    }
    String token =
        audience.isEmpty()
            ? issuer.token(subject, scope, request.time())
            : issuer.token(subject, scope, audience, request.time());
    if (request.header("accept").orElse("").contains(JWT_TYPE)) {
      return answer(200, JWT_TYPE, token);
    }
    Map<String, Object> response = new TreeMap<>();
    response.put("access_token", token);
    response.put("token_type", "Bearer");
    response.put("expires_in", LocalIssuer.LIFETIME.toSeconds());
    response.put("scope", scope);
    return answer(200, JSON_TYPE, json(response));
  }

  private static Gateway.Served error(String code, String description) {
    return answer(
        400,
        JSON_TYPE,
        json(new TreeMap<>(Map.of("error", code, "error_description", description))));
  }

  private static String json(Map<String, ?> value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Gateway.Served answer(int status, String type, String body) {
    return Gateway.Served.byGateway(
        new GatewayResponse(
            status,
            List.of(new Header("content-type", type), new Header("cache-control", "no-store")),
            body.getBytes(StandardCharsets.UTF_8)));
  }
}
