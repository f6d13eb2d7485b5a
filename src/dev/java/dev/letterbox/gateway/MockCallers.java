package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where examples answer, everybody is the caller that a route wants. */
final class MockCallers {
  private static final String SOMEBODY = "somebody";

  private MockCallers() {}

  static Authorizer anybody(Route route) {
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    switch (route.security()) {
      case Security.Public _ -> {}
      case Security.Iam _ ->
          context
              .putObject("iam")
              .put("userArn", "arn:aws:iam::" + Stack.ACCOUNT + ":user/" + SOMEBODY);
      case Security.Jwt jwt -> {
        ObjectNode token = context.putObject("jwt");
        token.putObject("claims").put("sub", SOMEBODY);
        jwt.scopes().forEach(token.putArray("scopes")::add);
      }
      case Security.Function _ ->
          context
              .putObject("lambda")
              .put("keyId", SOMEBODY)
              .put("owner", SOMEBODY)
              .put("resource", SOMEBODY);
    }
    return (_, _) -> new Authorization.Allowed(context);
  }
}
