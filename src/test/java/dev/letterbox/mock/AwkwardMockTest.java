package dev.letterbox.mock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.gateway.Yaml;
import dev.letterbox.http.HttpRequest;
import dev.letterbox.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers of the hostile contract, which nobody implements. */
final class AwkwardMockTest {
  private static HttpResponse answer(String routeKey, String prefer) throws Exception {
    String yaml = Files.readString(Path.of("src/test/codegen/awkward.yaml"));
    JsonNode contract = Yaml.parse(yaml, "awkward.yaml");
    HttpRequest request =
        new HttpRequest(
            routeKey,
            "GET",
            "/",
            "",
            Map.of(),
            Map.of("prefer", prefer),
            List.of(),
            null,
            false,
            null,
            "203.0.113.7",
            "id",
            Map.of());
    return new MockAnswer(contract, request).response();
  }

  @Test
  void classesOfStatusesAndTheDefaultAnswer() throws Exception {
    HttpResponse response = answer("GET /answers/{kind}", "code=409");
    assertEquals(409, response.status());
    assertEquals("application/problem+json", response.fields().getLast().value());
    assertEquals(302, answer("GET /answers/{kind}", "code=302").status());
    assertEquals(200, answer("HEAD /answers/scalars", "").status());
  }

  @Test
  void arraysAndScalarsAreWholeBodies() throws Exception {
    HttpResponse array = answer("GET /answers/{kind}", "code=202");
    assertEquals('[', new String(array.body(), UTF_8).charAt(0));
    HttpResponse red = answer("GET /answers/scalars", "code=201");
    assertEquals("\"red\"", new String(red.body(), UTF_8));
  }

  @Test
  void headersAreSimple() throws Exception {
    HttpResponse response = answer("GET /answers/{kind}", "code=200");
    String colours =
        response.fields().stream()
            .filter(field -> field.name().equals("x-colours"))
            .map(HttpResponse.Field::value)
            .findFirst()
            .orElse("");
    assertEquals("red", colours);
  }
}
