package dev.letterbox.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.letterbox.gateway.AwsApis;
import dev.letterbox.lambda.AuthorizerFunction;
import dev.letterbox.lambda.IntakeFunction;
import dev.letterbox.lambda.OfficeFunction;
import dev.letterbox.lambda.SmokeFunction;
import dev.letterbox.store.TestDatabase;
import dev.letterbox.store.TestObjects;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The hook, with Lambda and CodeDeploy on this machine. */
@OneAtATime
final class SmokeFunctionTest {
  private static final String EVENT =
      "{\"DeploymentId\":\"d-1\",\"LifecycleEventHookExecutionId\":\"e-1\"}";
  private static final String REPORT =
      "CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus application/x-amz-json-1.1 "
          + "{\"deploymentId\":\"d-1\",\"lifecycleEventHookExecutionId\":\"e-1\",\"status\":\"";
  private static final String SUCCEEDED = REPORT + "Succeeded\"}";
  private static final String FAILED = REPORT + "Failed\"}";

  private final AwsApis aws = new AwsApis();
  private final Map<String, String> environment = new HashMap<>(aws.environment());
  private int remainingMillis = 60_000;

  SmokeFunctionTest() {
    Map<String, String> ofFunctions = TestObjects.environment(TestObjects.endpoint().toString());
    ofFunctions.put("TABLE_NAME", TestDatabase.TABLE);
    aws.add("intake", new IntakeFunction(ofFunctions));
    aws.add("office", new OfficeFunction(ofFunctions));
    aws.add("authorizer", new AuthorizerFunction(ofFunctions));
    for (String function : List.of("intake", "office", "authorizer")) {
      environment.put(function.toUpperCase(Locale.ROOT) + "_VERSION", AwsApis.arn(function));
    }
  }

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void versionsThatFollowTheContractGoLive() {
    assertEquals(
        List.of(
            "getContractAsJson",
            "getContractAsYaml",
            "showDocs",
            "getForm",
            "listForms",
            "verifyHook",
            "createSubmission",
            "createSubmission",
            "getFillToken",
            "listKeys",
            "getHealth",
            "getUsage",
            "authorizer",
            "readFeed",
            "exportSubmissions",
            "getAttachment",
            "getSubmission",
            "listSubmissions"),
        passed(run()));
    assertEquals(List.of(SUCCEEDED), aws.reports);
  }

  @Test
  void anAnswerAgainstTheContractStopsTheDeployment() {
    aws.add(
        "intake",
        answering(
            "{\"statusCode\":200,\"headers\":{\"Content-Type\":\"application/json\"},"
                + "\"body\":\"{\\\"status\\\":\\\"down\\\",\\\"version\\\":\\\"1.0.0\\\"}\"}"));
    assertFault("getHealth", "the body's /status must be one of ok");
  }

  @Test
  void anotherStatusThanTheOneThatIsExpectedStopsTheDeployment() {
    aws.add("intake", answering("{\"statusCode\":404}"));
    assertFault("getHealth", "the status is 404, not 200");
  }

  @Test
  void aFunctionThatThrowsStopsTheDeployment() {
    aws.add(
        "office",
        (in, out, context) -> {
          throw new IllegalStateException("secret");
        });
    assertFault("listForms", "the function failed: Unhandled");
  }

  @Test
  void whatIsNoResponseStopsTheDeployment() {
    aws.add("office", answering("\"hello\""));
    assertFault("listForms", "what the function returned is no response");
    aws.add("office", answering("<html>"));
    assertFault("listForms", "what the function returned is not JSON");
  }

  @Test
  void anAuthorizerThatLetsAnybodyInStopsTheDeployment() {
    aws.add("authorizer", answering("{\"isAuthorized\":true}"));
    assertFault("authorizer", "an unknown key was not refused");
  }

  @Test
  void aVersionThatIsNotThereStopsTheDeployment() {
    environment.put("OFFICE_VERSION", AwsApis.arn("nobody"));
    assertFault("listForms", "Lambda answered 404");
  }

  @Test
  void withoutItsEnvironmentItSaysWhatIsMissing() {
    environment.remove("OFFICE_VERSION");
    assertFault(
        "listForms", "java.lang.IllegalStateException: The environment has no OFFICE_VERSION");
  }

  @Test
  void whenTimeRunsOutTheDeploymentStops() {
    remainingMillis = 9_000;
    assertFault("getForm", "there was no time left");
  }

  @Test
  void aBusyLambdaIsAskedAgain() {
    aws.failures.addAll(List.of(429, 503));
    run();
    assertEquals(List.of(SUCCEEDED), aws.reports);
  }

  @Test
  void whatCodeDeployDoesNotTakeIsAnError() {
    environment.put("AWS_SECRET_ACCESS_KEY", "another");
    assertEquals(
        "CodeDeploy answered 403",
        assertThrows(IllegalStateException.class, this::run).getMessage());
    assertEquals(List.of(), aws.reports);
  }

  private void assertFault(String name, String fault) {
    aws.reports.clear();
    List<String> log = run();
    String line =
        "{\"level\":\"ERROR\",\"smoke\":\"%s\",\"passed\":false,\"fault\":\"%s\"}"
            .formatted(name, fault);
    assertTrue(log.contains(line), log::toString);
    assertEquals(List.of(FAILED), aws.reports);
  }

  private static List<String> passed(List<String> log) {
    List<String> names = new ArrayList<>();
    for (String line : log) {
      String name = Api.json(line).path("smoke").asText();
      assertEquals("{\"level\":\"INFO\",\"smoke\":\"%s\",\"passed\":true}".formatted(name), line);
      names.add(name);
    }
    return names;
  }

  private static RequestStreamHandler answering(String json) {
    return (in, out, context) -> out.write(json.getBytes(UTF_8));
  }

  /** The hook's own lines of the log. */
  private List<String> run() {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try {
      Printed.to(
          log,
          () ->
              new SmokeFunction(environment)
                  .handleRequest(
                      new ByteArrayInputStream(EVENT.getBytes(UTF_8)),
                      OutputStream.nullOutputStream(),
                      new Deployment()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return log.toString(UTF_8).lines().filter(line -> line.contains("\"smoke\":")).toList();
  }

  private final class Deployment extends NoContext {
    @Override
    public String getAwsRequestId() {
      return "r1";
    }

    @Override
    public int getRemainingTimeInMillis() {
      return remainingMillis;
    }
  }
}
