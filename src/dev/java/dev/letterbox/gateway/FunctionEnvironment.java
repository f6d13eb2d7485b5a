package dev.letterbox.gateway;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The environment of a function: what Lambda sets, then what the template says.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Environment
 *     variables</a>
 */
final class FunctionEnvironment {
  /** DynamoDB Local takes any; S3 takes this only, as id and as secret. */
  static final String CREDENTIAL = "local";

  private FunctionEnvironment() {}

  /**
   * The environment of one function.
   *
   * @param services where local services listen, by the variable that leads an SDK client to them
   */
  static Map<String, String> of(Template.Function function, Map<String, String> services) {
    String name = Stack.physical(function.logicalId());
    Map<String, String> environment = new TreeMap<>();
    environment.put("AWS_REGION", Stack.REGION);
    environment.put("AWS_DEFAULT_REGION", Stack.REGION);
    environment.put("AWS_ACCESS_KEY_ID", CREDENTIAL);
    environment.put("AWS_SECRET_ACCESS_KEY", CREDENTIAL);
    environment.put("AWS_SESSION_TOKEN", CREDENTIAL);
    environment.put("AWS_LAMBDA_FUNCTION_NAME", name);
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", LocalContext.VERSION);
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memory()));
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", LocalContext.logGroup(name));
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", LocalContext.LOG_STREAM);
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    environment.put("_HANDLER", function.handler());
    environment.put("TZ", ":UTC");
    environment.putAll(services);
    environment.putAll(function.environment());
    return Map.copyOf(environment);
  }

  /**
   * All of the environment of a process that runs one function.
   *
   * @param task where the function's package is
   * @param runtime where the managed runtime is
   */
  static Map<String, String> ofProcess(
      Template template,
      Template.Function function,
      Map<String, String> services,
      Path task,
      Path runtime) {
    String id = function.logicalId();
    Map<String, String> environment = new TreeMap<>();
    environment.put("PATH", "/usr/local/bin:/usr/bin:/bin:/opt/bin");
    environment.put("LANG", "en_US.UTF-8");
    // What the owner of this machine has set must not be found.
    environment.put("AWS_CONFIG_FILE", "/nonexistent");
    environment.put("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent");
    environment.putAll(of(function, services));
    environment.put("LAMBDA_TASK_ROOT", task.toString());
    environment.put("LAMBDA_RUNTIME_DIR", runtime.toString());
    template
        .functionProperty(id, "Runtime")
        .ifPresent(name -> environment.put("AWS_EXECUTION_ENV", "AWS_Lambda_" + name));
    template
        .functionProperty(id, "LoggingConfig", "LogGroup")
        .ifPresent(group -> environment.put("AWS_LAMBDA_LOG_GROUP_NAME", group));
    String format = template.functionProperty(id, "LoggingConfig", "LogFormat").orElse("Text");
    environment.put("AWS_LAMBDA_LOG_FORMAT", format);
    if (format.equals("JSON")) {
      environment.put(
          "AWS_LAMBDA_LOG_LEVEL",
          template.functionProperty(id, "LoggingConfig", "ApplicationLogLevel").orElse("INFO"));
    }
    return environment;
  }
}
