package dev.letterbox.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a key is:
 *
 * <pre>
 * key    = "lb_" id "_" secret
 * id     = 12 letters and digits, its public part
 * secret = 43 characters of base64url: 256 random bits
 * </pre>
 *
 * The prefix tells whoever finds one lying about what it is. A digest without salt will do for what
 * nobody can guess.
 */
record KeySecrets(String id, String secret) {
  private static final String PREFIX = "lb_";
  private static final int ID_LENGTH = 12;
  private static final int SECRET_OCTETS = 32;
  private static final int LENGTH = PREFIX.length() + ID_LENGTH + 1 + 43;
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  static KeySecrets generate() {
    SecureRandom random = new SecureRandom();
    StringBuilder id = new StringBuilder(ID_LENGTH);
    for (int i = 0; i < ID_LENGTH; i++) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    byte[] secret = new byte[SECRET_OCTETS];
    random.nextBytes(secret);
    return new KeySecrets(
        id.toString(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** Null where it is not written like a key. */
  static @Nullable KeySecrets parse(String key) {
    int underscore = PREFIX.length() + ID_LENGTH;
    if (key.length() != LENGTH || !key.startsWith(PREFIX) || key.charAt(underscore) != '_') {
      return null;
    }
    String id = key.substring(PREFIX.length(), underscore);
    for (int i = 0; i < ID_LENGTH; i++) {
      if (LETTERS.indexOf(id.charAt(i)) < 0) {
        return null;
      }
    }
    return new KeySecrets(id, key.substring(underscore + 1));
  }

  String text() {
    return PREFIX + id + '_' + secret;
  }

  /** In hexadecimal digits. */
  String digest() {
    try {
      byte[] octets = secret.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** In a time that does not depend on where they differ. */
  boolean matches(String digest) {
    return MessageDigest.isEqual(
        digest().getBytes(StandardCharsets.UTF_8), digest.getBytes(StandardCharsets.UTF_8));
  }

  /** Not the secret. */
  @Override
  public String toString() {
    return id;
  }
}
