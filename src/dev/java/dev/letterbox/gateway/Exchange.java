package dev.letterbox.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that was answered.
 *
 * @param id what the response has as {@code apigw-requestid}
 * @param target path and query, as sent
 * @param routeKey of the route that was selected: {@code GET /v1/forms/{formId}}
 * @param invocation of the function that answered; empty where the gateway did
 * @param headers of the response, by name in lower case
 * @param body of the response
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of these.
public record Exchange(
    String id,
    String method,
    String target,
    Optional<String> routeKey,
    Optional<Invocation> invocation,
    int status,
    Map<String, List<String>> headers,
    byte[] body,
    Duration duration) {
  static Exchange of(GatewayRequest request, Gateway.Served served, Duration duration) {
    GatewayResponse response = served.response();
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    return new Exchange(
        request.id(),
        request.method(),
        request.path() + query,
        served.route().map(Route::key),
        served.invocation(),
        response.status(),
        Header.byName(response.headers()),
        response.body(),
        duration);
  }

  /** The logical id of the function that answered; empty where the gateway did. */
  public Optional<String> function() {
    return invocation.map(Invocation::function);
  }

  /** The line that tells of it. */
  String line() {
    return "%-7s %s %d %d ms %s"
        .formatted(
            method,
            target,
            status,
            duration.toMillis(),
            invocation.map(Invocation::line).orElse("-"));
  }
}
