package dev.letterbox.awkward;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.letterbox.awkward.api.BodiesApi;
import dev.letterbox.awkward.api.BodiesRoutes;
import dev.letterbox.awkward.api.PostBodyRequest;
import dev.letterbox.awkward.api.PostBodyResponse;
import dev.letterbox.awkward.api.PutBodyRequest;
import dev.letterbox.awkward.api.PutBodyResponse;
import dev.letterbox.awkward.model.Colour;
import dev.letterbox.awkward.model.Pixel;
import dev.letterbox.http.HttpRequest;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.ProblemException;
import dev.letterbox.schema.Bytes;
import dev.letterbox.schema.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bodies that are no objects. */
final class AwkwardBodiesTest implements BodiesApi {
  private final List<@Nullable Object> bodies = new ArrayList<>();

  @Override
  public PostBodyResponse postBody(PostBodyRequest request) {
    bodies.add(request.body());
    return new PostBodyResponse.Ok(7);
  }

  @Override
  public PutBodyResponse putBody(PutBodyRequest request) {
    bodies.add(request.body());
    return new PutBodyResponse.NoContent();
  }

  private HttpResponse send(String method, String type, @Nullable String body) {
    return new BodiesRoutes(this)
        .handle(
            new HttpRequest(
                method + " /bodies",
                method,
                "/bodies",
                "",
                Map.of(),
                Map.of("content-type", type),
                List.of(),
                body,
                false,
                null,
                "203.0.113.7",
                "id",
                Map.of()));
  }

  private @Nullable Object put(String type, @Nullable String body) {
    send("PUT", type, body);
    return bodies.getLast();
  }

  private List<String> violations(String method, String type, @Nullable String body) {
    return assertThrows(ProblemException.class, () -> send(method, type, body))
        .problem()
        .errors()
        .stream()
        .map(AwkwardBodiesTest::text)
        .toList();
  }

  private static String text(Violation violation) {
    return violation.at() + " " + violation.code() + ": " + violation.detail();
  }

  @Test
  void arraysAreWholeBodies() {
    HttpResponse response = send("POST", "application/json", "[{\"R\":1}]");
    assertEquals(List.of(new PostBodyRequest.Body.Json(List.of(new Pixel(1, null)))), bodies);
    assertEquals("7", new String(response.body(), UTF_8));
    assertEquals("text/plain; charset=utf-8", response.fields().getFirst().value());
    assertEquals(
        List.of("/0/R maximum: must be at most 255", "/1 type: must be an object, not a number"),
        violations("POST", "application/json", "[{\"R\":256},1]"));
    assertEquals(List.of(" required: is required"), violations("POST", "application/json", null));
  }

  @Test
  void scalarsAreWholeBodies() {
    assertEquals(new PutBodyRequest.Body.Json(3), put("application/json", "3"));
    assertEquals(
        List.of(" minimum: must be at least 3"), violations("PUT", "application/json", "2"));
    assertEquals(new PutBodyRequest.Body.Text(Colour._2ND), put("text/plain", "2nd"));
    assertEquals(
        List.of(" enum: must be one of red, dark-blue, 2nd"),
        violations("PUT", "text/plain", "blue"));
    assertEquals(
        new PutBodyRequest.Body.VndAwkwardDate(LocalDate.of(2026, 11, 23)),
        put("application/vnd.awkward.date", "2026-11-23"));
    assertEquals(
        List.of(" format: must be a date such as 2026-11-22"),
        violations("PUT", "application/vnd.awkward.date", "today"));
    assertEquals(
        "dark-blue",
        new String(new PostBodyResponse.Accepted(Colour.DARK_BLUE).encode().body(), UTF_8));
  }

  @Test
  void otherMediaTypesAreTextsOrOctets() {
    assertEquals(new PutBodyRequest.Body.Xml("<a/>"), put("application/xml", "<a/>"));
    assertEquals(new PutBodyRequest.Body.Html("é"), put("text/html", "é"));
    assertEquals(
        new PutBodyRequest.Body.Csv(Bytes.of(new byte[] {'a'}), "text/csv;header=absent"),
        put("text/csv;header=absent", "a"));
    assertEquals(
        new PutBodyRequest.Body.VndAwkwardOctets(
            Bytes.of(new byte[] {'a'}), "application/vnd.awkward.octets"),
        put("application/vnd.awkward.octets", "a"));
    assertEquals(
        List.of(" minLength: must have at least 3 characters"),
        violations("PUT", "application/xml", "<>"));
  }

  @Test
  void jsonWithoutASchemaIsAnything() {
    assertEquals(
        "VndAwkwardAnyJson[value=[1,null]]",
        String.valueOf(put("application/vnd.awkward.any+json", "[1,null]")));
    assertEquals(
        new PutBodyRequest.Body.VndAwkwardMapJson(Map.of("a", true)),
        put("application/vnd.awkward.map+json", "{\"a\":true}"));
  }

  @Test
  void anOptionalBodyMayBeAbsent() {
    assertNull(put("application/json", null));
  }
}
