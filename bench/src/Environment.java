import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The variables that the managed runtime sets. */
final class Environment {
  private Environment() {}

  static Map<String, String> of(Candidate candidate, Path root, Map<String, String> table) {
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
    environment.put("LAMBDA_TASK_ROOT", root.toAbsolutePath().toString());
    environment.put("_HANDLER", candidate.handler());
    environment.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "letterbox");
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769");
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/letterbox");
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "2026/07/10/[1]0f1e2d3c4b5a69788796a5b4c3d2e1f0");
    // Powertools asks for both.
    environment.put("POWERTOOLS_SERVICE_NAME", "letterbox");
    environment.put("POWERTOOLS_METRICS_NAMESPACE", "letterbox");
    return environment;
  }
}
