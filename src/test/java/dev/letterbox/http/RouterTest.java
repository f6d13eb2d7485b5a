package dev.letterbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.letterbox.json.JsonReader;
import dev.letterbox.schema.Violation;
import dev.letterbox.schema.Violations;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RouterTest {
  private static final String SOMETHING_WRONG =
      "500 content-type: application/problem+json "
          + "{\"title\":\"Something went wrong here.\",\"status\":500,"
          + "\"instance\":\"urn:request:id-1=\"}";

  private final List<Throwable> logged = new ArrayList<>();

  @Test
  void routesByKey() {
    Router router =
        new Router(
            this::log,
            List.of(route("GET /a", _ -> HttpResponse.of(204)), route("GET /b", _ -> text())));
    assertEquals("204 ", sent(router.handle(Requests.routed("GET /a", "/a"))));
    assertEquals(
        "200 content-type: text/plain; charset=utf-8 hé",
        sent(router.handle(Requests.routed("GET /b", "/b"))));
    assertEquals(List.of(), logged);
  }

  @Test
  void keyThatTwoClaimIsRefused() {
    List<Routes> routes = List.of(route("GET /a", _ -> text()), route("GET /a", _ -> text()));
    var thrown = assertThrows(IllegalArgumentException.class, () -> new Router(this::log, routes));
    assertEquals("two operations at GET /a", thrown.getMessage());
  }

  @Test
  void unknownKeyIsOurFailure() {
    Router router = new Router(this::log, List.of());
    assertEquals(SOMETHING_WRONG, sent(router.handle(Requests.routed("GET /a", "/a"))));
    assertEquals("no operation at GET /a", logged.getFirst().getMessage());
  }

  @Test
  void causeOfAFailureIsOnlyInTheLog() {
    RuntimeException secret = new IllegalStateException("secret");
    assertEquals(SOMETHING_WRONG, failing(secret));
    assertSame(secret, logged.getFirst());
  }

  @Test
  void unavailableIsLoggedToo() {
    Throwable cause = new IOException("secret");
    assertEquals(
        "503 retry-after: 1 content-type: application/problem+json "
            + "{\"title\":\"Try again later.\",\"status\":503}",
        failing(ProblemException.unavailable(Duration.ofMillis(10), cause)));
    assertEquals(List.of(cause), logged);
  }

  @Test
  void refusalsAreNotLogged() {
    assertEquals(
        "404 content-type: application/problem+json "
            + "{\"title\":\"There is nothing here.\",\"status\":404}",
        failing(ProblemException.notFound()));
    assertEquals(
        "405 allow: GET, PUT content-type: application/problem+json "
            + "{\"title\":\"This method is not for this path.\",\"status\":405,"
            + "\"detail\":\"Allowed: GET, PUT.\"}",
        failing(ProblemException.methodNotAllowed(new TreeSet<>(Set.of("PUT", "GET")))));
    assertEquals(
        "413 content-type: application/problem+json "
            + "{\"title\":\"The body is too large.\",\"status\":413,\"detail\":\"At most 1.\"}",
        failing(ProblemException.contentTooLarge("At most 1.")));
    assertEquals(
        "415 accept: a/b, c/d content-type: application/problem+json "
            + "{\"title\":\"Unsupported media type.\",\"status\":415,"
            + "\"detail\":\"Accepted: a/b, c/d.\"}",
        failing(ProblemException.unsupportedMediaType(List.of("a/b", "c/d"))));
    assertEquals(
        "406 content-type: application/problem+json "
            + "{\"title\":\"No acceptable representation.\",\"status\":406,"
            + "\"detail\":\"Offered: a/b.\"}",
        failing(ProblemException.notAcceptable(List.of("a/b"))));
    assertEquals(List.of(), logged);
  }

  @Test
  void violationsAreListed() {
    List<Violation> violations =
        List.of(
            new Violation(Violation.In.QUERY, "limit", "maximum", "must be at most 100"),
            new Violation(Violation.In.BODY, "/a~1b", "required", "is required"));
    assertEquals(
        "400 content-type: application/problem+json "
            + "{\"title\":\"The request does not follow the contract.\",\"status\":400,"
            + "\"errors\":[{\"in\":\"query\",\"name\":\"limit\",\"code\":\"maximum\","
            + "\"detail\":\"must be at most 100\"},{\"in\":\"body\",\"pointer\":\"/a~1b\","
            + "\"code\":\"required\",\"detail\":\"is required\"}]}",
        failing(ProblemException.violations(violations)));
  }

  @Test
  void malformedJsonIsTheClients() {
    Routes reading =
        route(
            "GET /a",
            _ -> {
              new JsonReader("{\n]".getBytes(UTF_8), new Violations()).any();
              return text();
            });
    assertEquals(
        "400 content-type: application/problem+json "
            + "{\"title\":\"The request cannot be read.\",\"status\":400,\"detail\":\"The body is"
            + " not JSON: line 2, column 1: expected a name or }, not ']'.\"}",
        sent(new Router(this::log, List.of(reading)).handle(Requests.routed("GET /a", "/a"))));
    assertEquals(List.of(), logged);
  }

  private String failing(RuntimeException thrown) {
    Routes routes =
        route(
            "GET /a",
            _ -> {
              throw thrown;
            });
    return sent(new Router(this::log, List.of(routes)).handle(Requests.routed("GET /a", "/a")));
  }

  private void log(HttpRequest request, Throwable cause) {
    assertEquals("id-1=", request.id());
    logged.add(cause);
  }

  private static HttpResponse text() {
    return HttpResponse.of(200).text("text/plain", "hé");
  }

  private static Routes route(String key, Function<HttpRequest, HttpResponse> operation) {
    return new Routes() {
      @Override
      public List<String> routeKeys() {
        return List.of(key);
      }

      @Override
      public HttpResponse handle(HttpRequest request) {
        return operation.apply(request);
      }
    };
  }

  /** The status, the fields and the body. */
  private static String sent(HttpResponse response) {
    StringBuilder text = new StringBuilder().append(response.status()).append(' ');
    for (HttpResponse.Field field : response.fields()) {
      text.append(field.name()).append(": ").append(field.value()).append(' ');
    }
    return text.append(new String(response.body(), UTF_8)).toString();
  }
}
