package dev.letterbox.awkward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.letterbox.awkward.api.GetTextRequest;
import dev.letterbox.awkward.api.GetTextResponse;
import dev.letterbox.awkward.api.PutThingRequest;
import dev.letterbox.awkward.api.PutThingResponse;
import dev.letterbox.awkward.api.ThingsApi;
import dev.letterbox.awkward.api.ThingsRoutes;
import dev.letterbox.awkward.api.ThingsSmoke;
import dev.letterbox.awkward.api.UploadsSmoke;
import dev.letterbox.http.HttpRequest;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.smoke.SmokeAnswer;
import dev.letterbox.smoke.SmokeCase;
import dev.letterbox.smoke.SmokeRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AwkwardSmokeTest {
  private @Nullable PutThingRequest asked;

  private final ThingsRoutes routes =
      new ThingsRoutes(
          new ThingsApi() {
            @Override
            public PutThingResponse putThing(PutThingRequest request) {
              asked = request;
              return new PutThingResponse.NoContent();
            }

            @Override
            public GetTextResponse getText(GetTextRequest request) {
              return new GetTextResponse.Ok("text");
            }
          });

  @Test
  void whatIsSafeOrMarkedIsACase() {
    assertEquals(
        List.of("getText", "putThing"),
        ThingsSmoke.cases().stream().map(SmokeCase::operationId).toList());
    assertEquals(List.of(), UploadsSmoke.cases());
  }

  @Test
  void examplesArriveAsTheContractHasThem() {
    for (SmokeCase one : ThingsSmoke.cases()) {
      for (SmokeRequest request : one.requests()) {
        assertNull(one.fault(send(request)));
      }
    }
    PutThingRequest put = asked;
    assertNotNull(put);
    assertEquals(8, put.thingId());
    assertEquals(LocalDate.of(2028, 2, 29), put.day());
    assertEquals(List.of(3, 4), put.sizes());
    assertEquals(
        List.of(
            UUID.fromString("8e03978e-40d5-43e8-bc93-6894a57f9324"),
            UUID.fromString("00000000-0000-0000-0000-000000000000")),
        put.xIds());
    assertEquals("c0ffee", put.session());
    assertEquals("a \"100%)%\" \\ é", put.theme());
    assertNull(put.ratio());
    if (put.body() instanceof PutThingRequest.Body.Json json) {
      assertEquals("a\"%", json.value()._default());
    } else {
      throw new AssertionError(put.body());
    }
  }

  private SmokeAnswer send(SmokeRequest request) {
    HttpResponse response =
        routes.handle(
            new HttpRequest(
                request.routeKey(),
                request.method(),
                request.path(),
                request.encodedQuery(),
                request.pathParameters(),
                request.headers(),
                request.cookies(),
                request.body(),
                false,
                null,
                "",
                "",
                Map.of()));
    Map<String, String> headers = new HashMap<>();
    response.fields().forEach(field -> headers.put(field.name(), field.value()));
    return new SmokeAnswer(response.status(), headers, response.body());
  }
}
