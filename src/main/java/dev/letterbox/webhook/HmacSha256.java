package dev.letterbox.webhook;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC (RFC 2104) with SHA-256. */
public final class HmacSha256 {
  /** Of a code, in octets. */
  public static final int SIZE = 32;

  private static final String NAME = "HmacSHA256";

  private HmacSha256() {}

  /**
   * The authentication code of the parts, one after the other.
   *
   * @throws IllegalArgumentException the key is empty
   */
  public static byte[] of(byte[] key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(NAME);
      mac.init(new SecretKeySpec(key, NAME));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + NAME, e);
    }
  }
}
