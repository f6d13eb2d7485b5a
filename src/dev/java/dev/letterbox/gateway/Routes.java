package dev.letterbox.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The routes of one API, of which one answers a request.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html">Routes
 *     for HTTP APIs</a>
 */
final class Routes {
  /** A route, the path parameters that a request gave it, and the name of the stage. */
  record Match(Route route, Map<String, String> pathParameters, String stage) {
    Match(Route route, Map<String, String> pathParameters) {
      this(route, pathParameters, Stage.DEFAULT);
    }

    Match in(Stage other) {
      return new Match(route, pathParameters, other.name());
    }
  }

  private final List<Route> routes;

  Routes(List<Route> routes) {
    this.routes = routes.stream().sorted(Route.BY_PRECEDENCE).toList();
  }

  Optional<Match> select(String method, String rawPath) {
    for (Route route : routes) {
      Optional<Map<String, String>> parameters = route.match(method, rawPath);
      if (parameters.isPresent()) {
        return Optional.of(new Match(route, parameters.get()));
      }
    }
    return Optional.empty();
  }

  /** Whether any of them calls a function: to answer, or to authorize. */
  boolean call(Template.Function function) {
    return routes.stream()
        .flatMap(route -> route.functionArns().stream())
        .anyMatch(function.arns()::contains);
  }

  /** All of them, the most specific first. */
  List<Route> all() {
    return routes;
  }
}
