package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.letterbox.endtoend.Api.Answer;
import org.junit.jupiter.api.Test;

/** Pages of other origins, as the contract's {@code x-amazon-apigateway-cors} has it. */
@OneAtATime
final class CorsTest {
  @Test
  void aPreflightIsAnsweredByTheGateway() {
    Answer preflight =
        Api.send(
            "OPTIONS",
            "/v1/forms/" + Api.form() + "/submissions",
            null,
            "Origin",
            "https://www.example.com",
            "Access-Control-Request-Method",
            "POST",
            "Access-Control-Request-Headers",
            "content-type");
    assertEquals(204, preflight.status());
    assertEquals("*", preflight.header("Access-Control-Allow-Origin"));
    assertEquals("GET,POST,PUT,PATCH,DELETE", preflight.header("Access-Control-Allow-Methods"));
    assertEquals(
        "authorization,content-type,idempotency-key,if-match,if-none-match",
        preflight.header("Access-Control-Allow-Headers"));
    assertEquals("3600", preflight.header("Access-Control-Max-Age"));
  }

  @Test
  void aPageMayReadTheAnswer() {
    Answer stored = Api.submit(Api.form(), "{\"a\":1}", "Origin", "https://www.example.com");
    assertEquals("*", stored.header("Access-Control-Allow-Origin"));
    assertEquals("etag,location,retry-after", stored.header("Access-Control-Expose-Headers"));
  }
}
