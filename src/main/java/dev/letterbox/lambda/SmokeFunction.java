package dev.letterbox.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.letterbox.json.Json;
import dev.letterbox.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;

/**
 * CodeDeploy's hook before traffic shifts: calls the versions that are about to go live with the
 * contract's examples, and tells CodeDeploy whether they answered as the contract says. See
 * "AppSpec 'hooks' section for an AWS Lambda deployment" in the CodeDeploy user guide.
 *
 * <p>Its environment has the versions' ARNs: {@code INTAKE_VERSION}, {@code OFFICE_VERSION}, {@code
 * AUTHORIZER_VERSION}. It may invoke them, and {@code
 * codedeploy:PutLifecycleEventHookExecutionStatus}.
 */
public final class SmokeFunction implements RequestStreamHandler {
  /** The longest that API Gateway would wait for a function. */
  private static final Duration INVOCATION = Duration.ofSeconds(30);

  private static final Duration REPORT = Duration.ofSeconds(5);

  private final Map<String, String> environment;

  /** As Lambda makes it. */
  public SmokeFunction() {
    this(System.getenv());
  }

  /** With an environment of one's own, as the local API makes it. */
  public SmokeFunction(Map<String, String> environment) {
    this.environment = environment;
  }

  /** What CodeDeploy asks with. */
  private record Hook(String deploymentId, String executionId) {}

  /**
   * Runs once.
   *
   * @throws IllegalStateException when CodeDeploy does not take the outcome; it then waits for an
   *     hour and calls the deployment failed
   */
  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    Hook hook = read(in.readAllBytes());
    try {
      report(hook, passes(context) ? "Succeeded" : "Failed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Whatever fails, CodeDeploy has to hear of it. */
  private boolean passes(Context context) throws InterruptedException {
    try {
      Versions versions = new Versions(new AwsApi("lambda", environment, INVOCATION), environment);
      return new SmokeRun(versions, context).passes();
    } catch (RuntimeException e) {
      Log.INSTANCE.failure(context.getFunctionName(), context.getAwsRequestId(), e);
      return false;
    }
  }

  private static Hook read(byte[] json) throws IOException {
    String deployment = "";
    String execution = "";
    try (JsonParser event = Json.factory().createParser(json)) {
      event.nextToken();
      while (event.nextToken() == JsonToken.FIELD_NAME) {
        String name = event.currentName();
        event.nextToken();
        switch (name) {
          case "DeploymentId" -> deployment = event.getText();
          case "LifecycleEventHookExecutionId" -> execution = event.getText();
          default -> event.skipChildren();
        }
      }
    }
    return new Hook(deployment, execution);
  }

  private void report(Hook hook, String status) throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    JsonWriter json = JsonWriter.to(body);
    json.beginObject();
    json.name("deploymentId");
    json.string(hook.deploymentId());
    json.name("lifecycleEventHookExecutionId");
    json.string(hook.executionId());
    json.name("status");
    json.string(status);
    json.endObject();
    json.end();
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/x-amz-json-1.1",
            "X-Amz-Target",
            "CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus");
    AwsApi.Answer answer =
        new AwsApi("codedeploy", environment, REPORT).post("/", headers, body.toByteArray());
    if (answer.status() != 200) {
      throw new IllegalStateException("CodeDeploy answered " + answer.status());
    }
  }
}
