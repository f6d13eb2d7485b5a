package dev.letterbox.awkward;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.letterbox.awkward.api.AnswersApi;
import dev.letterbox.awkward.api.AnswersRoutes;
import dev.letterbox.awkward.api.AnswersSmoke;
import dev.letterbox.awkward.api.GetAnswerRequest;
import dev.letterbox.awkward.api.GetAnswerResponse;
import dev.letterbox.awkward.api.GetScalarsRequest;
import dev.letterbox.awkward.api.GetScalarsResponse;
import dev.letterbox.awkward.api.HeadScalarsRequest;
import dev.letterbox.awkward.api.HeadScalarsResponse;
import dev.letterbox.awkward.model.Colour;
import dev.letterbox.awkward.model.Missing;
import dev.letterbox.awkward.model.Pixel;
import dev.letterbox.http.HttpRequest;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.OperationResponse;
import dev.letterbox.http.ProblemException;
import dev.letterbox.schema.Bytes;
import dev.letterbox.smoke.SmokeAnswer;
import dev.letterbox.smoke.SmokeCase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of every kind, as they go out. */
final class AwkwardAnswersTest {
  private static final Pixel RED = new Pixel(255, "red");

  private static String body(OperationResponse response) {
    return new String(response.encode().body(), UTF_8);
  }

  private static String type(OperationResponse response) {
    return response.encode().fields().getLast().value();
  }

  @Test
  void headersOfEveryTypeGoOut() {
    HttpResponse response =
        new GetAnswerResponse.OkJson(
                RED,
                LocalDate.of(2026, 11, 23),
                Instant.parse("2026-11-23T10:15:30Z"),
                UUID.fromString("123e4567-e89b-42d3-a456-426614174000"),
                new BigDecimal("1.50"),
                0.5,
                Long.MIN_VALUE,
                true,
                Colour.DARK_BLUE,
                Bytes.of(new byte[] {1, 2}),
                List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2)),
                List.of(Colour.RED, Colour._2ND),
                RED,
                RED,
                Map.of("one", 1),
                new Pixel(1, "é"),
                "a note")
            .encode();
    assertEquals(
        """
        x-day: 2026-11-23
        x-at: 2026-11-23T10:15:30Z
        x-id: 123e4567-e89b-42d3-a456-426614174000
        x-price: 1.50
        x-ratio: 0.5
        x-big: -9223372036854775808
        x-on: true
        x-colour: dark-blue
        x-data: AQI=
        x-days: 2026-01-01,2026-01-02
        x-colours: red,2nd
        x-pixel: R,255,name,red
        x-pixel-members: R=255,name=red
        x-numbers: one,1
        x-document: {"R":1,"name":"\\u00e9"}
        body: a note
        content-type: application/json
        """,
        fields(response));
  }

  private static String fields(HttpResponse response) {
    StringBuilder text = new StringBuilder();
    response.fields().forEach(field -> text.append(field.name() + ": " + field.value() + "\n"));
    return text.toString();
  }

  @Test
  void absentHeadersStayAway() {
    assertEquals(
        "x-day: 2026-11-23\nx-big: 0\nx-colours: \nbody: \ncontent-type: text/csv; charset=utf-8\n",
        fields(csv().encode()));
  }

  private static GetAnswerResponse.OkCsv csv() {
    return new GetAnswerResponse.OkCsv(
        "a,b",
        LocalDate.of(2026, 11, 23),
        null,
        null,
        null,
        null,
        0,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        "");
  }

  @Test
  void wholeBodiesAreArraysMapsAndScalars() {
    assertEquals(
        "[{\"R\":255,\"name\":\"red\"}]", body(new GetAnswerResponse.Accepted(List.of(RED))));
    assertEquals("{\"a\":1}", body(new GetAnswerResponse.Status418(Map.of("a", 1))));
    assertEquals("7", body(new GetAnswerResponse.Default(500, 7)));
    assertEquals("\"text\"", body(new GetScalarsResponse.Ok("text")));
    assertEquals("\"2nd\"", body(new GetScalarsResponse.Created(Colour._2ND)));
    assertEquals(
        "\"2026-11-23\"", body(new GetScalarsResponse.Accepted(LocalDate.of(2026, 11, 23))));
    assertEquals(
        "true", body(new GetScalarsResponse.NonAuthoritativeInformation(BooleanNode.TRUE)));
    assertEquals(
        "[[0.5],[]]",
        body(new GetScalarsResponse.PartialContent(List.of(List.of(0.5), List.of()))));
  }

  @Test
  void mediaTypesAreSaidOnce() {
    assertEquals("text/plain;charset=utf-8", type(new GetScalarsResponse.BadRequest("no")));
    assertEquals(
        "application/xml; charset=utf-8", type(new GetScalarsResponse.InternalServerError("<a/>")));
    assertEquals(
        "application/problem+json", type(new GetAnswerResponse.NotFound(new Missing("a"), "")));
  }

  @Test
  void rangesOfMediaTypesTakeOneOfTheirs() {
    Bytes octets = Bytes.of(new byte[] {7});
    assertEquals("image/webp", type(new GetAnswerResponse.PaymentRequired(octets, "image/webp")));
    assertThrows(
        IllegalArgumentException.class,
        () -> new GetAnswerResponse.PaymentRequired(octets, "text/plain"));
    assertEquals("a/b", type(new GetScalarsResponse.Unauthorized(octets, "a/b")));
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 204, 299})
  void classesOfStatusesTakeTheirs(int status) {
    assertEquals(status, new GetAnswerResponse.Successful(status, "").encode().status());
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 202, 300, 404, 0})
  void classesOfStatusesTakeNoOthers(int status) {
    assertThrows(
        IllegalArgumentException.class, () -> new GetAnswerResponse.Successful(status, ""));
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 418, 399, 500})
  void whatIsDeclaredByItselfIsNotOfTheClass(int status) {
    Missing missing = new Missing("a");
    assertThrows(
        IllegalArgumentException.class,
        () -> new GetAnswerResponse.ClientError(status, missing, ""));
    assertEquals(409, new GetAnswerResponse.ClientError(409, missing, "").encode().status());
  }

  @ParameterizedTest
  @ValueSource(ints = {199, 200, 299, 404, 499, 503, 600})
  void theDefaultIsForTheRest(int status) {
    assertThrows(IllegalArgumentException.class, () -> new GetAnswerResponse.Default(status, 1));
    assertEquals(300, new GetAnswerResponse.Default(300, 1).encode().status());
    assertEquals(200, new HeadScalarsResponse.Default(200, null).encode().status());
  }

  @Test
  void theClientChoosesTheMediaType() {
    assertEquals("application/json", get("*/*").fields().getLast().value());
    assertEquals("text/csv; charset=utf-8", get("text/*").fields().getLast().value());
    assertEquals(
        406, assertThrows(ProblemException.class, () -> get("image/webp")).problem().status());
  }

  private static HttpResponse get(String accept) {
    return new AnswersRoutes(new Chosen()).handle(request("GET /answers/{kind}", accept));
  }

  private static HttpRequest request(String routeKey, String accept) {
    return new HttpRequest(
        routeKey,
        "GET",
        "/answers/a",
        "",
        Map.of("kind", "a"),
        Map.of("accept", accept),
        List.of(),
        null,
        false,
        null,
        "203.0.113.7",
        "id",
        Map.of());
  }

  /** Answers as the client prefers. */
  private static final class Chosen implements AnswersApi {
    @Override
    public GetAnswerResponse getAnswer(GetAnswerRequest request) {
      return switch (request.accept()) {
        case JSON -> new GetAnswerResponse.Accepted(List.of());
        case CSV -> csv();
        case PNG, VND_AWKWARD_PIXEL_JSON -> new GetAnswerResponse.ServiceUnavailable();
      };
    }

    @Override
    public GetScalarsResponse getScalars(GetScalarsRequest request) {
      return new GetScalarsResponse.Ok("text");
    }

    @Override
    public HeadScalarsResponse headScalars(HeadScalarsRequest request) {
      return new HeadScalarsResponse.Default(200, "note");
    }
  }

  @Test
  void smokeTestsKnowClassesAndTheDefault() {
    SmokeCase any = AnswersSmoke.cases().getFirst();
    Map<String, String> json = Map.of("content-type", "application/json", "note", "a");
    Map<String, String> problem = Map.of("content-type", "application/problem+json", "note", "a");
    assertNull(any.fault(new SmokeAnswer(204, Map.of("note", "a"), new byte[0])));
    assertNull(any.fault(new SmokeAnswer(409, problem, "{\"title\":\"a\"}".getBytes(UTF_8))));
    assertEquals(
        "the Content-Type application/json is not declared",
        any.fault(new SmokeAnswer(409, json, "{}".getBytes(UTF_8))));
    assertNull(any.fault(new SmokeAnswer(302, json, "1".getBytes(UTF_8))));
    assertEquals(
        "there is no header field Note", any.fault(new SmokeAnswer(201, Map.of(), new byte[0])));
  }
}
