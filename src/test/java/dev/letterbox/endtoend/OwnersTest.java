package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.letterbox.endtoend.Api.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What one owner has, no other sees: for every operation of the contract that takes an owner. */
final class OwnersTest {
  private static final String OTHER = "Bearer " + Api.LOCAL.token("other", Api.SCOPES);

  private final JsonNode contract = contract();

  @Test
  void anothersFormIsNotThereWhateverTheOperation() {
    String form = Api.form();
    Answer stored = Api.submit(form, "{\"a\":\"secret\"}");
    String submission = stored.json().get("id").asText();
    String key =
        Api.post(
                "/v1/forms/" + form + "/keys", "{\"name\":\"k\",\"scopes\":[\"submissions:read\"]}")
            .json()
            .get("id")
            .asText();
    List<String> tried = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : contract.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
        JsonNode operation = member.getValue();
        if (!operation.at("/security/0/owner").isArray() || !path.getKey().contains("{formId}")) {
          continue;
        }
        String target =
            path.getKey()
                .replace("{formId}", form)
                .replace("{submissionId}", submission)
                .replace("{keyId}", key)
                .replace("{attachmentId}", "0");
        Answer answer = call(member.getKey(), target, operation);
        assertEquals(404, answer.status(), () -> target + " " + answer.body());
        assertFalse(answer.body().contains("secret"), target);
        tried.add(operation.get("operationId").asText());
      }
    }
    assertTrue(tried.size() >= 12, tried::toString);
    assertEquals(200, Api.get(stored.header("Location")).status(), "it is still there");
    assertEquals(1, Api.get("/v1/forms/" + form + "/keys").json().get("items").size());
  }

  private Answer call(String method, String target, JsonNode operation) {
    List<String> headers = new ArrayList<>(List.of("Authorization", OTHER, "If-Match", "*"));
    String body = null;
    JsonNode content = operation.at("/requestBody/content");
    if (content.isObject()) {
      Map.Entry<String, JsonNode> type = content.properties().iterator().next();
      headers.addAll(List.of("Content-Type", type.getKey()));
      body = example(type.getValue()).toString();
    }
    return Api.send(method.toUpperCase(Locale.ROOT), target, body, headers.toArray(new String[0]));
  }

  private static JsonNode example(JsonNode mediaType) {
    return mediaType.has("example")
        ? mediaType.get("example")
        : mediaType.get("examples").iterator().next().get("value");
  }

  @Test
  void noListHasWhatIsAnothers() {
    String form = Api.form();
    Answer mine = Api.get("/v1/forms?limit=100");
    assertTrue(mine.body().contains(form) || mine.json().has("nextCursor"));
    Answer theirs = Api.get("/v1/forms?limit=100", "Authorization", OTHER);
    assertFalse(theirs.body().contains(form));
    String cursor = Api.get("/v1/forms?limit=1").json().path("nextCursor").asText();
    Answer paged = Api.get("/v1/forms?limit=100&cursor=" + cursor, "Authorization", OTHER);
    assertFalse(paged.body().contains("\"t"), "a cursor leads into one's own list only");
  }

  @Test
  void aTokenWithoutTheScopeIsRefusedWhateverTheOperation() {
    String without = "Bearer " + Api.LOCAL.token("tester", "other:scope");
    for (Map.Entry<String, JsonNode> path : contract.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
        if (member.getValue().at("/security/0/owner").isArray()) {
          String target = path.getKey().replaceAll("\\{[a-zA-Z]+\\}", "x");
          assertEquals("401 {\"message\":\"Unauthorized\"}", refused(member.getKey(), target, "x"));
          assertEquals(
              "403 {\"message\":\"Forbidden\"}", refused(member.getKey(), target, without));
        }
      }
    }
  }

  private static String refused(String method, String target, @Nullable String authorization) {
    Answer answer =
        Api.send(
            method.toUpperCase(Locale.ROOT),
            target,
            null,
            "Authorization",
            String.valueOf(authorization));
    return answer.status() + " " + answer.body();
  }

  private static JsonNode contract() {
    try {
      Load yaml = new Load(LoadSettings.builder().build());
      return new ObjectMapper()
          .valueToTree(yaml.loadFromString(Files.readString(Path.of("openapi.yaml"))));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
