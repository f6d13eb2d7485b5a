package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The local API may be killed at any time, and be started again over the same data. */
final class KilledGatewayTest {
  private static final int SENDERS = 4;
  private static final int ROUNDS = 3;

  /** In each round. */
  private static final int ACKNOWLEDGED = 12;

  private static final int MOST_SENT = 1_000;
  private static final String SUBMISSIONS = "/v1/forms/kept/submissions";

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger numbers = new AtomicInteger();

  /** Messages, each of one submission. */
  private final Set<String> sent = new ConcurrentSkipListSet<>();

  /** Ids of submissions by their messages. */
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

  private ApiProcess api;
  private String token;

  @BeforeEach
  void startFirst() throws IOException, InterruptedException {
    ApiProcess.prepare(folder);
    start(0);
  }

  @AfterEach
  void stop() throws InterruptedException {
    api.kill();
    client.close();
  }

  @Test
  void whatWasAcknowledgedIsThereOnce() throws Exception {
    assertEquals(
        201, send("POST", "/v1/forms", "{\"id\":\"kept\",\"name\":\"Kept\"}").statusCode());
    for (int round = 1; round <= ROUNDS; round++) {
      killWhileSending(round * ACKNOWLEDGED);
      start(api.url().getPort());
      assertNothingIsLostOrInvented();
    }
    for (String message : sent) {
      HttpResponse<String> again = submit(message);
      assertEquals(201, again.statusCode(), again.body());
      String first = acknowledged.putIfAbsent(message, id(again));
      assertTrue(first == null || first.equals(id(again)), message);
    }
    assertNothingIsLostOrInvented();
    assertEquals(sent, acknowledged.keySet());
  }

  /** When so many are acknowledged in all. */
  private void killWhileSending(int wanted) throws Exception {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> senders = new ArrayList<>();
      for (int i = 0; i < SENDERS; i++) {
        senders.add(executor.submit(() -> sendUntilItIsGone(wanted)));
      }
      for (Future<?> sender : senders) {
        sender.get();
      }
    }
    api.kill();
  }

  private Void sendUntilItIsGone(int wanted) throws InterruptedException {
    for (int i = 0; i < MOST_SENT; i++) {
      String message = "Hello " + numbers.incrementAndGet();
      sent.add(message);
      try {
        HttpResponse<String> answer = submit(message);
        // A 503 where a transaction is in another's way.
        if (answer.statusCode() == 201) {
          acknowledged.put(message, id(answer));
          if (acknowledged.size() >= wanted) {
            // At once, when the last answer is not yet a millisecond old.
            api.process().destroyForcibly();
          }
        } else if (answer.statusCode() != 503) {
          throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
      } catch (IOException e) {
        // Nobody knows whether this one was stored.
        return null;
      }
    }
    throw new AssertionError("Nothing stopped it");
  }

  private void assertNothingIsLostOrInvented() throws Exception {
    Map<String, String> stored = new TreeMap<>();
    for (String next = SUBMISSIONS + "?limit=100"; !next.isEmpty(); ) {
      JsonNode page = JSON.readTree(send("GET", next, "").body());
      for (JsonNode item : page.get("items")) {
        String message = item.at("/fields/message").asText();
        assertEquals(null, stored.put(message, item.get("id").asText()), message);
        assertEquals(message, file(item.get("id").asText()));
      }
      next =
          page.has("nextCursor")
              ? SUBMISSIONS + "?limit=100&cursor=" + page.get("nextCursor").asText()
              : "";
    }
    Set<String> lost = new TreeSet<>(acknowledged.values());
    lost.removeAll(new HashSet<>(stored.values()));
    assertEquals(Set.of(), lost);
    Set<String> invented = new TreeSet<>(stored.keySet());
    invented.removeAll(sent);
    assertEquals(Set.of(), invented);
  }

  /** With a file that says the same. */
  private HttpResponse<String> submit(String message) throws IOException, InterruptedException {
    String body =
        """
        --b
        Content-Disposition: form-data; name="message"

        %1$s
        --b
        Content-Disposition: form-data; name="file"; filename="a.txt"
        Content-Type: text/plain

        %1$s
        --b--
        """
            .formatted(message);
    return client.send(
        HttpRequest.newBuilder(api.url().resolve(SUBMISSIONS))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .header("Idempotency-Key", message)
            .POST(HttpRequest.BodyPublishers.ofString(body.replace("\n", "\r\n")))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String file(String submission) throws IOException, InterruptedException {
    HttpResponse<String> found = send("GET", SUBMISSIONS + "/" + submission + "/attachments/0", "");
    URI place = URI.create(found.headers().firstValue("Location").orElseThrow());
    try (InputStream in = place.toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String id(HttpResponse<String> receipt) throws IOException {
    return JSON.readTree(receipt.body()).get("id").asText();
  }

  private void start(int port) throws IOException, InterruptedException {
    api = ApiProcess.start(folder, port);
    String grant = "grant_type=client_credentials&sub=ada&scope=" + Api.SCOPES.replace(" ", "%20");
    token =
        client
            .send(
                HttpRequest.newBuilder(api.url().resolve("/issuer/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept", "application/jwt")
                    .POST(HttpRequest.BodyPublishers.ofString(grant))
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body()
            .strip();
  }

  private HttpResponse<String> send(String method, String path, String json)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(api.url().resolve(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
