package dev.letterbox.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/** The token by which a sender's challenge is known to be the one that its owner set up. */
public final class VerificationToken {
  private VerificationToken() {}

  /**
   * Whether the given token is the expected one, in a time that depends on the given one's length
   * only. An empty token is never expected.
   */
  public static boolean matches(String expected, String given) {
    // isEqual takes as long as its first argument is.
    return !expected.isEmpty()
        && MessageDigest.isEqual(given.getBytes(UTF_8), expected.getBytes(UTF_8));
  }
}
