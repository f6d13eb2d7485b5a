package dev.letterbox.gateway;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Makes the authorizer of each route. Routes of one security scheme share its keys and cache. */
final class Authorizers {
  private final Map<String, LambdaFunction> functions;
  private final Authorizer iam;
  private final StageVariables variables;
  private final InstantSource clock;
  private final Map<String, JwtVerifier> verifiers = new HashMap<>();
  private final Map<String, LambdaAuthorizer> lambdas = new HashMap<>();

  /**
   * Makes none yet.
   *
   * @param functions by ARN
   * @param iam for routes with {@code AWS_IAM}
   */
  Authorizers(
      Map<String, LambdaFunction> functions,
      Authorizer iam,
      StageVariables variables,
      InstantSource clock) {
    this.functions = functions;
    this.iam = iam;
    this.variables = variables;
    this.clock = clock;
  }

  /**
   * The authorizer of a route.
   *
   * @throws IllegalArgumentException when it names a function that is not there
   */
  Authorizer of(Route route) {
    return switch (route.security()) {
      case Security.Public _ -> (_, _) -> Authorization.open();
      case Security.Iam _ -> iam;
      case Security.Jwt jwt ->
          new JwtAuthorizer(jwt.scheme().source(), verifier(jwt.scheme()), jwt.scopes());
      case Security.Function function ->
          lambdas.computeIfAbsent(
              function.scheme().name(), _ -> lambdaAuthorizer(function.scheme()));
    };
  }

  /** What API Gateway takes has https. */
  private IssuerKeys keys(String issuer) {
    boolean isLocal = issuer.startsWith("http://");
    return new IssuerKeys(issuer, clock, isLocal ? IssuerKeys.LOCAL_TIMEOUT : IssuerKeys.TIMEOUT);
  }

  private JwtVerifier verifier(Security.JwtScheme scheme) {
    return verifiers.computeIfAbsent(
        scheme.name(),
        _ -> new JwtVerifier(scheme.issuer(), scheme.audience(), keys(scheme.issuer()), clock));
  }

  private LambdaAuthorizer lambdaAuthorizer(Security.FunctionScheme scheme) {
    LambdaFunction function = functions.get(scheme.functionArn());
    if (function == null) {
      throw new IllegalArgumentException("The template has no function " + scheme.functionArn());
    }
    return new LambdaAuthorizer(scheme, function, variables, clock);
  }
}
