package dev.letterbox.gateway;

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
}
