package dev.letterbox.awkward;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.letterbox.awkward.api.CallHandleRequest;
import dev.letterbox.awkward.api.CallHandleResponse;
import dev.letterbox.awkward.api.CallImportRequest;
import dev.letterbox.awkward.api.CallImportResponse;
import dev.letterbox.awkward.api.DefaultRoutes;
import dev.letterbox.awkward.api.GetByProxyResponse;
import dev.letterbox.awkward.api.GetNamesByClassRequest;
import dev.letterbox.awkward.api.GetNamesByClassResponse;
import dev.letterbox.awkward.api.NamesApi;
import dev.letterbox.awkward.api.NamesRoutes;
import dev.letterbox.awkward.api.Tag2ndTagApi;
import dev.letterbox.awkward.api.Tag2ndTagRoutes;
import dev.letterbox.awkward.api.Tag2ndTagSmoke;
import dev.letterbox.awkward.model.ListModel;
import dev.letterbox.awkward.model.NotFoundModel;
import dev.letterbox.awkward.model.ObjectModel;
import dev.letterbox.awkward.model.RecordModel;
import dev.letterbox.awkward.model.StringModel;
import dev.letterbox.http.HttpRequest;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.smoke.SmokeRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Names that are taken in Java, or that two have. */
final class AwkwardNamesTest {
  private final List<Record> requests = new ArrayList<>();

  private final Tag2ndTagApi importing =
      request -> {
        requests.add(request);
        ObjectModel object =
            new ObjectModel(
                StringModel.A,
                List.of(new ListModel(null)),
                new RecordModel(Map.of("b", StringModel.B)),
                null,
                Map.of());
        return new CallImportResponse.Ok(object, "s", "one", "two");
      };

  private static HttpRequest request(
      String routeKey, String query, Map<String, String> headers, @Nullable String body) {
    return new HttpRequest(
        routeKey,
        routeKey.substring(0, routeKey.indexOf(' ')),
        "/names/x/y",
        query,
        Map.of("class", "x", "2nd", "y", "proxy", "a/b"),
        headers,
        List.of(),
        body,
        false,
        null,
        "203.0.113.7",
        "id",
        Map.of());
  }

  @Test
  void theSecondOfANameIsNumbered() {
    new Tag2ndTagRoutes(importing)
        .handle(
            request(
                "GET /names/{class}/{2nd}",
                "a-b=1&a_b=2&body=4&caller=5&http=6&in=7&violations=8&hashCode=9"
                    + "&gr%C3%B6%C3%9Fe=10&%E5%B9%B4=11&*=12&!=13&$top=14&filter%5Bname%5D=15",
                Map.of("ab", "3"),
                null));
    assertEquals(
        new CallImportRequest(
            "x", "y", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14",
            "15"),
        requests.getFirst());
  }

  @Test
  void typesOfTheJdksNamesAreModels() {
    HttpResponse response =
        new Tag2ndTagRoutes(importing)
            .handle(request("GET /names/{class}/{2nd}", "", Map.of(), null));
    assertEquals(
        "{\"String\":\"a\",\"List\":[{}],\"override\":{\"Map\":{\"b\":\"b\"}}}",
        new String(response.body(), UTF_8));
    assertEquals(
        "[status: s, a-b: one, a_b: two, content-type: application/json]",
        response.fields().stream()
            .map(field -> field.name() + ": " + field.value())
            .toList()
            .toString());
    assertEquals(
        "{\"at\":\"1970-01-01T00:00:00Z\",\"NAMES\":\"n\"}",
        new String(
            new CallImportResponse.NotFound(new NotFoundModel(Instant.EPOCH, "n", Map.of()))
                .encode()
                .body(),
            UTF_8));
  }

  @Test
  void operationsWithoutANameAreNamedForTheirPath() {
    NamesRoutes routes =
        new NamesRoutes(
            new NamesApi() {
              @Override
              public GetNamesByClassResponse getNamesByClass(GetNamesByClassRequest request) {
                requests.add(request);
                return new GetNamesByClassResponse.NoContent();
              }

              @Override
              public CallHandleResponse callHandle(CallHandleRequest request) {
                requests.add(request);
                return new CallHandleResponse.NoContent();
              }
            });
    routes.handle(request("GET /names/{class}", "", Map.of(), null));
    assertEquals(new GetNamesByClassRequest("x"), requests.getLast());
    routes.handle(
        request(
            "POST /names/{class}",
            "",
            Map.of("content-type", "application/vnd.awkward.list+json"),
            "[{}]"));
    assertEquals(
        new CallHandleRequest(
            "x", new CallHandleRequest.Body.VndAwkwardListJson(List.of(new ListModel(null)))),
        requests.getLast());
  }

  @Test
  void pathsWithoutASegmentOfTheirOwnAreOfTheDefault() {
    HttpResponse response =
        new DefaultRoutes(
                request -> {
                  requests.add(request);
                  return new GetByProxyResponse.NoContent();
                })
            .handle(request("GET /{proxy+}", "", Map.of(), null));
    assertEquals(204, response.status());
    assertEquals("[GetByProxyRequest[proxy=a/b]]", requests.toString());
  }

  @Test
  void smokeTestsHaveTheContractsNames() {
    SmokeRequest request = Tag2ndTagSmoke.cases().getFirst().requests().getFirst();
    assertEquals("import", Tag2ndTagSmoke.cases().getFirst().operationId());
    assertEquals("/names/a/a", request.path());
    assertEquals("a-b=one&a_b=two&gr%C3%B6%C3%9Fe=four&%21=five", request.encodedQuery());
    assertNull(request.body());
  }
}
