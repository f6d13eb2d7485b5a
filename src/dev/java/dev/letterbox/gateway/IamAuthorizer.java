package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Authorizes routes of {@code AWS_IAM}. Policies are not evaluated: whose key it is may call every
 * route or none.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control-iam.html">IAM
 *     authorization</a>
 */
final class IamAuthorizer implements Authorizer {
  /** Whether the integration is asked. */
  sealed interface Decision {
    /** {@code iam} is what {@code requestContext.authorizer.iam} has. */
    record Allowed(ObjectNode iam) implements Decision {}

    /**
     * Answered by the gateway.
     *
     * @param reason for the log; the caller is not told
     */
    record Refused(GatewayResponse response, String reason) implements Decision {}
  }

  private final SigV4 signatures;

  IamAuthorizer(String region, List<Credential> credentials) {
    signatures = new SigV4(region, "execute-api", credentials);
  }

  /** With the local keys. */
  static IamAuthorizer local() {
    return new IamAuthorizer(Stack.REGION, LocalCredentials.ALL);
  }

  /**
   * Decides on a request. An HTTP API says {@code Forbidden} to signed requests that it refuses, as
   * seen on AWS; that it says the same to unsigned ones is inferred.
   */
  Decision authorize(GatewayRequest request) {
    try {
      Credential caller = signatures.verify(request);
      return caller.mayInvoke()
          ? new Decision.Allowed(iam(caller))
          : new Decision.Refused(
              GatewayResponse.forbidden(), caller + " may not do execute-api:Invoke");
    } catch (InvalidSignatureException e) {
      return new Decision.Refused(GatewayResponse.forbidden(), e.reason());
    }
  }

  @Override
  public Authorization authorize(GatewayRequest request, Routes.Match match) {
    return switch (authorize(request)) {
      case Decision.Allowed(ObjectNode iam) -> {
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        context.set("iam", iam);
        yield new Authorization.Allowed(context);
      }
      case Decision.Refused(GatewayResponse response, String _) ->
          new Authorization.Refused(response);
    };
  }

  /** Unlike elsewhere in the event, what has no value is null, as seen on AWS. */
  private static ObjectNode iam(Credential credential) {
    ObjectNode iam = JsonNodeFactory.instance.objectNode();
    iam.put("accessKey", credential.accessKeyId());
    iam.put("accountId", Stack.ACCOUNT);
    iam.put("callerId", credential.userId());
    iam.putNull("cognitoIdentity");
    iam.putNull("principalOrgId");
    iam.put("userArn", credential.userArn());
    iam.put("userId", credential.userId());
    return iam;
  }
}
