package dev.letterbox.gateway.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** By the calls that a runtime makes. */
final class RuntimeApiTest {
  private static final InvocationRequest INVOCATION =
      new InvocationRequest(
          "id-1", "arn:of:it", "Root=1-2-3", Instant.ofEpochMilli(1234), "{}".getBytes(UTF_8));
  private static final String OK = "202 {\"status\":\"OK\"}\n";
  private static final String OUT_OF_ORDER = "403 InvalidStateTransition";

  private final RuntimeApi api;
  private final HttpClient client = HttpClient.newHttpClient();

  RuntimeApiTest() throws IOException {
    api = new RuntimeApi();
  }

  @AfterEach
  void close() {
    api.close();
    client.close();
  }

  @Test
  void nextWaitsForAnEventAndSaysWhatLambdaSays() {
    CompletableFuture<HttpResponse<String>> next = askForNext();
    assertEquals(Optional.empty(), api.initialized().join());
    api.invoke(INVOCATION);
    HttpResponse<String> event = next.join();
    assertEquals("200 {}", event.statusCode() + " " + event.body());
    assertEquals("id-1", header(event, "Lambda-Runtime-Aws-Request-Id"));
    assertEquals("1234", header(event, "Lambda-Runtime-Deadline-Ms"));
    assertEquals("arn:of:it", header(event, "Lambda-Runtime-Invoked-Function-Arn"));
    assertEquals("Root=1-2-3", header(event, "Lambda-Runtime-Trace-Id"));
    assertEquals("application/json", header(event, "Content-Type"));
  }

  @Test
  void aResponseIsTheAnswerAndTheNextCallEndsTheTurn() {
    Turn turn = begin();
    assertEquals(OK, post("invocation/id-1/response", "héllo"));
    Answer.Response response = (Answer.Response) turn.answer().join();
    assertEquals("héllo", new String(response.body(), UTF_8));
    assertFalse(turn.over().isDone());
    var _ = askForNext();
    turn.over().join();
  }

  @Test
  void anErrorIsTheAnswer() {
    Turn turn = begin();
    assertEquals(OK, post("invocation/id-1/error", "{\"errorType\":\"x\"}"));
    assertEquals(
        new Answer.Failure("Runtime.UserException", "{\"errorType\":\"x\"}"), turn.answer().join());
  }

  @Test
  void aFailedStartIsToldAndNothingComesAfterIt() {
    assertEquals(OK, post("init/error", "{}"));
    assertEquals(
        Optional.of(new Answer.Failure("Runtime.UserException", "{}")), api.initialized().join());
    assertEquals(403, askForNext().join().statusCode());
    assertEquals(OUT_OF_ORDER, brief(post("init/error", "{}")));
  }

  @Test
  void whatIsTooLargeIs413AndAnErrorAfterItIsOutOfOrder() {
    Turn turn = begin();
    String body = "x".repeat(RuntimeApi.MOST_BYTES + 1);
    assertEquals("413 RequestEntityTooLarge", brief(post("invocation/id-1/response", body)));
    assertEquals(
        new Answer.Failure(
            "Function.ResponseSizeTooLarge",
            "Exceeded maximum allowed payload size (6291556 bytes)."),
        turn.answer().join());
    assertEquals(OUT_OF_ORDER, brief(post("invocation/id-1/error", "{}")));
  }

  @Test
  void theLargestIsTaken() {
    begin();
    assertEquals(OK, post("invocation/id-1/response", "x".repeat(RuntimeApi.MOST_BYTES)));
  }

  @Test
  void callsComeInOrder() {
    assertEquals(OUT_OF_ORDER, brief(post("invocation/id-1/response", "{}")));
    begin();
    assertEquals("400 InvalidRequestID", brief(post("invocation/id-2/response", "{}")));
    assertEquals(403, askForNext().join().statusCode());
    assertEquals(OK, post("invocation/id-1/response", "{}"));
    assertEquals(OUT_OF_ORDER, brief(post("invocation/id-1/response", "{}")));
  }

  @Test
  void oneEventAtATime() {
    api.invoke(INVOCATION);
    assertThrows(IllegalStateException.class, () -> api.invoke(INVOCATION));
  }

  @Test
  void whatIsNoCallIsNotFound() {
    begin();
    for (String call :
        new String[] {"", "invocation", "invocation/error", "invocation/id-1/x", "restore/next"}) {
      assertEquals("404 NotFound", brief(post(call, "{}")), call);
    }
  }

  /** The process died while it was answering. */
  @Test
  void aResponseThatBreaksOffIsNone() throws Exception {
    Turn turn = begin();
    URI address = URI.create("http://" + api.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket
          .getOutputStream()
          .write(
              ("POST /2018-06-01/runtime/invocation/id-1/response HTTP/1.1\r\nHost: x\r\n"
                      + "Content-Length: 100\r\n\r\n{\"statusCode\":200}")
                  .getBytes(UTF_8));
      socket.shutdownOutput();
      // It answers nothing, and hangs up.
      assertEquals(-1, socket.getInputStream().read());
    }
    assertFalse(turn.answer().isDone());
  }

  /** Takes the event of {@link #INVOCATION}. */
  private Turn begin() {
    Turn turn = api.invoke(INVOCATION);
    assertEquals(200, askForNext().join().statusCode());
    return turn;
  }

  private CompletableFuture<HttpResponse<String>> askForNext() {
    return client.sendAsync(
        HttpRequest.newBuilder(uri("invocation/next")).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String post(String call, String body) {
    HttpResponse<String> answer =
        client
            .sendAsync(
                HttpRequest.newBuilder(uri(call))
                    .header("Lambda-Runtime-Function-Error-Type", "Runtime.UserException")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .join();
    return answer.statusCode() + " " + answer.body();
  }

  /** The status, and the type of the error. */
  private static String brief(String answer) {
    return answer.replaceFirst("(?s) .*\"errorType\":\"([^\"]*)\".*", " $1");
  }

  private URI uri(String call) {
    return URI.create("http://" + api.address() + "/2018-06-01/runtime/" + call);
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
