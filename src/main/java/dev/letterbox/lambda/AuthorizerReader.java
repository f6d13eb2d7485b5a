package dev.letterbox.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.IAM;
import dev.letterbox.json.Tokens;
import java.util.HashMap;

/** What API Gateway's authorizer found out; {@link EventReader} comes here where there was one. */
final class AuthorizerReader {
  private AuthorizerReader() {}

  static Authorizer read(Tokens in) {
    Authorizer authorizer = new RequestContext.Authorizer();
    if (EventReader.isObject(in)) {
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "jwt" -> authorizer.setJwt(jwt(in));
          // Only what is neither an object nor an array of its context.
          case "lambda" -> authorizer.setLambda(new HashMap<>(EventReader.map(in)));
          case "iam" -> authorizer.setIam(iam(in));
          default -> in.skip();
        }
      }
    }
    return authorizer;
  }

  private static Authorizer.JWT jwt(Tokens in) {
    Authorizer.JWT jwt = new Authorizer.JWT();
    if (EventReader.isObject(in)) {
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "claims" -> jwt.setClaims(EventReader.map(in));
          case "scopes" -> jwt.setScopes(EventReader.list(in));
          default -> in.skip();
        }
      }
    }
    return jwt;
  }

  private static IAM iam(Tokens in) {
    IAM iam = new IAM();
    if (EventReader.isObject(in)) {
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "accessKey" -> iam.setAccessKey(EventReader.text(in));
          case "accountId" -> iam.setAccountId(EventReader.text(in));
          case "callerId" -> iam.setCallerId(EventReader.text(in));
          case "userArn" -> iam.setUserArn(EventReader.text(in));
          case "userId" -> iam.setUserId(EventReader.text(in));
          default -> in.skip();
        }
      }
    }
    return iam;
  }
}
