package dev.letterbox.gateway.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Lambda's Runtime API, version 2018-06-01, of one execution environment. What comes out of its
 * order is refused with 403, as AWS's emulator does.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
 */
public final class RuntimeApi implements AutoCloseable {
  /** Of an answer, in bytes: what AWS's emulator has, and Lambda's own message says. */
  public static final int MOST_BYTES = 6 * 1024 * 1024 + 100;

  private static final String BASE = "/2018-06-01/runtime/";
  private static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";

  static {
    // Otherwise the JDK's server holds small answers back for a delayed ACK.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Turns turns = new Turns();

  /** Listens on the loopback interface, on a free port. */
  public RuntimeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** The value of {@code AWS_LAMBDA_RUNTIME_API}: host and port. */
  public String address() {
    InetSocketAddress address = server.getAddress();
    return address.getAddress().getHostAddress() + ":" + address.getPort();
  }

  /** Completes when the runtime first asks for an event, or with why it does not. */
  public CompletableFuture<Optional<Answer.Fault>> initialized() {
    return turns.initialized();
  }

  /**
   * Hands an event over as soon as the runtime asks for one.
   *
   * @throws IllegalStateException when the one before is not over
   */
  public Turn invoke(InvocationRequest invocation) {
    return turns.add(invocation);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String call = path.startsWith(BASE) ? path.substring(BASE.length()) : path;
    try (exchange) {
      switch (exchange.getRequestMethod() + " " + call) {
        case "GET invocation/next" -> next(exchange);
        // No snapshot is taken: the runtime goes on as if it had been restored at once.
        case "GET restore/next" -> send(exchange, 200, "{}".getBytes(UTF_8));
        case "POST init/error" -> accept(exchange, turns.initFailed(failure(exchange)));
        default -> outcome(exchange, call);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    Optional<Turn> next = turns.next();
    if (next.isEmpty()) {
      refuse(exchange, 403, "InvalidStateTransition", "The invocation before is not answered");
      return;
    }
    InvocationRequest invocation = next.get().invocation();
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deadline().toEpochMilli()));
    headers.set("Lambda-Runtime-Invoked-Function-Arn", invocation.functionArn());
    headers.set("Lambda-Runtime-Trace-Id", invocation.traceId());
    send(exchange, 200, invocation.event());
  }

  /** {@code invocation/ID/response} or {@code invocation/ID/error}. */
  private void outcome(HttpExchange exchange, String call) throws IOException {
    int start = "invocation/".length();
    int end = call.lastIndexOf('/');
    String what = call.substring(end + 1);
    boolean isResponse = what.equals("response");
    if (!exchange.getRequestMethod().equals("POST")
        || !call.startsWith("invocation/")
        || end <= start
        || !(isResponse || what.equals("error"))) {
      refuse(exchange, 404, "NotFound", "No such call");
      return;
    }
    String id = call.substring(start, end);
    if (!turns.isRunning()) {
      refuse(exchange, 403, "InvalidStateTransition", "There is nothing to answer");
    } else if (!turns.isRunning(id)) {
      refuse(exchange, 400, "InvalidRequestID", "Invalid request ID");
    } else if (isResponse) {
      response(exchange, id);
    } else {
      accept(exchange, turns.answer(id, failure(exchange)));
    }
  }

  private void response(HttpExchange exchange, String id) throws IOException {
    InputStream in = exchange.getRequestBody();
    byte[] body = in.readNBytes(MOST_BYTES + 1);
    if (body.length <= MOST_BYTES) {
      accept(exchange, turns.answer(id, new Answer.Response(body)));
      return;
    }
    // To its end: who is still sending does not listen.
    in.transferTo(OutputStream.nullOutputStream());
    String message = "Exceeded maximum allowed payload size (" + MOST_BYTES + " bytes).";
    turns.answer(id, new Answer.Failure("Function.ResponseSizeTooLarge", message));
    refuse(exchange, 413, "RequestEntityTooLarge", message);
  }

  private static Answer.Failure failure(HttpExchange exchange) throws IOException {
    String type =
        Objects.requireNonNullElse(
            exchange.getRequestHeaders().getFirst(ERROR_TYPE), "Function.Unknown");
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
    return new Answer.Failure(type, new String(body, UTF_8));
  }

  private static void accept(HttpExchange exchange, boolean isInOrder) throws IOException {
    if (isInOrder) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      send(exchange, 202, "{\"status\":\"OK\"}\n".getBytes(UTF_8));
    } else {
      refuse(exchange, 403, "InvalidStateTransition", "Not at this time");
    }
  }

  private static void refuse(HttpExchange exchange, int status, String type, String message)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    String body = "{\"errorMessage\":\"%s\",\"errorType\":\"%s\"}\n".formatted(message, type);
    send(exchange, status, body.getBytes(UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
