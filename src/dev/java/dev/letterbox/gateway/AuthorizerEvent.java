package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the event that a Lambda authorizer is asked with, payload format 2.0: no body. */
final class AuthorizerEvent {
  private AuthorizerEvent() {}

  static byte[] write(
      GatewayRequest request, Routes.Match match, List<String> identity, StageVariables variables) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("version", "2.0");
    event.put("type", "REQUEST");
    event.put("routeArn", routeArn(request, match));
    identity.forEach(event.putArray("identitySource")::add);
    EventV2.putRequest(event, request, match);
    event.set("requestContext", EventV2.context(request, match));
    EventV2.put(event, "pathParameters", match.pathParameters());
    EventV2.put(event, "stageVariables", variables.values());
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What is called: the request's own method and path, not the route's (inferred). */
  static String routeArn(GatewayRequest request, Routes.Match match) {
    return "arn:aws:execute-api:%s:%s:%s/%s/%s%s"
        .formatted(
            Stack.REGION,
            Stack.ACCOUNT,
            EventV2.API_ID,
            match.stage(),
            request.method(),
            EventV2.path(request.path()));
  }
}
