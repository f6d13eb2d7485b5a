package dev.letterbox.generated.api;

import dev.letterbox.http.Caller;
import dev.letterbox.http.HttpRequest;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.Parameters;
import dev.letterbox.http.ProblemException;
import dev.letterbox.http.Routes;
import dev.letterbox.schema.Violations;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decodes requests for {@link OperatorApi}, calls it, and encodes what it answers. */
public final class OperatorRoutes implements Routes {
  private final OperatorApi api;

  /** Calls this implementation. */
  public OperatorRoutes(OperatorApi api) {
    this.api = api;
  }

  @Override
  public List<String> routeKeys() {
    return List.of("GET /v1/operator/usage");
  }

  @Override
  public HttpResponse handle(HttpRequest http) {
    return switch (http.routeKey()) {
      case "GET /v1/operator/usage" -> getUsage(http);
      default -> throw new IllegalArgumentException(http.routeKey());
    };
  }

  private HttpResponse getUsage(HttpRequest http) {
    Caller.Identity caller = http.identity();
    http.accept("application/json");
    http.requireNoBody();
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    LocalDate from = from(in);
    LocalDate to = to(in);
    if (!violations.isEmpty() || from == null || to == null) {
      throw ProblemException.violations(violations.list());
    }
    return api.getUsage(new GetUsageRequest(from, to, caller)).encode();
  }

  private static @Nullable LocalDate from(Parameters in) {
    if (!in.query("from")) {
      in.required();
      return null;
    }
    return in.date();
  }

  private static @Nullable LocalDate to(Parameters in) {
    if (!in.query("to")) {
      in.required();
      return null;
    }
    return in.date();
  }
}
