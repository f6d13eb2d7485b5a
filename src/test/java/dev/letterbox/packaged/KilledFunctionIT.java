package dev.letterbox.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.letterbox.gateway.LocalApi;
import dev.letterbox.gateway.LocalApiOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Processes of the packaged function may end at any time: all that the run has, so it is alone. */
@Isolated
final class KilledFunctionIT {
  private static final int SENDERS = 2;
  private static final int ACKNOWLEDGED = 24;
  private static final int MOST_SENT = 1_000;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static LocalApi api;

  private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
  private final Set<Integer> statuses = new ConcurrentSkipListSet<>();

  @BeforeAll
  static void start() throws IOException {
    api = LocalApi.start(LocalApiOptions.inMemory().under(Path.of(System.getProperty("runtime"))));
  }

  @AfterAll
  static void stop() {
    api.close();
    CLIENT.close();
  }

  @Test
  void whatWasAcknowledgedIsThere() throws Exception {
    assertEquals(
        201, send("POST", "/v1/forms", "{\"id\":\"kept\",\"name\":\"Kept\"}").statusCode());
    int killed = 0;
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> senders = new ArrayList<>();
      for (int i = 0; i < SENDERS; i++) {
        senders.add(executor.submit(this::submit));
      }
      int before = 0;
      while (senders.stream().anyMatch(sender -> !sender.isDone())) {
        if (acknowledged.size() >= before + 2 * SENDERS) {
          before = acknowledged.size();
          killed += kill();
        }
        Thread.sleep(5);
      }
      for (Future<?> sender : senders) {
        sender.get();
      }
    }
    assertTrue(killed >= 3, killed + " were killed");
    // A 503 where the database still sees to a transaction of a dead one, or a start takes too
    // long.
    assertTrue(Set.of(201, 500, 503).containsAll(statuses), statuses::toString);
    Set<String> lost = new TreeSet<>(acknowledged);
    lost.removeAll(stored());
    assertEquals(Set.of(), lost);
  }

  private Void submit() throws IOException, InterruptedException {
    for (int i = 0; i < MOST_SENT && acknowledged.size() < ACKNOWLEDGED; i++) {
      HttpResponse<String> answer =
          send("POST", "/v1/forms/kept/submissions", "{\"message\":\"Hello\"}");
      statuses.add(answer.statusCode());
      if (answer.statusCode() == 201) {
        acknowledged.add(JSON.readTree(answer.body()).get("id").asText());
      }
    }
    return null;
  }

  /** As {@code kill -9} does it, whatever they are at. */
  private static int kill() {
    List<ProcessHandle> runtimes =
        ProcessHandle.current()
            .children()
            .filter(child -> child.info().commandLine().orElse("").endsWith("IntakeFunction"))
            .toList();
    runtimes.forEach(ProcessHandle::destroyForcibly);
    return runtimes.size();
  }

  private static Set<String> stored() throws IOException, InterruptedException {
    Set<String> ids = new TreeSet<>();
    String list = "/v1/forms/kept/submissions?limit=100";
    for (String next = list; !next.isEmpty(); ) {
      JsonNode page = JSON.readTree(send("GET", next, "").body());
      page.get("items").forEach(item -> ids.add(item.get("id").asText()));
      next = page.has("nextCursor") ? list + "&cursor=" + page.get("nextCursor").asText() : "";
    }
    return ids;
  }

  private static HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(api.url() + path))
            .header(
                "Authorization",
                "Bearer " + api.token("ada", "forms:read forms:write submissions:read"));
    if (body.isEmpty()) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "application/json")
          .method(method, HttpRequest.BodyPublishers.ofString(body));
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
