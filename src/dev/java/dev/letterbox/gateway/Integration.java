package dev.letterbox.gateway;

import java.time.Duration;

/** What answers a route. */
sealed interface Integration {
  /**
   * A Lambda function by proxy, with payload format 2.0.
   *
   * @param functionArn as in the integration's {@code uri}: the alias' or the function's
   * @param timeout after which API Gateway gives up, while the function goes on
   */
  record LambdaProxy(String functionArn, Duration timeout) implements Integration {}
}
