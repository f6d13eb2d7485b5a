package dev.letterbox.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.IAM;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What API Gateway's authorizer found out; {@link EventReader} comes here where there was one. */
final class AuthorizerReader {
  private AuthorizerReader() {}

  static Authorizer read(JsonParser in) throws IOException {
    Authorizer authorizer = new RequestContext.Authorizer();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      switch (name) {
        case "jwt" -> authorizer.setJwt(jwt(in));
        case "lambda" -> authorizer.setLambda(scalars(in));
        case "iam" -> authorizer.setIam(iam(in));
        default -> in.skipChildren();
      }
    }
    return authorizer;
  }

  private static Authorizer.JWT jwt(JsonParser in) throws IOException {
    Authorizer.JWT jwt = new Authorizer.JWT();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      switch (name) {
        case "claims" -> jwt.setClaims(EventReader.map(in));
        case "scopes" -> jwt.setScopes(EventReader.list(in));
        default -> in.skipChildren();
      }
    }
    return jwt;
  }

  /** The context of a Lambda authorizer: what is neither an object nor an array of it. */
  private static Map<String, Object> scalars(JsonParser in) throws IOException {
    Map<String, Object> scalars = new HashMap<>();
    if (in.currentToken() == JsonToken.START_OBJECT) {
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        if (in.nextToken().isScalarValue() && in.currentToken() != JsonToken.VALUE_NULL) {
          scalars.put(name, in.getText());
        } else {
          in.skipChildren();
        }
      }
    }
    return scalars;
  }

  private static IAM iam(JsonParser in) throws IOException {
    IAM iam = new IAM();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      switch (name) {
        case "accessKey" -> iam.setAccessKey(EventReader.text(in));
        case "accountId" -> iam.setAccountId(EventReader.text(in));
        case "callerId" -> iam.setCallerId(EventReader.text(in));
        case "userArn" -> iam.setUserArn(EventReader.text(in));
        case "userId" -> iam.setUserId(EventReader.text(in));
        default -> in.skipChildren();
      }
    }
    return iam;
  }
}
