package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.endtoend.Api.Answer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is caught is answered as all else is, and not lost. */
@OneAtATime
final class SpamTest {
  @Test
  void anotherOriginIsSpam() {
    String form = Api.form(",\"allowedOrigins\":[\"https://www.example.com\"]");
    caught("[]", form, "{\"a\":1}", "Origin", "https://www.example.com");
    caught("[]", form, "{\"a\":1}");
    caught("[\"origin\"]", form, "{\"a\":1}", "Origin", "https://www.example.com.evil.example");
    caught("[\"origin\"]", form, "{\"a\":1}", "Origin", "null");
  }

  @Test
  void fasterThanAPersonIsSpam() {
    String form = Api.form(",\"minFillSeconds\":3");
    long now = Instant.now().toEpochMilli();
    caught("[]", form, shown(Long.toString(now - 4000)));
    caught("[\"fill-time\"]", form, shown(Long.toString(now - 1000)));
    caught("[\"fill-time\"]", form, shown(Long.toString(now + 60_000)));
    caught("[\"fill-time\"]", form, shown("long ago"));
    caught("[\"fill-time\"]", form, "{\"a\":1}");
  }

  @Test
  void aSignedTimeCannotBeMadeUp() throws InterruptedException {
    String form = Api.form(",\"minFillSeconds\":1,\"signedFillTime\":true");
    Answer answer = Api.get("/v1/forms/" + form + "/fill-token");
    assertEquals("no-store", answer.header("Cache-Control"));
    String token = answer.json().get("token").asText();
    caught("[\"fill-time\"]", form, shown(Long.toString(Instant.now().toEpochMilli() - 4000)));
    Thread.sleep(2000);
    caught("[]", form, shown(token));
    String other = Api.form(",\"minFillSeconds\":1,\"signedFillTime\":true");
    caught("[\"fill-time\"]", other, shown(token));
    assertEquals(404, Api.get("/v1/forms/" + Api.form() + "/fill-token").status());
  }

  private static String shown(String text) {
    return "{\"a\":1,\"_shown\":\"" + text + "\"}";
  }

  private static void caught(String checks, String form, String json, String... headers) {
    Answer stored = Api.submit(form, json, headers);
    assertEquals(201, stored.status(), stored::body);
    JsonNode submission = Api.get(stored.header("Location")).json();
    assertEquals(checks, submission.get("caught").toString());
    assertEquals(checks.equals("[]") ? "new" : "spam", submission.get("status").asText());
    assertEquals("{\"a\":1}", submission.get("fields").toString());
  }

  @Test
  void oneSourceSendsOnlySoMuch() {
    String form = Api.form(",\"rateLimit\":{\"perMinute\":1,\"burst\":2}");
    assertEquals(201, Api.submit(form, "{\"a\":1}").status());
    assertEquals(201, Api.submit(form, "{\"a\":1}").status());
    Answer refused = Api.submit(form, "{\"a\":1}");
    assertEquals(429, refused.status());
    int wait = Integer.parseInt(refused.header("Retry-After"));
    assertTrue(wait > 30 && wait <= 60, () -> "Retry-After: " + wait);
    assertEquals(
        "{\"type\":\"about:blank\",\"title\":\"Too many submissions.\",\"status\":429}",
        refused.body());
  }
}
