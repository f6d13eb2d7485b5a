package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stage with a name of its own, and with limits. */
final class StageTest {
  private static final Path FIXTURE = Path.of("src", "test", "resources", "gateway");

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void aNamedStageIsInThePathAndInTheEvent(@TempDir Path folder) throws IOException {
    try (LocalApi api = start(folder, "StageName: dev", false)) {
      JsonNode event = new ObjectMapper().readTree(body(get(api, "/dev/files/a")));
      assertEquals("/dev/files/a", event.path("rawPath").asText());
      assertEquals("dev", event.at("/requestContext/stage").asText());
      assertEquals("/dev/files/a", event.at("/requestContext/http/path").asText());
      assertEquals("a", event.at("/pathParameters/path").asText());
      assertEquals("{\"message\":\"Not Found\"}", body(get(api, "/files/a")));
      assertEquals("{\"message\":\"Not Found\"}", body(get(api, "/develop/files/a")));
    }
  }

  @Test
  void whatIsMoreThanARouteTakesIsA429(@TempDir Path folder) throws IOException {
    String limits =
        """
        DefaultRouteSettings: {ThrottlingRateLimit: 1000, ThrottlingBurstLimit: 1000}
              RouteSettings:
                ANY /files/{path+}: {ThrottlingRateLimit: 0.001, ThrottlingBurstLimit: 2}""";
    try (LocalApi api = start(folder, limits, true)) {
      get(api, "/files/a");
      get(api, "/files/b");
      String third = get(api, "/files/c");
      assertTrue(third.startsWith("HTTP/1.1 429 "), third);
      assertEquals("{\"message\":\"Too Many Requests\"}", body(third));
      assertTrue(get(api, "/echo/1").startsWith("HTTP/1.1 200 "), "another route has its own");
    }
  }

  @Test
  void aBucketFillsAsTimeGoesBy() {
    Throttle throttle = new Throttle(2, 3, () -> now);
    assertEquals("true true true false", takes(throttle, 4));
    now = now.plus(Duration.ofMillis(500));
    assertEquals("true false", takes(throttle, 2));
    now = now.plus(Duration.ofHours(1));
    assertEquals("true true true false", takes(throttle, 4));
  }

  @Test
  void withoutSettingsNothingIsThrottled() {
    assertEquals("true true", takes(new Throttle(-1, -1, () -> now), 2));
  }

  private static String takes(Throttle throttle, int times) {
    StringBuilder taken = new StringBuilder();
    for (int i = 0; i < times; i++) {
      taken.append(i == 0 ? "" : " ").append(throttle.take());
    }
    return taken.toString();
  }

  private static LocalApi start(Path folder, String property, boolean asItWillBe)
      throws IOException {
    String template =
        Files.readString(FIXTURE.resolve("template.yaml"))
            .replace("      StageVariables:\n", "      " + property + "\n      StageVariables:\n");
    Path file = Files.writeString(folder.resolve("template.yaml"), template);
    LocalApiOptions options =
        LocalApiOptions.inMemory().serving(FIXTURE.resolve("openapi.yaml"), file);
    return LocalApi.start(asItWillBe ? options.withSchedules() : options);
  }

  private static String get(LocalApi api, String target) throws IOException {
    return Wire.exchange(api.url(), "GET " + target + " HTTP/1.1\nHost: localhost", new byte[0]);
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }
}
