package dev.letterbox.gateway;

/**
 * Sizes in bytes beyond which AWS refuses.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html">Quotas</a>
 */
final class Limits {
  /** Request line and header values together. */
  static final int HEAD = 10_240;

  /** A request's body at API Gateway. */
  static final int PAYLOAD = 10 * 1024 * 1024;

  /** An event, and a function's answer, at Lambda: a synchronous invocation's payload. */
  static final int INVOCATION = 6 * 1024 * 1024;

  private Limits() {}
}
