package dev.letterbox.gateway;

import java.util.List;

/**
 * Who may call IAM-authorized routes here. The secrets are public; nothing is protected by them.
 */
final class LocalCredentials {
  static final String OPERATOR = "operator";
  static final String OPERATOR_SECRET = "operator-secret";

  /** Whose signature is right, and who may call nothing. */
  static final Credential VISITOR = Credential.ofUser("visitor", "visitor-secret").mayNotInvoke();

  /**
   * The functions' own pair goes with its token, which an SDK takes from the environment, and
   * without it, as {@code curl --user local:local} sends it.
   */
  static final List<Credential> ALL =
      List.of(
          Credential.ofUser(OPERATOR, OPERATOR_SECRET),
          VISITOR,
          Credential.ofUser(FunctionEnvironment.CREDENTIAL, FunctionEnvironment.CREDENTIAL),
          Credential.ofRole(
              FunctionEnvironment.CREDENTIAL,
              FunctionEnvironment.CREDENTIAL,
              FunctionEnvironment.CREDENTIAL));

  private LocalCredentials() {}
}
