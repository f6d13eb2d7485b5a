package dev.letterbox.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.letterbox.generated.model.HealthCodec;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FaultTest {
  private static final Map<String, String> JSON = Map.of("content-type", "application/json");
  private static final String HEALTH = "{\"status\":\"ok\",\"version\":\"1.0.0\"}";

  private final SmokeCase health = of("GET");

  @Test
  void whatIsDeclaredHasNone() {
    assertNull(fault(health, 200, JSON, HEALTH));
    assertNull(
        fault(health, 200, Map.of("content-type", "Application/JSON;charset=utf-8"), HEALTH));
    assertNull(fault(health, 304, Map.of("etag", "x"), ""));
    assertNull(fault(health, 400, Map.of("content-type", "text/html"), "?"));
    assertNull(fault(health, 400, Map.of("content-type", "image/png"), "?"));
  }

  @Test
  void theStatusHasToBeDeclared() {
    assertEquals("the status 418 is not declared", fault(health, 418, JSON, HEALTH));
  }

  @Test
  void aFaultOfTheServerIsOneEvenWhereItIsDeclared() {
    assertEquals("the status is 503", fault(health, 503, Map.of(), ""));
    assertEquals("the status is 500", fault(health, 500, Map.of(), ""));
  }

  @Test
  void theOneThatIsExpectedMayBeAny() {
    SmokeCase expects = of("GET").status(503);
    assertNull(fault(expects, 503, Map.of(), ""));
    assertEquals("the status is 200, not 503", fault(expects, 200, JSON, HEALTH));
  }

  @Test
  void requiredHeadersHaveToBeThere() {
    assertEquals("there is no header field ETag", fault(health, 304, Map.of(), ""));
  }

  @Test
  void theContentTypeHasToBeDeclared() {
    assertEquals("there is no header field Content-Type", fault(health, 200, Map.of(), HEALTH));
    assertEquals(
        "the Content-Type text/plain is not declared",
        fault(health, 200, Map.of("content-type", "text/plain; charset=utf-8"), HEALTH));
    assertEquals(
        "the Content-Type text/plain is not declared",
        fault(health, 400, Map.of("content-type", "text/plain"), "?"));
  }

  @Test
  void aBodyHasToBeDeclared() {
    assertEquals(
        "there is a body, and none is declared", fault(health, 304, Map.of("etag", "x"), "?"));
  }

  @Test
  void theBodyHasToFollowItsSchema() {
    assertEquals("the body is not JSON", fault(health, 200, JSON, "{"));
    assertEquals(
        "the body's /version is required", fault(health, 200, JSON, "{\"status\":\"ok\"}"));
    assertEquals("the body must be an object, not an array", fault(health, 200, JSON, "[]"));
    assertEquals(
        "the body's /status must be one of ok",
        fault(health, 200, JSON, "{\"status\":\"down\",\"version\":\"1.0.0\"}"));
  }

  @Test
  void anAnswerToHeadHasNoBody() {
    assertNull(fault(of("HEAD"), 200, Map.of(), ""));
  }

  private static SmokeCase of(String method) {
    return SmokeCase.of("getHealth", method, "/v1/health", "")
        .answer(200)
        .content("application/json", HealthCodec.INSTANCE)
        .answer(304, "ETag")
        .answer(400)
        .content("text/html")
        .content("image/*")
        .answer(503);
  }

  private static @Nullable String fault(
      SmokeCase one, int status, Map<String, String> headers, String body) {
    return one.fault(new SmokeAnswer(status, headers, body.getBytes(UTF_8)));
  }
}
