import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * Lambda's Runtime API (version 2018-06-01) for one invocation: the first {@code next} is answered
 * with the event at once, the second one never.
 */
final class RuntimeApi implements AutoCloseable {
  private static final String BASE = "/2018-06-01/runtime/";
  private static final String REQUEST_ID = "8f5b7c1e-6f0d-4b5e-9f43-2d7c6a1e0b94";
  private static final String FUNCTION =
      "arn:aws:lambda:eu-central-1:123456789012:function:letterbox:live";
  private static final String TRACE =
      "Root=1-6a5143c7-3f1c0f7d2b6e4a905d8c7b61;Parent=53995c3f42cd8ad8;Sampled=0";

  /** What was observed; times are {@link System#nanoTime()}'s. */
  record Answer(long asked, long answered, String body) {}

  private final HttpServer server;
  private final byte[] event;
  private final CompletableFuture<Answer> answer = new CompletableFuture<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile long asked;

  RuntimeApi(byte[] event) throws IOException {
    this.event = event;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(BASE, this::handle);
    server.start();
  }

  String address() {
    return server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort();
  }

  /** Completes with the first answer, or exceptionally with what the function reported instead. */
  CompletableFuture<Answer> answer() {
    return answer;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath().substring(BASE.length())) {
        case "invocation/next" -> next(exchange);
        case "invocation/" + REQUEST_ID + "/response" -> {
          String body = body(exchange);
          answer.complete(new Answer(asked, System.nanoTime(), body));
          accepted(exchange);
        }
        case "invocation/" + REQUEST_ID + "/error", "init/error" -> {
          answer.completeExceptionally(new IllegalStateException(body(exchange)));
          accepted(exchange);
        }
        default -> exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    if (asked != 0) {
      await();
      return;
    }
    asked = System.nanoTime();
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", REQUEST_ID);
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 30_000));
    headers.set("Lambda-Runtime-Invoked-Function-Arn", FUNCTION);
    headers.set("Lambda-Runtime-Trace-Id", TRACE);
    exchange.sendResponseHeaders(200, event.length);
    exchange.getResponseBody().write(event);
  }

  private void await() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void accepted(HttpExchange exchange) throws IOException {
    byte[] ok = "{\"status\":\"OK\"}".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(202, ok.length);
    exchange.getResponseBody().write(ok);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
