package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The fixture API over real sockets. */
final class LocalApiTest {
  private static final Path FIXTURE = Path.of("src", "test", "resources", "gateway");
  private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();
  private static LocalApi api;

  @BeforeAll
  static void start() throws IOException {
    api =
        LocalApi.start(
            LocalApiOptions.inMemory()
                .serving(FIXTURE.resolve("openapi.yaml"), FIXTURE.resolve("template.yaml"))
                .withSchedules()
                .loggingTo(new PrintStream(LOG, true, UTF_8)));
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Test
  void templateWithoutTableOrBucketNeedsNeither() {
    assertEquals(Optional.empty(), api.dynamoDb());
    assertEquals(Optional.empty(), api.s3());
  }

  @Test
  void functionWithAScheduleIsInvokedAtStart() throws IOException, InterruptedException {
    byte[] event = ScheduledFunction.EVENTS.poll(1, TimeUnit.MINUTES);
    JsonNode scheduled = new ObjectMapper().readTree(event);
    assertEquals("Scheduled Event", scheduled.path("detail-type").asText());
    assertEquals("eu-central-1", scheduled.path("region").asText());
  }

  @Test
  void functionGetsTheRequestAsSent() throws IOException {
    JsonNode event =
        event(
            """
            GET /echo/a%2Fb?x=%20+&x=2 HTTP/1.1
            Host: localhost:3000
            X-Twice: one
            x-twice: two
            """);
    assertEquals("GET /echo/{id}", event.path("routeKey").asText());
    assertEquals("/echo/a/b", event.path("rawPath").asText());
    assertEquals("x=%20+&x=2", event.path("rawQueryString").asText());
    assertEquals("{\"x\":\"  ,2\"}", event.path("queryStringParameters").toString());
    assertEquals("{\"id\":\"a/b\"}", event.path("pathParameters").toString());
    assertEquals("one,two", event.path("headers").path("x-twice").asText());
    assertEquals("localhost", event.at("/requestContext/domainName").asText());
    assertEquals("127.0.0.1", event.at("/requestContext/http/sourceIp").asText());
    assertEquals("{\"greeting\":\"hello\"}", event.path("stageVariables").toString());
    assertTrue(
        event.at("/requestContext/requestId").asText().matches("[\\w-]{15}="), event.toString());
  }

  @Test
  void dotsAndDoubleSlashesAreLeftAlone() throws IOException {
    JsonNode event = event("GET /files/../a//b/ HTTP/1.1\nHost: localhost\n");
    assertEquals("ANY /files/{path+}", event.path("routeKey").asText());
    assertEquals("/files/../a//b/", event.path("rawPath").asText());
    assertEquals("../a//b/", event.at("/pathParameters/path").asText());
  }

  @Test
  void chunkedBodyHasALength() throws IOException {
    String answer =
        Wire.exchange(
            api.url(),
            "POST /echo/1 HTTP/1.1\nHost: localhost\nTransfer-Encoding: chunked\n"
                + "Content-Type: text/plain",
            "2\r\nhi\r\n0\r\n\r\n".getBytes(UTF_8));
    JsonNode event = new ObjectMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n")));
    assertEquals("hi", event.path("body").asText());
    assertEquals("2", event.at("/headers/content-length").asText());
    assertEquals(false, event.path("headers").has("transfer-encoding"));
  }

  @Test
  void responseGoesOutWithCookiesAndRequestId() throws IOException {
    assertEquals(
        """
        HTTP/1.1 201 Created
        Date: *
        Set-Cookie: a=1
        Set-Cookie: b=2
        Location: /x
        Content-Type: text/plain; charset=utf-8
        apigw-requestid: *
        Content-Length: 2
        Connection: close

        hi\
        """,
        post(
            "/scripted",
            """
            {"statusCode":201,"headers":{"Location":"/x"},"cookies":["a=1","b=2"],"body":"hi"}
            """));
  }

  @Test
  void gatewayAnswersWhatNoRouteMatches() throws IOException {
    String expected =
        """
        HTTP/1.1 404 Not Found
        Date: *
        Content-Type: application/json
        apigw-requestid: *
        Content-Length: 23
        Connection: close

        {"message":"Not Found"}\
        """;
    assertEquals(expected, post("/nothing", ""));
    assertEquals(expected, post("/scripted/", ""));
  }

  @Test
  void functionThatThrowsOrReturnsNoResponseIsA500() throws IOException {
    assertEquals("500 {\"message\":\"Internal Server Error\"}", brief(post("/scripted", "throw")));
    assertEquals(
        "500 {\"message\":\"Internal Server Error\"}", brief(post("/scripted", "no JSON")));
    assertTrue(LOG.toString(UTF_8).contains("IllegalStateException: as told"));
    assertTrue(
        LOG.toString(UTF_8)
            .matches("(?s).*POST    /scripted 500 \\d+ ms Scripted (cold|warm)\n.*"));
  }

  @Test
  void integrationTimeoutIsA503AndFunctionTimeoutA500() throws IOException {
    assertEquals("503 {\"message\":\"Service Unavailable\"}", brief(post("/impatient", "sleep")));
    assertEquals("500 {\"message\":\"Internal Server Error\"}", brief(post("/brief", "sleep")));
  }

  @Test
  void moreThanTenMegabytesIsA413() throws IOException {
    String answer = post("/scripted", "x".repeat(Limits.PAYLOAD + 1));
    assertEquals("413 {\"message\":\"Request Entity Too Large\"}", brief(answer));
  }

  @Test
  void takenPortIsSaidAtOnce() {
    LocalApiOptions taken = LocalApiOptions.inMemory().onPort(api.url().getPort());
    assertThrows(BindException.class, () -> LocalApi.start(taken));
  }

  private static JsonNode event(String head) throws IOException {
    String answer = Wire.exchange(api.url(), head, new byte[0]);
    return new ObjectMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n")));
  }

  /** The answer, without what differs from one run to the next. */
  private static String post(String path, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    String head =
        "POST %s HTTP/1.1\nHost: localhost\nContent-Type: text/plain\nContent-Length: %d"
            .formatted(path, bytes.length);
    return Wire.exchange(api.url(), head, bytes)
        .replace("\r\n", "\n")
        .replaceFirst("Date: .*", "Date: *")
        .replaceFirst("apigw-requestid: .*", "apigw-requestid: *");
  }

  private static String brief(String answer) {
    return answer.replaceFirst("(?s)^HTTP/1.1 (\\d+) .*\n\n", "$1 ");
  }
}
