package dev.letterbox.awkward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.letterbox.awkward.api.GetTextRequest;
import dev.letterbox.awkward.api.GetTextResponse;
import dev.letterbox.awkward.api.PutThingRequest;
import dev.letterbox.awkward.api.PutThingResponse;
import dev.letterbox.awkward.api.ThingsApi;
import dev.letterbox.awkward.api.ThingsRoutes;
import dev.letterbox.awkward.model.Colour;
import dev.letterbox.http.HttpRequest;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.ProblemException;
import dev.letterbox.schema.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AwkwardRoutesTest {
  private final List<PutThingRequest> requests = new ArrayList<>();

  private final ThingsRoutes routes =
      new ThingsRoutes(
          new ThingsApi() {
            @Override
            public PutThingResponse putThing(PutThingRequest request) {
              requests.add(request);
              return new PutThingResponse.NoContent();
            }

            @Override
            public GetTextResponse getText(GetTextRequest request) {
              return new GetTextResponse.ServiceUnavailable(7);
            }
          });

  @Test
  void parametersArriveTyped() {
    HttpResponse response =
        put(
            "sizes=3,4&exact=false&ratio=0.5&in=2nd",
            Map.of(
                "x-ids",
                "123e4567-e89b-42d3-a456-426614174000 , 123e4567-e89b-42d3-a456-426614174001"),
            List.of("session=beef", "theme=dark"),
            null);
    assertEquals(204, response.status());
    assertEquals(
        new PutThingRequest(
            12L,
            LocalDate.of(2026, 11, 22),
            List.of(3, 4),
            false,
            0.5,
            Colour._2ND,
            List.of(
                UUID.fromString("123e4567-e89b-42d3-a456-426614174000"),
                UUID.fromString("123e4567-e89b-42d3-a456-426614174001")),
            "beef",
            "dark",
            null),
        requests.getFirst());
  }

  @Test
  void absentParametersTakeTheirDefaults() {
    put("", Map.of(), List.of("session=a"), null);
    assertEquals(
        new PutThingRequest(
            12L,
            LocalDate.of(2026, 11, 22),
            List.of(1, 2),
            true,
            null,
            null,
            null,
            "a",
            "light",
            null),
        requests.getFirst());
  }

  @Test
  void everyViolationComesAtOnceInTheContractsOrder() {
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () ->
                put(
                    "sizes=1,2,3,10&exact=yes&ratio=1&in=blue&in=red",
                    Map.of("x-ids", "1", "content-type", "application/json"),
                    List.of(),
                    "{\"in\":1}"));
    assertEquals(
        List.of(
            "query sizes maximum",
            "query sizes maxItems",
            "query exact type",
            "query ratio maximum",
            "query in type",
            "header X-Ids format",
            "cookie session required",
            "body /default required",
            "body /fixed required",
            "body /nothing required",
            "body /grid required"),
        refused.problem().errors().stream().map(AwkwardRoutesTest::text).toList());
  }

  @Test
  void aDeclaredHeaderGoesOut() {
    HttpResponse response = routes.handle(request("GET /text", "", Map.of(), List.of(), null));
    assertEquals(503, response.status());
    assertEquals(List.of(new HttpResponse.Field("retry-after", "7")), response.fields());
  }

  private static String text(Violation violation) {
    return violation.in().text() + " " + violation.at() + " " + violation.code();
  }

  private HttpResponse put(
      String query, Map<String, String> headers, List<String> cookies, @Nullable String body) {
    return routes.handle(request("PUT /things/{thingId}/{day}", query, headers, cookies, body));
  }

  private static HttpRequest request(
      String routeKey,
      String query,
      Map<String, String> headers,
      List<String> cookies,
      @Nullable String body) {
    return new HttpRequest(
        routeKey,
        routeKey.substring(0, routeKey.indexOf(' ')),
        "/things/12/2026-11-22",
        query,
        Map.of("thingId", "12", "day", "2026-11-22"),
        headers,
        cookies,
        body,
        false,
        null,
        "203.0.113.7",
        "id",
        Map.of());
  }
}
