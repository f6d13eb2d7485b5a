package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The template's one stage: its name, and how many requests each route takes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html">Throttling</a>
 */
final class Stage {
  /** Whose name is not in paths. */
  static final String DEFAULT = "$default";

  private final String name;
  private final JsonNode properties;
  private final Optional<InstantSource> clock;
  private final Map<String, Throttle> throttles = new HashMap<>();

  /**
   * Of an API's properties, without intrinsic functions.
   *
   * @param clock what throttling goes by; nothing is throttled without one
   */
  Stage(JsonNode properties, Optional<InstantSource> clock) {
    this.name = properties.path("StageName").asText(DEFAULT);
    this.properties = properties;
    this.clock = clock;
  }

  String name() {
    return name;
  }

  /**
   * A path as routes have it, without the stage's name; empty when it is another stage's. Between
   * the name and nothing it is the root (inferred).
   */
  Optional<String> path(String path) {
    if (name.equals(DEFAULT)) {
      return Optional.of(path);
    }
    String prefix = "/" + name;
    if (path.equals(prefix)) {
      return Optional.of("/");
    }
    return path.startsWith(prefix + "/")
        ? Optional.of(path.substring(prefix.length()))
        : Optional.empty();
  }

  /** Whether a route may take one more request now. */
  boolean takes(Route route) {
    return clock.isEmpty() || throttle(route, clock.get()).take();
  }

  private synchronized Throttle throttle(Route route, InstantSource time) {
    return throttles.computeIfAbsent(
        route.key(),
        key -> {
          JsonNode own = properties.path("RouteSettings").path(key);
          JsonNode all = properties.path("DefaultRouteSettings");
          return new Throttle(
              own.path("ThrottlingRateLimit")
                  .asDouble(all.path("ThrottlingRateLimit").asDouble(-1)),
              own.path("ThrottlingBurstLimit")
                  .asDouble(all.path("ThrottlingBurstLimit").asDouble(-1)),
              time);
        });
  }
}
