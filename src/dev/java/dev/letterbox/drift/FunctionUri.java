package dev.letterbox.drift;

import java.util.Optional;

/**
 * The Lambda function that an integration or an authorizer names, by its ARN or by the path that
 * invokes it.
 *
 * @param name the function's
 * @param qualifier an alias, a version, or {@code $LATEST}
 */
record FunctionUri(String name, String qualifier) {
  private static final String FUNCTION = ":function:";
  private static final String INVOCATIONS = "/invocations";

  /** Of another URI, nothing. */
  static Optional<FunctionUri> of(String uri) {
    int start = uri.lastIndexOf(FUNCTION);
    if (start < 0) {
      return Optional.empty();
    }
    String function = uri.substring(start + FUNCTION.length());
    if (function.endsWith(INVOCATIONS)) {
      function = function.substring(0, function.length() - INVOCATIONS.length());
    }
    int colon = function.indexOf(':');
    return Optional.of(
        colon < 0
            ? new FunctionUri(function, "$LATEST")
            : new FunctionUri(function.substring(0, colon), function.substring(colon + 1)));
  }
}
