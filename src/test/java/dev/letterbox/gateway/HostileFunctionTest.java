package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Under AWS's Runtime Interface Client, whatever a function does, its caller gets an answer. */
final class HostileFunctionTest {
  private static final Path FIXTURE = Path.of("src", "test", "resources", "gateway", "hostile");
  private static final String ERROR = "500 {\"message\":\"Internal Server Error\"} cold";
  private static final String ERROR_WARM = "500 {\"message\":\"Internal Server Error\"} warm";
  private static final String UNAVAILABLE = "503 {\"message\":\"Service Unavailable\"} unknown";

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final BlockingQueue<Exchange> seen = new LinkedBlockingQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private LocalApi api;

  @BeforeEach
  void start() throws IOException {
    api =
        LocalApi.start(
            LocalApiOptions.inMemory()
                .serving(FIXTURE.resolve("openapi.yaml"), FIXTURE.resolve("template.yaml"))
                .under(Path.of("target", "runtime"))
                .observedBy(seen::add)
                .loggingTo(new PrintStream(log, true, UTF_8)));
  }

  @AfterEach
  void stop() {
    api.close();
    client.close();
  }

  @Test
  void aProcessIsUsedAgain() throws Exception {
    assertEquals("200 call 1 cold", post("/do", "count"));
    assertEquals("200 call 2 warm", post("/do", "count"));
    assertTrue(lines().getLast().matches("POST    /do 200 \\d+ ms Hostile warm"), log::toString);
  }

  @Test
  void whatAHandlerThrowsIsA500AndTheProcessLives() throws Exception {
    assertEquals(ERROR, post("/do", "throw"));
    assertEquals("200 call 2 warm", post("/do", "count"));
    assertTrue(log.toString(UTF_8).contains("as told: java.lang.IllegalStateException"));
  }

  @Test
  void anErrorOfTheMachineEndsTheProcess() throws Exception {
    assertEquals(ERROR, post("/do", "exhaust"));
    assertEquals("200 call 1 cold", post("/do", "count"));
  }

  @Test
  void anExitIsA500AndTheNextRequestStartsAnew() throws Exception {
    assertEquals(ERROR, post("/do", "exit"));
    assertEquals("200 call 1 cold", post("/do", "count"));
    assertEquals(ERROR_WARM, post("/do", "leave"));
    assertEquals("200 call 1 cold", post("/do", "count"));
    assertTrue(lines().contains("Hostile: Runtime exited with error: exit status 3"));
    assertTrue(lines().contains("Hostile: Runtime exited without providing a reason"));
  }

  @Test
  void theFunctionsTimeoutKillsItAndIsA500() throws Exception {
    assertEquals(ERROR, post("/hang", "hang"));
    assertEquals("200 call 1 cold", post("/hang", "count"));
    assertTrue(lines().contains("Hanging: Task timed out after 3000 ms"));
  }

  @Test
  void theIntegrationsTimeoutIsA503AndTheFunctionGoesOn() throws Exception {
    post("/do", "count");
    assertEquals(UNAVAILABLE, post("/impatient", "nap"));
    assertEquals("200 call 1 cold", post("/do", "count"));
  }

  @Test
  void moreThanLambdaTakesIsA500() throws Exception {
    assertEquals(ERROR, post("/do", "huge"));
    assertEquals("200 call 1 cold", post("/do", "count"));
    assertTrue(
        log.toString(UTF_8).contains("Exceeded maximum allowed payload size (6291556 bytes)."));
  }

  @Test
  void whatIsNoResponseIsA500AndNothingIsAnEmptyOne() throws Exception {
    assertEquals(ERROR, post("/do", "babble"));
    assertEquals(ERROR_WARM, post("/do", "silent"));
  }

  @Test
  void aFailedStartIsTriedOnceMore() throws Exception {
    assertEquals(ERROR, post("/unborn", ""));
    assertEquals(2, lines().stream().filter("Unborn: born in vain"::equals).count());
    assertTrue(log.toString(UTF_8).contains("not today: java.lang.IllegalStateException"));
    assertEquals(ERROR, post("/unborn", ""));
    assertEquals(3, lines().stream().filter("Unborn: born in vain"::equals).count());
  }

  @Test
  void aHandlerThatIsNotThereIsA500() throws Exception {
    assertEquals(ERROR, post("/missing", ""));
    awaitLog("Class not found: dev.letterbox.gateway.NoSuchFunction");
  }

  @Test
  void whatIsPrintedComesWithTheFunctionsNameAndLogsAreJson() throws Exception {
    assertEquals("200 printed cold", post("/do", "print"));
    api.close();
    List<String> lines = lines();
    assertTrue(lines.contains("Hostile: out"), log::toString);
    assertTrue(lines.contains("Hostile: no end of line, ä\ufffd"), log::toString);
    assertTrue(
        lines.stream()
            .anyMatch(
                line ->
                    line.matches(
                        "Hostile: \\{\"timestamp\":\"[^\"]+\",\"message\":\"loud\","
                            + "\"level\":\"WARN\",\"AWSRequestId\":\"[-0-9a-f]{36}\"}")),
        log::toString);
    assertFalse(log.toString(UTF_8).contains("quiet"));
  }

  @Test
  void aFloodOfLogDoesNotHoldUpTheAnswer() throws Exception {
    assertEquals(ERROR, post("/do", "flood"));
    api.close();
    assertEquals(4, lines().stream().filter(line -> line.startsWith("Hostile: xxxxxxxx")).count());
  }

  @Test
  void theEnvironmentIsLambdasAndTheTemplates() throws Exception {
    assertEquals(
        "200 [AWS_ACCESS_KEY_ID, AWS_CONFIG_FILE, AWS_DEFAULT_REGION, AWS_EXECUTION_ENV,"
            + " AWS_LAMBDA_FUNCTION_MEMORY_SIZE, AWS_LAMBDA_FUNCTION_NAME,"
            + " AWS_LAMBDA_FUNCTION_VERSION, AWS_LAMBDA_INITIALIZATION_TYPE,"
            + " AWS_LAMBDA_LOG_FORMAT, AWS_LAMBDA_LOG_GROUP_NAME, AWS_LAMBDA_LOG_LEVEL,"
            + " AWS_LAMBDA_LOG_STREAM_NAME, AWS_LAMBDA_RUNTIME_API, AWS_REGION,"
            + " AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_SHARED_CREDENTIALS_FILE, GREETING,"
            + " LAMBDA_RUNTIME_DIR, LAMBDA_TASK_ROOT, LANG, PATH, TZ, _HANDLER] cold",
        post("/do", "environment"));
    assertEquals(
        "200 hello AWS_Lambda_java25 256 at-home local-Hostile"
            + " arn:aws:lambda:eu-central-1:123456789012:function:local-Hostile:live in-time warm",
        post("/do", "values"));
  }

  /** As the managed runtime divided 256 MB. */
  @Test
  void theMemoryIsTheFunctions() throws Exception {
    String flags = post("/do", "flags");
    assertTrue(
        flags.startsWith(
            "200 [-XX:MaxHeapSize=222823k, -XX:MaxMetaspaceSize=26214k,"
                + " -XX:ReservedCodeCacheSize=13107k, -XX:+UseSerialGC, -XX:TieredStopAtLevel=1,"),
        flags);
  }

  @Test
  void oneRequestAtATimeAndNoMoreProcessesThanThereMayBe() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < PackagedFunction.ENVIRONMENTS + 2; i++) {
      answers.add(client.sendAsync(request("/hang", "hang"), HttpResponse.BodyHandlers.ofString()));
    }
    List<Integer> statuses = answers.stream().map(answer -> answer.join().statusCode()).toList();
    assertEquals(2, statuses.stream().filter(status -> status == 503).count());
    assertEquals(
        PackagedFunction.ENVIRONMENTS, statuses.stream().filter(status -> status == 500).count());
  }

  /** What a process says that ends may come after the answer. */
  private void awaitLog(String text) throws InterruptedException {
    for (int tries = 0; tries < 500 && !log.toString(UTF_8).contains(text); tries++) {
      Thread.sleep(20);
    }
    assertTrue(log.toString(UTF_8).contains(text), log::toString);
  }

  private List<String> lines() {
    return log.toString(UTF_8).lines().toList();
  }

  private HttpRequest request(String path, String body) {
    return HttpRequest.newBuilder(URI.create(api.url() + path))
        .header("Content-Type", "text/plain")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** Status, body, and whether it was a cold start. */
  private String post(String path, String body) throws Exception {
    HttpResponse<String> answer =
        client.send(request(path, body), HttpResponse.BodyHandlers.ofString());
    String start = seen.take().invocation().orElseThrow().start().name().toLowerCase(Locale.ROOT);
    return answer.statusCode() + " " + answer.body() + " " + start;
  }
}
