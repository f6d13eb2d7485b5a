package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.endtoend.Api.Answer;
import dev.letterbox.generated.api.ReadFeedRequest;
import dev.letterbox.generated.api.ReadFeedResponse;
import dev.letterbox.generated.model.Feed;
import dev.letterbox.generated.model.FormSubmission;
import dev.letterbox.http.Caller;
import dev.letterbox.inbox.Servers;
import dev.letterbox.store.StoredForm;
import dev.letterbox.store.Stores;
import dev.letterbox.store.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What servers do that hold a key. */
@OneAtATime
final class KeysTest {
  private static final String BOTH = "\"submissions:read\",\"submissions:write\"";

  @Test
  void aKeyIsShownOnceAndListedWithout() {
    String form = Api.form();
    JsonNode made = key(form, BOTH, "");
    String secret = made.get("secret").asText();
    assertTrue(secret.matches("lb_[A-Za-z0-9]{12}_[A-Za-z0-9_-]{43}"), secret);
    Answer list = Api.get("/v1/forms/" + form + "/keys");
    assertFalse(list.body().contains(secret.substring(16)));
    assertEquals(made.get("id"), list.json().at("/items/0/id"));
    assertEquals(204, revoke(form, made).status());
    assertEquals(404, revoke(form, made).status());
    assertEquals(0, Api.get("/v1/forms/" + form + "/keys").json().get("items").size());
  }

  @Test
  void onlyARightKeyIsLetThrough() throws InterruptedException {
    String form = Api.form();
    String right = key(form, BOTH, "").get("secret").asText();
    Answer none = Api.post(batches(form), "[{\"a\":1}]");
    assertEquals("401 {\"message\":\"Unauthorized\"}", none.status() + " " + none.body());
    assertEquals("", none.header("WWW-Authenticate"));
    forbidden(form, "x");
    forbidden(form, right.substring(1));
    forbidden(form, right.substring(0, 58) + (right.endsWith("A") ? "B" : "A"));
    forbidden(form, key(form, "\"submissions:read\"", "").get("secret").asText());
    JsonNode revoked = key(form, BOTH, "");
    revoke(form, revoked);
    forbidden(form, revoked.get("secret").asText());
    String soon = Instant.now().plusMillis(1500).toString();
    String expired = key(form, BOTH, ",\"expiresAt\":\"" + soon + "\"").get("secret").asText();
    Thread.sleep(2500);
    forbidden(form, expired);
    assertEquals(404, batch(Api.form(), right, "[{\"a\":1}]").status());
    assertEquals(200, batch(form, right, "[{\"a\":1}]").status());
  }

  private static void forbidden(String form, String key) {
    Answer refused = batch(form, key, "[{\"a\":1}]");
    assertEquals("403 {\"message\":\"Forbidden\"}", refused.status() + " " + refused.body());
  }

  @Test
  void eachLineOfABatchIsStoredOrRefusedByItself() {
    String form = Api.form(",\"fields\":[{\"name\":\"age\",\"type\":\"integer\"}]");
    String key = key(form, BOTH, "").get("secret").asText();
    Answer answer =
        Api.send(
            "POST",
            batches(form),
            "{\"age\":1}\n{\"age\":\"x\"}\r\n\n{\n[]\n{\"email\":\"ada\"}\n{\"age\":2}",
            "X-Api-Key",
            key,
            "Content-Type",
            "application/x-ndjson",
            "Idempotency-Key",
            "k");
    assertEquals(200, answer.status(), answer::body);
    JsonNode results = answer.json().get("results");
    StringBuilder statuses = new StringBuilder();
    results.forEach(result -> statuses.append(result.get("status").asInt()).append(' '));
    assertEquals("201 400 400 400 400 201 ", statuses.toString());
    assertEquals("/age", results.at("/1/errors/0/pointer").asText());
    assertEquals("/email", results.at("/4/errors/0/pointer").asText());
    assertTrue(results.at("/2/detail").asText().startsWith("It is not JSON: line 1"));
    assertEquals(2, answer.json().get("stored").asInt());
    assertEquals(4, answer.json().get("refused").asInt());
    assertEquals(2, Api.get("/v1/forms/" + form + "/submissions").json().get("items").size());
    Answer tooMany = batch(form, key, "[" + "{\"a\":1},".repeat(500) + "{\"a\":1}]");
    assertEquals(400, tooMany.status());
    assertEquals(400, batch(form, key, "[]").status());
  }

  /** What is younger than ten seconds could still be followed by something older. */
  @Test
  void aFeedGoesOnWhereItWas() {
    String form = Api.form();
    for (int i = 0; i < 3; i++) {
      Api.submit(form, "{\"n\":" + i + "}");
    }
    String key = key(form, BOTH, "").get("secret").asText();
    String path = "/v1/forms/" + form + "/feed";
    assertEquals("{\"items\":[]}", Api.get(path, "X-Api-Key", key).body());
    assertEquals("[] from null", feed(form, 2, 8, null));
    assertEquals("[0, 1]", feed(form, 2, 30, null).replaceFirst(" from .*", ""));
    String first = feed(form, 2, 30, null).replaceFirst(".* from ", "");
    String second = feed(form, 2, 30, first).replaceFirst(".* from ", "");
    assertEquals("[2] from " + second, feed(form, 2, 30, first));
    assertEquals("[] from " + second, feed(form, 2, 30, second));
    Answer over = Api.get(path + "?cursor=" + second, "X-Api-Key", key);
    assertEquals("{\"items\":[],\"cursor\":\"" + second + "\"}", over.body());
    assertEquals(400, Api.get(path + "?cursor=x", "X-Api-Key", key).status());
  }

  /** What the feed has, so many seconds from now. */
  private static String feed(String id, int limit, int seconds, @Nullable String cursor) {
    Map<String, String> environment = new HashMap<>(TestDatabase.environment());
    environment.put("TABLE_NAME", TestDatabase.TABLE);
    Stores stores = new Stores(environment, InstantSource.system());
    StoredForm form = stores.forms().getForm("ada", id).orElseThrow();
    Servers servers = new Servers(stores, () -> Instant.now().plus(Duration.ofSeconds(seconds)));
    var answer =
        servers.readFeed(
            new ReadFeedRequest(id, limit, cursor, new Caller.KeyHolder("k", "ada", form.uid())));
    Feed feed = ((ReadFeedResponse.Ok) answer).body();
    List<String> numbers = new ArrayList<>();
    feed.items().forEach(item -> numbers.add("" + ((FormSubmission) item).fields().get("n")));
    return numbers + " from " + feed.cursor();
  }

  private static JsonNode key(String form, String scopes, String more) {
    Answer made =
        Api.post(
            "/v1/forms/" + form + "/keys",
            "{\"name\":\"k\",\"scopes\":[" + scopes + "]" + more + "}");
    assertEquals(201, made.status(), made::body);
    return made.json();
  }

  private static Answer revoke(String form, JsonNode key) {
    return Api.delete("/v1/forms/" + form + "/keys/" + key.get("id").asText());
  }

  private static String batches(String form) {
    return "/v1/forms/" + form + "/batches";
  }

  private static Answer batch(String form, String key, String json) {
    return Api.post(batches(form), json, "X-Api-Key", key);
  }
}
