package dev.letterbox.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.letterbox.http.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class FailuresTest {
  private final StoreFixture ours = new StoreFixture();

  @Test
  void throttlingIsUnavailable() throws IOException {
    for (String type :
        List.of(
            "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException",
            "com.amazonaws.dynamodb.v20120810#RequestLimitExceeded",
            "com.amazon.coral.availability#ThrottlingException")) {
      AtomicInteger requests = new AtomicInteger();
      answering(
          400,
          "{\"__type\":\"" + type + "\"}",
          requests,
          client -> assertUnavailable(() -> forms(client).findForm("x")));
      assertEquals(3, requests.get());
    }
  }

  @Test
  void throttledTransactionIsTriedElsewhereThenUnavailable() throws IOException {
    StoredForm form = ours.form(4);
    for (String code : List.of("ThrottlingError", "TransactionConflict")) {
      AtomicInteger requests = new AtomicInteger();
      String cancelled =
          "{\"__type\":\"com.amazonaws.dynamodb.v20120810#TransactionCanceledException\","
              + "\"CancellationReasons\":[{\"Code\":\""
              + code
              + "\"},{\"Code\":\"None\"}]}";
      answering(400, cancelled, requests, client -> assertUnavailable(() -> put(client, form)));
      assertEquals(5, requests.get());
    }
  }

  @Test
  void invalidTransactionIsOurBug() throws IOException {
    StoredForm form = ours.form(4);
    String cancelled =
        "{\"__type\":\"com.amazonaws.dynamodb.v20120810#TransactionCanceledException\","
            + "\"CancellationReasons\":[{\"Code\":\"None\"},{\"Code\":\"ValidationError\"}]}";
    answering(
        400,
        cancelled,
        new AtomicInteger(),
        client -> assertThrows(DynamoDbException.class, () -> put(client, form)));
  }

  @Test
  void internalErrorIsUnavailable() throws IOException {
    String type = "com.amazonaws.dynamodb.v20120810#InternalServerError";
    answering(500, "{\"__type\":\"" + type + "\"}", new AtomicInteger(), this::assertUnavailable);
  }

  @Test
  void otherErrorsAreOurBug() throws IOException {
    String type = "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException";
    answering(
        400,
        "{\"__type\":\"" + type + "\"}",
        new AtomicInteger(),
        client -> assertThrows(DynamoDbException.class, () -> forms(client).findForm("x")));
  }

  @Test
  void silenceIsUnavailable() throws IOException {
    // Connections are accepted by the system, and never answered.
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        DynamoDbClient client = client(silent.getLocalPort())) {
      assertUnavailable(() -> forms(client).findForm("x"));
    }
  }

  @Test
  void nobodyListeningIsUnavailable() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    try (DynamoDbClient client = client(port)) {
      assertUnavailable(() -> forms(client).findForm("x"));
    }
  }

  private void assertUnavailable(DynamoDbClient client) {
    StoredForm form = new StoredForm("o", "i", "u", 1, now(), now(), 1, 1, 1, "{}");
    assertUnavailable(() -> forms(client).findForm("x"));
    assertUnavailable(() -> put(client, form));
    assertUnavailable(() -> submissions(client).listSubmissions(form, StoreFixture.ALL));
  }

  private static void assertUnavailable(Executable call) {
    ProblemException problem = assertThrows(ProblemException.class, call);
    assertEquals(503, problem.problem().status());
    assertTrue(Integer.parseInt(problem.headers().get("retry-after")) > 0);
    assertTrue(problem.getCause() != null);
  }

  private PutResult put(DynamoDbClient client, StoredForm form) {
    return submissions(client).putSubmission(form, "new", "{}", null);
  }

  private FormStore forms(DynamoDbClient client) {
    return new FormStore(client, TestDatabase.TABLE, ours.clock);
  }

  private SubmissionStore submissions(DynamoDbClient client) {
    return new SubmissionStore(client, TestDatabase.TABLE, ours.clock);
  }

  private Instant now() {
    return ours.clock.instant();
  }

  private static void answering(
      int status, String body, AtomicInteger requests, Consumer<DynamoDbClient> use)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
          byte[] bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    try (DynamoDbClient client = client(server.getAddress().getPort())) {
      use.accept(client);
    } finally {
      server.stop(0);
    }
  }

  private static DynamoDbClient client(int port) {
    var environment = TestDatabase.environment("http://localhost:" + port);
    return DynamoDb.client(environment, Duration.ofMillis(200));
  }
}
