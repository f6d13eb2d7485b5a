package dev.letterbox.http;

import dev.letterbox.json.JsonException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds a request's operation by API Gateway's route key, and turns every failure into a problem
 * document: the one place that does.
 */
public final class Router {
  private final Map<String, Routes> routes = new HashMap<>();
  private final FailureLog failures;

  /** Where the cause of a 500 or 503 goes; the response does not tell it. */
  public interface FailureLog {
    /** Logs the cause under the request's id. */
    void log(HttpRequest request, Throwable cause);
  }

  /** Routes to these; a key that two of them claim is an error. */
  public Router(FailureLog failures, List<? extends Routes> all) {
    this.failures = failures;
    for (Routes some : all) {
      for (String key : some.routeKeys()) {
        if (routes.put(key, some) != null) {
          throw new IllegalArgumentException("two operations at " + key);
        }
      }
    }
  }

  /** Serves the request; never throws an exception. */
  public HttpResponse handle(HttpRequest request) {
    Routes found = routes.get(request.routeKey());
    HttpResponse response = answer(found, request);
    Deprecation deprecation = found == null ? null : found.deprecation(request.routeKey());
    return deprecation == null ? response : deprecation.mark(response);
  }

  private HttpResponse answer(@Nullable Routes found, HttpRequest request) {
    try {
      if (found == null) {
        throw new IllegalStateException("no operation at " + request.routeKey());
      }
      return found.handle(request);
    } catch (ProblemException e) {
      if (e.getCause() != null) {
        failures.log(request, e.getCause());
      }
      return Problems.encode(e);
    } catch (JsonException e) {
      String what = e.place().isEmpty() ? "The body" : "The value at " + e.place();
      return Problems.encode(
          ProblemException.malformed(what + " is not JSON: " + e.getMessage() + "."));
    } catch (RuntimeException e) {
      failures.log(request, e);
      return Problems.internalServerError(request.id());
    }
  }
}
