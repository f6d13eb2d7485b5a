package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code x-amazon-apigateway-cors}: the gateway answers preflights itself, ignores CORS headers of
 * the function and adds its own to what it answers a request that has an {@code Origin}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html">CORS
 *     for HTTP APIs</a>
 */
final class Cors {
  /** Unverified; emulators differ. */
  static final int PREFLIGHT_STATUS = 204;

  private final JsonNode settings;
  private final List<String> origins;

  private Cors(JsonNode settings) {
    this.settings = settings;
    this.origins = list("allowOrigins");
  }

  static Optional<Cors> of(JsonNode settings) {
    return settings.isObject() ? Optional.of(new Cors(settings)) : Optional.empty();
  }

  boolean isPreflight(GatewayRequest request) {
    return request.method().equals("OPTIONS")
        && request.header("origin").isPresent()
        && request.header("access-control-request-method").isPresent();
  }

  /** For an origin that is not allowed, without CORS headers (unverified). */
  GatewayResponse preflight(GatewayRequest request) {
    var response = new GatewayResponse(PREFLIGHT_STATUS, List.of(), new byte[0]);
    Optional<String> origin = allowed(request);
    if (origin.isEmpty()) {
      return response;
    }
    response = listed(response, "access-control-allow-methods", "allowMethods");
    response = listed(response, "access-control-allow-headers", "allowHeaders");
    if (settings.has("maxAge")) {
      response = response.with("access-control-max-age", settings.path("maxAge").asText());
    }
    return shared(response, origin.get());
  }

  GatewayResponse decorate(GatewayRequest request, GatewayResponse response) {
    GatewayResponse bare =
        response.without(h -> h.name().toLowerCase(Locale.ROOT).startsWith("access-control-"));
    return allowed(request)
        .map(
            origin ->
                shared(listed(bare, "access-control-expose-headers", "exposeHeaders"), origin))
        .orElse(bare);
  }

  private GatewayResponse shared(GatewayResponse response, String origin) {
    GatewayResponse shared = response.with("access-control-allow-origin", origin);
    if (settings.path("allowCredentials").asBoolean()) {
      shared = shared.with("access-control-allow-credentials", "true");
    }
    return origin.equals("*") ? shared : shared.with("vary", "origin");
  }

  private GatewayResponse listed(GatewayResponse response, String header, String setting) {
    List<String> values = list(setting);
    return values.isEmpty() ? response : response.with(header, String.join(",", values));
  }

  /** What to answer as the allowed origin, if the request's is one. */
  private Optional<String> allowed(GatewayRequest request) {
    return request
        .header("origin")
        .filter(origin -> origins.stream().anyMatch(allowed -> matches(allowed, origin)))
        .map(origin -> origins.contains("*") ? "*" : origin);
  }

  /** {@code *}, {@code https://*}, {@code http://*}, or the origin itself. */
  private static boolean matches(String allowed, String origin) {
    return allowed.endsWith("*")
        ? origin.startsWith(allowed.substring(0, allowed.length() - 1))
        : origin.equals(allowed);
  }

  private List<String> list(String setting) {
    JsonNode value = settings.path(setting);
    List<String> values = new ArrayList<>();
    if (value.isTextual()) {
      values.add(value.asText());
    }
    value.forEach(item -> values.add(item.asText()));
    return values;
  }
}
