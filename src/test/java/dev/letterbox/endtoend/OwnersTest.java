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
@OneAtATime
final class OwnersTest {
  private static final String OTHER = "Bearer " + Api.LOCAL.token("other", Api.SCOPES);

  private final JsonNode contract = contract();

  /** And a form that is not there at all is answered with the same octets. */
  @Test
  void anothersFormIsNotThereWhateverTheOperation() {
    String form = Api.form();
    Answer stored = Api.submit(form, "{\"a\":\"secret\"}");
    String submission = stored.json().get("id").asText();
    String key = key(form).get("id").asText();
    String theirKey = key(theirForm()).get("secret").asText();
    String nowhere = Api.freshId();
    List<String> tried = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : contract.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
        JsonNode operation = member.getValue();
        boolean owners = operation.at("/security/0/owner").isArray();
        boolean servers = operation.at("/security/0/key").isArray();
        if (!path.getKey().contains("{formId}") || !(owners || servers)) {
          continue;
        }
        String[] caller =
            owners ? new String[] {"Authorization", OTHER} : new String[] {"X-Api-Key", theirKey};
        String target =
            path.getKey()
                .replace("{submissionId}", submission)
                .replace("{keyId}", key)
                .replace("{attachmentId}", "0");
        Answer theirs = call(member.getKey(), target.replace("{formId}", form), operation, caller);
        assertEquals(404, theirs.status(), () -> target + " " + theirs.body());
        assertFalse(theirs.body().contains("secret"), target);
        Answer nobodys =
            call(member.getKey(), target.replace("{formId}", nowhere), operation, caller);
        assertEquals(nobodys.body().replace(nowhere, form), theirs.body());
        tried.add(operation.get("operationId").asText());
      }
    }
    assertTrue(tried.size() >= 14, tried::toString);
    assertEquals(200, Api.get(stored.header("Location")).status(), "it is still there");
    assertEquals(1, Api.get("/v1/forms/" + form + "/keys").json().get("items").size());
  }

  private static JsonNode key(String form) {
    String body = "{\"name\":\"k\",\"scopes\":[\"submissions:read\",\"submissions:write\"]}";
    String path = "/v1/forms/" + form + "/keys";
    Answer own = Api.post(path, body);
    return own.status() == 201 ? own.json() : Api.post(path, body, "Authorization", OTHER).json();
  }

  private static String theirForm() {
    String id = Api.freshId();
    String body = "{\"id\":\"" + id + "\",\"name\":\"Theirs\"}";
    assertEquals(201, Api.post("/v1/forms", body, "Authorization", OTHER).status());
    return id;
  }

  private Answer call(String method, String target, JsonNode operation, String... caller) {
    List<String> headers = new ArrayList<>(List.of(caller));
    headers.addAll(List.of("If-Match", "*"));
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
    assertEquals(200, paged.status());
    for (JsonNode item : paged.json().get("items")) {
      String id = item.get("id").asText();
      assertTrue(theirs.body().contains('"' + id + '"'), "a cursor leads into one's own list only");
    }
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
