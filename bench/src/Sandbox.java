import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts a function in a fresh JVM, as Lambda does, and takes the time of its first answer. */
final class Sandbox {
  private static final Pattern STATUS = Pattern.compile("\"statusCode\"\\s*:\\s*(\\d+)");
  private static final String CPU = System.getenv("BENCH_CPU");

  /** Milliseconds from the spawn of the process. */
  record Run(double toNext, double toAnswer) {
    double handling() {
      return toAnswer - toNext;
    }
  }

  private final Map<String, String> table;

  /**
   * @param table environment variables that lead to the table
   */
  Sandbox(Map<String, String> table) {
    this.table = table;
  }

  /**
   * @param options further JVM options
   * @throws IllegalStateException when the answer is not what the candidate must answer
   */
  Run run(Candidate candidate, String... options) throws IOException, InterruptedException {
    Path log = Files.createDirectories(Path.of("target/logs")).resolve(candidate.name() + ".log");
    try (RuntimeApi api = new RuntimeApi(candidate.eventBytes())) {
      ProcessBuilder builder = new ProcessBuilder(command(candidate, List.of(options)));
      builder.directory(candidate.zip().task().toFile());
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment(candidate, api.address()));
      long spawned = System.nanoTime();
      Process process = builder.start();
      try {
        process.onExit().thenRun(() -> api.answer().completeExceptionally(new IOException("exit")));
        RuntimeApi.Answer answer = api.answer().get(60, TimeUnit.SECONDS);
        Matcher status = STATUS.matcher(answer.body());
        if (!status.find() || Integer.parseInt(status.group(1)) != candidate.status()) {
          throw failure(candidate, log, "answered " + answer.body());
        }
        return new Run((answer.asked() - spawned) / 1e6, (answer.answered() - spawned) / 1e6);
      } catch (ExecutionException | TimeoutException e) {
        throw failure(candidate, log, "did not answer (" + e.getMessage() + ")");
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  static String pinning() {
    return CPU == null ? "not pinned to a CPU" : "pinned to one CPU";
  }

  private static IllegalStateException failure(Candidate candidate, Path log, String what)
      throws IOException {
    return new IllegalStateException(
        "%s %s, but %d is expected. Its output:%n%s"
            .formatted(candidate.name(), what, candidate.status(), Files.readString(log)));
  }

  private static List<String> command(Candidate candidate, List<String> options)
      throws IOException {
    List<String> command = new ArrayList<>();
    if (CPU != null) {
      command.addAll(List.of("taskset", "-c", CPU));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // What the managed runtime sets; 1 is its tiered compilation's default.
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.addAll(List.of("-cp", Build.classPath(Build.RUNTIME)));
    command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
    command.add(candidate.handler());
    return command;
  }

  private Map<String, String> environment(Candidate candidate, String api) {
    Map<String, String> environment = new HashMap<>(table);
    environment.put("PATH", System.getenv("PATH"));
    environment.put("LANG", "en_US.UTF-8");
    environment.put("TZ", ":UTC");
    environment.put("AWS_REGION", "eu-central-1");
    environment.put("AWS_DEFAULT_REGION", "eu-central-1");
    environment.put("AWS_ACCESS_KEY_ID", "local");
    environment.put("AWS_SECRET_ACCESS_KEY", "local");
    environment.put("AWS_SESSION_TOKEN", "local");
    // The owner of this machine's own settings must not be found.
    environment.put("AWS_CONFIG_FILE", "/nonexistent");
    environment.put("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent");
    environment.put("LAMBDA_TASK_ROOT", candidate.zip().task().toAbsolutePath().toString());
    environment.put("AWS_LAMBDA_RUNTIME_API", api);
    environment.put("_HANDLER", candidate.handler());
    environment.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "letterbox");
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769");
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/letterbox");
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "2026/07/10/[1]0f1e2d3c4b5a69788796a5b4c3d2e1f0");
    return environment;
  }
}
