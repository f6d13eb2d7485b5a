package dev.letterbox.gateway;

import java.time.Duration;
import java.util.List;

/** How a route is authorized: by one kind, or not at all. */
sealed interface Security {
  /** Anybody may call. */
  record Public() implements Security {}

  /** SigV4 signatures of AWS credentials. */
  record Iam() implements Security {}

  /**
   * Tokens of an OpenID Connect issuer.
   *
   * @param scopes of which a token needs one; none when empty
   */
  record Jwt(JwtScheme scheme, List<String> scopes) implements Security {}

  /** A function decides. */
  record Function(FunctionScheme scheme) implements Security {}

  /**
   * A security scheme with an authorizer of type {@code jwt}.
   *
   * @param audience of which a token needs one
   */
  record JwtScheme(String name, String issuer, List<String> audience, IdentitySource source) {}

  /**
   * A security scheme with an authorizer of type {@code request}.
   *
   * @param sources without all of which the function isn't asked, and by which answers are cached
   * @param ttl how long answers are cached; zero for not at all
   * @param simple whether the function answers {@code {"isAuthorized":…}} instead of an IAM policy
   */
  record FunctionScheme(
      String name, String functionArn, List<IdentitySource> sources, Duration ttl, boolean simple) {
    public FunctionScheme {
      sources = List.copyOf(sources);
    }
  }
}
