package dev.letterbox.awkward;

import dev.letterbox.awkward.api.GetByHeaderRequest;
import dev.letterbox.awkward.api.GetByHeaderResponse;
import dev.letterbox.awkward.api.GetByPathRequest;
import dev.letterbox.awkward.api.GetByPathResponse;
import dev.letterbox.awkward.api.GetByQueryRequest;
import dev.letterbox.awkward.api.GetByQueryResponse;
import dev.letterbox.awkward.api.StylesApi;
import dev.letterbox.awkward.api.StylesRoutes;
import dev.letterbox.http.HttpRequest;
import dev.letterbox.http.ProblemException;
import dev.letterbox.schema.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the operations with every style of parameters are asked. */
final class Asked implements StylesApi {
  static final String PATH =
      new StylesRoutes(new Asked())
          .routeKeys().stream().filter(key -> key.contains("{")).findFirst().orElseThrow();

  private final List<Record> requests = new ArrayList<>();

  private Asked() {}

  static GetByQueryRequest query(String query) {
    return (GetByQueryRequest) one("GET /styles/query", query, Map.of(), Map.of(), List.of());
  }

  static GetByPathRequest path(Map<String, String> parameters) {
    return (GetByPathRequest) one(PATH, "", parameters, Map.of(), List.of());
  }

  static GetByHeaderRequest header(
      String query, Map<String, String> headers, List<String> cookies) {
    return (GetByHeaderRequest) one("GET /styles/header", query, Map.of(), headers, cookies);
  }

  private static Record one(
      String routeKey,
      String query,
      Map<String, String> path,
      Map<String, String> headers,
      List<String> cookies) {
    Asked asked = new Asked();
    HttpRequest request =
        new HttpRequest(
            routeKey,
            "GET",
            "/",
            query,
            path,
            headers,
            cookies,
            null,
            false,
            null,
            "203.0.113.7",
            "id",
            Map.of());
    new StylesRoutes(asked).handle(request);
    return asked.requests.getFirst();
  }

  /** Each violation, such as {@code query a required: is required}. */
  static List<String> violations(Runnable call) {
    try {
      call.run();
      return List.of();
    } catch (ProblemException refused) {
      return refused.problem().errors().stream().map(Asked::text).toList();
    }
  }

  private static String text(Violation violation) {
    return "%s %s %s: %s"
        .formatted(violation.in().text(), violation.at(), violation.code(), violation.detail());
  }

  @Override
  public GetByPathResponse getByPath(GetByPathRequest request) {
    requests.add(request);
    return new GetByPathResponse.NoContent();
  }

  @Override
  public GetByQueryResponse getByQuery(GetByQueryRequest request) {
    requests.add(request);
    return new GetByQueryResponse.NoContent();
  }

  @Override
  public GetByHeaderResponse getByHeader(GetByHeaderRequest request) {
    requests.add(request);
    return new GetByHeaderResponse.NoContent();
  }
}
