package dev.letterbox.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import dev.letterbox.http.Caller;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the authorizer found out, as a typed caller. */
final class Callers {
  private Callers() {}

  /** Null where it says nothing that is known here. */
  static @Nullable Caller of(Authorizer authorizer) {
    if (authorizer.getJwt() != null) {
      return user(authorizer.getJwt());
    }
    if (authorizer.getLambda() != null) {
      return keyHolder(authorizer.getLambda());
    }
    if (authorizer.getIam() != null) {
      String arn = authorizer.getIam().getUserArn();
      return arn == null ? null : new Caller.Identity(arn);
    }
    return null;
  }

  private static @Nullable Caller user(Authorizer.JWT jwt) {
    String subject = jwt.getClaims() == null ? null : jwt.getClaims().get("sub");
    List<String> scopes = jwt.getScopes();
    return subject == null || subject.isEmpty()
        ? null
        : new Caller.User(subject, scopes == null ? List.of() : scopes);
  }

  private static @Nullable Caller keyHolder(Map<String, Object> context) {
    return context.get("keyId") instanceof String keyId
            && context.get("owner") instanceof String owner
            && context.get("resource") instanceof String resource
        ? new Caller.KeyHolder(keyId, owner, resource)
        : null;
  }
}
