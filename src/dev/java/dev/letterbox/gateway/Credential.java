package dev.letterbox.gateway;

import org.jspecify.annotations.Nullable;

/**
 * A pair of keys that signs requests, and whose it is.
 *
 * @param sessionToken what temporary credentials are sent with
 * @param userArn of an IAM user or a role's session
 * @param userId the unique id of that user or session
 * @param mayInvoke whether its policies allow {@code execute-api:Invoke}
 */
record Credential(
    String accessKeyId,
    String secretAccessKey,
    @Nullable String sessionToken,
    String userArn,
    String userId,
    boolean mayInvoke) {

  /** A long-term pair of an IAM user of this account. */
  static Credential ofUser(String name, String secretAccessKey) {
    String arn = "arn:aws:iam::" + Stack.ACCOUNT + ":user/" + name;
    return new Credential(name, secretAccessKey, null, arn, "AIDA" + name, true);
  }

  /** The same, but no policy lets it call. */
  Credential mayNotInvoke() {
    return new Credential(accessKeyId, secretAccessKey, sessionToken, userArn, userId, false);
  }

  /** A role's temporary pair, as functions have. */
  static Credential ofRole(String name, String secretAccessKey, String sessionToken) {
    String arn = "arn:aws:sts::" + Stack.ACCOUNT + ":assumed-role/" + name + "/" + name;
    return new Credential(
        name, secretAccessKey, sessionToken, arn, "AROA" + name + ":" + name, true);
  }

  /** Nobody's logs are to have the secrets. */
  @Override
  public String toString() {
    return userArn;
  }
}
