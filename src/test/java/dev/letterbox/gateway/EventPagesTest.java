package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a developer sees of what functions were asked. */
final class EventPagesTest {
  private static final Path FIXTURE = Path.of("src", "test", "resources", "gateway");

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private LocalApi api;

  @TempDir private Path folder;

  @BeforeEach
  void start() throws IOException {
    api =
        LocalApi.start(
            LocalApiOptions.inMemory()
                .serving(FIXTURE.resolve("openapi.yaml"), FIXTURE.resolve("template.yaml"))
                .loggingTo(new PrintStream(log, true, StandardCharsets.UTF_8))
                .talkative());
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void theLatestEventsAreListedAndKeptAsFiles() throws IOException {
    String asked = body(get("/files/a?b=c"));
    JsonNode list = json(body(get("/_local/events")));
    assertEquals("GET /files/a?b=c", list.at("/0/request").asText());
    JsonNode event = json(body(get(list.at("/0/event").asText())));
    assertEquals(json(asked), event);
    assertEquals(event, json(body(get(list.at("/0/response").asText()))));
  }

  @Test
  void onlyFiftyAreKept() throws IOException {
    for (int i = 0; i < 51; i++) {
      get("/files/" + i);
    }
    JsonNode list = json(body(get("/_local/events")));
    assertEquals(50, list.size());
    assertEquals("GET /files/50", list.at("/0/request").asText());
  }

  @Test
  void whatIsNotKeptIsNotFound() throws IOException {
    assertTrue(get("/_local/events/none").startsWith("HTTP/1.1 404 "));
  }

  @Test
  void anEventIsReplayed() throws IOException, InterruptedException {
    get("/files/a?b=c");
    JsonNode list = json(body(get("/_local/events")));
    String event = body(get(list.at("/0/event").asText()));
    Path file = Files.writeString(folder.resolve("event.json"), event);
    assertEquals(json(event), json(api.replay(file)));
    Path other = Files.writeString(folder.resolve("other.json"), "{\"routeKey\":\"GET /none\"}");
    assertEquals(
        "There is no route GET /none",
        assertThrows(IllegalArgumentException.class, () -> api.replay(other)).getMessage());
  }

  @Test
  void eventAndResponseAreSaidIfAsked() throws IOException {
    get("/files/a");
    String said = log.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("\nevent {\n  \"version\" : \"2.0\","), said);
    assertTrue(said.contains("\nresponse {\n  \"version\" : \"2.0\","), said);
  }

  private String get(String target) throws IOException {
    return Wire.exchange(api.url(), "GET " + target + " HTTP/1.1\nHost: localhost", new byte[0]);
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }
}
