package dev.letterbox.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.letterbox.webhook.HmacSha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * When a form's page was made, in a hidden field of it: people take a while to fill a form in, and
 * programs do not.
 *
 * <pre>
 * token  = base64url(issued) base64url(code)         12 and 43 characters
 * issued = version seconds                           1 octet, 8 octets since 1970
 * code   = HMAC-SHA256(key, issued form)             32 octets; the form's uid in UTF-8
 * </pre>
 *
 * The form's uid is signed and not sent: whoever checks has it. A token is no proof of a person,
 * and may be used again until it expires.
 */
final class FillTime {
  /** What a token says of the time that a form took. */
  enum Verdict {
    OK,
    /** The page is younger than people need. */
    TOO_FAST,
    /** The page is older than its owner allows. */
    EXPIRED,
    /** Not issued for this form with this key. */
    INVALID
  }

  private static final byte VERSION = 1;
  private static final int ISSUED_OCTETS = 1 + Long.BYTES;
  private static final int ISSUED_LENGTH = 12;
  private static final int LENGTH = 55;

  private FillTime() {}

  /**
   * A token of 55 characters.
   *
   * @param key the form's own, used for nothing else: 32 random octets
   */
  static String issue(String formUid, byte[] key, Instant now) {
    return token(formUid, key, now.getEpochSecond());
  }

  /** How long ago this token was issued for this form, in whole seconds, and what that means. */
  static Verdict check(
      String token, String formUid, byte[] key, Instant now, int minSeconds, Duration maxAge) {
    if (token.length() != LENGTH) {
      return Verdict.INVALID;
    }
    byte[] issued;
    try {
      issued = Base64.getUrlDecoder().decode(token.substring(0, ISSUED_LENGTH));
    } catch (IllegalArgumentException e) {
      return Verdict.INVALID;
    }
    if (issued.length != ISSUED_OCTETS) {
      return Verdict.INVALID;
    }
    long seconds = ByteBuffer.wrap(issued).getLong(1);
    // The whole token anew: another version, and base64 that is written otherwise, differ as well.
    byte[] expected = token(formUid, key, seconds).getBytes(UTF_8);
    if (!MessageDigest.isEqual(expected, token.getBytes(UTF_8))) {
      return Verdict.INVALID;
    }
    // Of two functions one's clock may be behind the other's.
    long age = Math.max(0, now.getEpochSecond() - seconds);
    if (age < minSeconds) {
      return Verdict.TOO_FAST;
    }
    return age > maxAge.toSeconds() ? Verdict.EXPIRED : Verdict.OK;
  }

  private static String token(String formUid, byte[] key, long seconds) {
    byte[] issued = ByteBuffer.allocate(ISSUED_OCTETS).put(VERSION).putLong(seconds).array();
    byte[] code = HmacSha256.of(key, issued, formUid.getBytes(UTF_8));
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    return encoder.encodeToString(issued) + encoder.encodeToString(code);
  }
}
