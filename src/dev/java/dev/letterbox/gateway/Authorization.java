package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an {@link Authorizer} decided. */
sealed interface Authorization {
  /**
   * Let through.
   *
   * @param context the event's {@code requestContext.authorizer}: {@code {"jwt":{…}}}, {@code
   *     {"lambda":{…}}}, {@code {"iam":{…}}}; empty when the event has none
   */
  record Allowed(ObjectNode context) implements Authorization {}

  /** Answered by the gateway. */
  record Refused(GatewayResponse response) implements Authorization {}

  /** Let through without knowing who sends it. */
  static Authorization open() {
    return new Allowed(JsonNodeFactory.instance.objectNode());
  }
}
