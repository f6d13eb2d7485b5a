package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.endtoend.Api.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Many connections at once, for a moment: {@code mvn verify -Dtest=LoadTest -Dload.seconds=60} is a
 * minute.
 */
@OneAtATime
final class LoadTest {
  private static final int CONNECTIONS = 200;
  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("load.seconds", 3));

  private final Set<String> acknowledged = new ConcurrentSkipListSet<>();

  @Test
  void allAreAnsweredAndWhatWasAcknowledgedIsThere() throws Exception {
    String form = Api.form();
    URI submissions = Api.LOCAL.url().resolve("/v1/forms/" + form + "/submissions");
    long end = System.nanoTime() + TIME.toNanos();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> senders = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        senders.add(executor.submit(() -> submit(client, submissions, end)));
      }
      for (Future<?> sender : senders) {
        sender.get();
      }
    }
    assertTrue(acknowledged.size() >= CONNECTIONS, () -> acknowledged.size() + " were stored");
    Set<String> lost = new TreeSet<>(acknowledged);
    lost.removeAll(stored(form));
    assertEquals(Set.of(), lost);
  }

  private Void submit(HttpClient client, URI submissions, long end)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(submissions)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"message\":\"Hello\"}"))
            .build();
    do {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertEquals(201, answer.statusCode(), answer::body);
      acknowledged.add(Api.json(answer.body()).get("id").asText());
    } while (System.nanoTime() < end);
    return null;
  }

  private static Set<String> stored(String form) {
    Set<String> ids = new TreeSet<>();
    String list = "/v1/forms/" + form + "/submissions?limit=100";
    for (String next = list; !next.isEmpty(); ) {
      Answer answer = Api.get(next);
      JsonNode page = answer.json();
      page.get("items").forEach(item -> ids.add(item.get("id").asText()));
      next = page.has("nextCursor") ? list + "&cursor=" + page.get("nextCursor").asText() : "";
    }
    return ids;
  }
}
