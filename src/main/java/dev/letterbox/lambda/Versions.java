package dev.letterbox.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the functions that are about to go live, by the environment: {@code
 * INTAKE_VERSION} is the ARN of the one that the contract's integration {@code intake} leads to.
 */
final class Versions {
  private static final int OK = 200;

  private final AwsApi lambda;
  private final Map<String, String> environment;

  Versions(AwsApi lambda, Map<String, String> environment) {
    this.lambda = lambda;
    this.environment = environment;
  }

  /**
   * What an invocation came to.
   *
   * @param fault null where the function returned something
   */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares two of these.
  record Returned(byte[] payload, @Nullable String fault) {}

  /** The account that the function is in. */
  String account(String function) {
    String arn = arn(function);
    // arn:aws:lambda:REGION:ACCOUNT:function:NAME:VERSION
    int from = 0;
    for (int colons = 0; colons < 4; colons++) {
      from = arn.indexOf(':', from) + 1;
    }
    return arn.substring(from, arn.indexOf(':', from));
  }

  /**
   * Invokes one and waits.
   *
   * @throws IOException when Lambda can't be reached
   * @throws IllegalStateException when the environment does not name it
   */
  Returned invoke(String function, byte[] event) throws IOException, InterruptedException {
    String path =
        "/2015-03-31/functions/" + URLEncoder.encode(arn(function), UTF_8) + "/invocations";
    AwsApi.Answer answer = lambda.post(path, Map.of("Content-Type", "application/json"), event);
    if (answer.status() != OK) {
      return new Returned(answer.body(), "Lambda answered " + answer.status());
    }
    return answer.functionError().isEmpty()
        ? new Returned(answer.body(), null)
        : new Returned(answer.body(), "the function failed: " + answer.functionError());
  }

  private String arn(String function) {
    String variable = function.toUpperCase(Locale.ROOT) + "_VERSION";
    String arn = environment.get(variable);
    if (arn == null) {
      throw new IllegalStateException("The environment has no " + variable);
    }
    return arn;
  }
}
