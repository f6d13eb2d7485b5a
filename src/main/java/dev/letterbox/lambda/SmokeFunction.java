package dev.letterbox.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.json.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

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

  private static Hook read(byte[] json) {
    String deployment = null;
    String execution = null;
    Tokens event = new Tokens(json);
    if (EventReader.isObject(event)) {
      for (String name = event.nextName(); name != null; name = event.nextName()) {
        switch (name) {
          case "DeploymentId" -> deployment = EventReader.text(event);
          case "LifecycleEventHookExecutionId" -> execution = EventReader.text(event);
          default -> event.skip();
        }
      }
    }
    return new Hook(
        Objects.requireNonNullElse(deployment, ""), Objects.requireNonNullElse(execution, ""));
  }

  private void report(Hook hook, String status) throws IOException, InterruptedException {
    JsonWriter json = JsonWriter.inMemory();
    json.beginObject();
    json.name("deploymentId");
    json.string(hook.deploymentId());
    json.name("lifecycleEventHookExecutionId");
    json.string(hook.executionId());
    json.name("status");
    json.string(status);
    json.endObject();
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/x-amz-json-1.1",
            "X-Amz-Target",
            "CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus");
    AwsApi.Answer answer =
        new AwsApi("codedeploy", environment, REPORT).post("/", headers, json.toBytes());
    if (answer.status() != 200) {
      throw new IllegalStateException("CodeDeploy answered " + answer.status());
    }
  }
}
