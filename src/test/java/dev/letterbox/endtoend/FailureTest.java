package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.lambda.IntakeFunction;
import dev.letterbox.lambda.OfficeFunction;
import dev.letterbox.store.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OneAtATime
final class FailureTest {
  private static final String SECRET = "s3cr3t-value";

  private static final String EVENT =
      """
      {"version":"2.0","routeKey":"POST /v1/forms/{formId}/submissions",
       "rawPath":"/v1/forms/demo/submissions","rawQueryString":"q=%1$s",
       "headers":{"content-type":"%2$s","idempotency-key":"%1$s"},
       "requestContext":{"http":{"method":"POST","path":"/v1/forms/demo/submissions"},
        "requestId":"ATfSmjLgPHcESJw=","stage":"$default"},
       "pathParameters":{"formId":"demo"},"body":"{\\"email\\":\\"%1$s\\"%3$s","isBase64Encoded":false}""";

  private static final String VALID = ",\\\"email2\\\":1}";

  @Test
  void whatWeDidNotExpectIsA500WithoutItsCause() throws IOException {
    Invocation invoked = invoke(new IntakeFunction(Map.of()), event("application/json"));
    assertEquals(500, invoked.response().get("statusCode").intValue());
    assertEquals(
        """
        {"title":"Something went wrong here.","status":500,\
        "instance":"urn:request:ATfSmjLgPHcESJw="}""",
        invoked.response().get("body").textValue());
    assertTrue(invoked.log().contains("\"type\":\"java.lang.IllegalStateException\""));
    assertTrue(invoked.log().contains("\"requestId\":\"ATfSmjLgPHcESJw=\""));
  }

  @Test
  void anUnreachableDatabaseIsA503() throws IOException {
    Map<String, String> environment =
        Map.of(
            "TABLE_NAME", "t",
            "AWS_REGION", "eu-central-1",
            "AWS_ACCESS_KEY_ID", "local",
            "AWS_SECRET_ACCESS_KEY", "local",
            "AWS_ENDPOINT_URL_DYNAMODB", "http://localhost:1");
    Invocation invoked = invoke(new IntakeFunction(environment), event("application/json"));
    assertEquals(503, invoked.response().get("statusCode").intValue());
    assertEquals("2", invoked.response().get("headers").get("retry-after").textValue());
  }

  @Test
  void aFileThatCannotBeStoredLeavesNoSubmission() throws IOException {
    String form = Api.form();
    Map<String, String> environment =
        Map.of(
            "TABLE_NAME", TestDatabase.TABLE,
            "BUCKET", "none",
            "AWS_REGION", "eu-central-1",
            "AWS_ACCESS_KEY_ID", "local",
            "AWS_SECRET_ACCESS_KEY", "local",
            "AWS_ENDPOINT_URL_DYNAMODB", Api.LOCAL.dynamoDb().orElseThrow().toString(),
            "AWS_ENDPOINT_URL_S3", "http://localhost:1");
    Invocation invoked =
        invoke(
            new IntakeFunction(environment),
            event("image/png").replace("\"demo\"", "\"" + form + "\""));
    assertEquals(503, invoked.response().get("statusCode").intValue());
    assertEquals(0, Api.get("/v1/forms/" + form + "/submissions").json().get("items").size());
  }

  @Test
  void nothingThatWasSentIsLogged() throws IOException {
    for (String type : new String[] {"application/json", "text/" + SECRET}) {
      assertFalse(invoke(new IntakeFunction(Map.of()), event(type)).log().contains(SECRET));
    }
    String broken = EVENT.formatted(SECRET, "application/json", "");
    assertFalse(invoke(new IntakeFunction(Map.of()), broken).log().contains(SECRET));
  }

  @Test
  void oneLineTellsOfARequest() throws IOException {
    Invocation invoked =
        invoke(new IntakeFunction(Map.of()), event("text/plain; charset=no-such-charset"));
    assertEquals(
        """
        {"level":"WARN","route":"POST /v1/forms/{formId}/submissions","status":415,\
        "durationMs":0,"requestId":"ATfSmjLgPHcESJw="}
        """,
        invoked.log().replaceAll("\"durationMs\":\\d+", "\"durationMs\":0"));
  }

  @ParameterizedTest
  @CsvSource({
    "INFO, 2",
    "WARN, 1",
    "ERROR, 0",
    "loud, 2",
  })
  void theStageSaysWhichRequestsAreLogged(String level, int lines) throws IOException {
    String variables = "{\"stageVariables\":{\"logLevel\":\"" + level + "\"},";
    String health =
        """
        "routeKey":"GET /v1/health","rawPath":"/v1/health","headers":{},
        "requestContext":{"http":{"method":"GET","path":"/v1/health"},"requestId":"id"}}""";
    IntakeFunction function = new IntakeFunction(Map.of());
    String fine = invoke(function, variables + health).log();
    String refused =
        invoke(function, variables + event("text/plain; charset=no-such-charset").substring(1))
            .log();
    assertEquals(lines, (fine + refused).lines().count());
  }

  /** What fails is told with its cause, whatever the level. */
  @Test
  void failuresAreAlwaysLogged() throws IOException {
    String event =
        "{\"stageVariables\":{\"logLevel\":\"ERROR\"}," + event("application/json").substring(1);
    String log = invoke(new IntakeFunction(Map.of()), event).log();
    assertTrue(log.startsWith("{\"level\":\"ERROR\""), log);
    assertEquals(1, log.lines().count());
  }

  @Test
  void aRouteThatIsNotTheFunctionsIsOurFault() throws IOException {
    Invocation invoked = invoke(new OfficeFunction(Map.of()), event("application/json"));
    assertEquals(500, invoked.response().get("statusCode").intValue());
  }

  private static String event(String contentType) {
    return EVENT.formatted("a@" + SECRET + ".example", contentType, VALID);
  }

  /** What a function answered, and what it printed meanwhile. */
  private record Invocation(JsonNode response, String log) {}

  private static Invocation invoke(RequestStreamHandler function, String event) throws IOException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    ByteArrayOutputStream response = new ByteArrayOutputStream();
    Printed.to(
        log,
        () ->
            function.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                response,
                new NoContext()));
    return new Invocation(
        Api.json(response.toString(StandardCharsets.UTF_8)), log.toString(StandardCharsets.UTF_8));
  }
}
