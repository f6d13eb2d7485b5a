package dev.letterbox.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** What a sender signs: the body, after what its scheme puts before it. */
final class SignedContent {
  private final byte[] head;
  private final byte[] body;

  SignedContent(String head, byte[] body) {
    this.head = head.getBytes(UTF_8);
    this.body = body;
  }

  /** Whether one of the signatures is of one of the keys: one HMAC for each key. */
  boolean isSigned(List<byte[]> keys, List<byte[]> signatures) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("no secret");
    }
    boolean signed = false;
    for (byte[] key : keys) {
      byte[] expected = HmacSha256.of(key, head, body);
      for (byte[] signature : signatures) {
        signed |= MessageDigest.isEqual(expected, signature);
      }
    }
    return signed;
  }

  /**
   * SHA-256 in base64url. Of the content, not a signature of it: a sender that signs with two
   * secrets gives two signatures, and who copies the request may leave out either.
   */
  String digest() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(head);
      sha256.update(body);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
