package dev.letterbox.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a sender signs what it delivers: always HMAC-SHA256 (RFC 2104, FIPS 180-4) with a secret that
 * both sides know. The schemes differ in what is signed and in where the signature stands.
 *
 * <p>The work is linear in the size of the body and of the headers: one HMAC per secret, however
 * many signatures there are, and of a list of signatures the first {@link #MOST_SIGNATURES} count.
 */
public sealed interface SignatureScheme
    permits GitHub, HmacHeader, Slack, StandardWebhooks, Stripe {
  /** How far a sender's clock and ours may be apart, a delivery's way included, if nobody asks. */
  Duration TOLERANCE = Duration.ofMinutes(5);

  /** Senders sign with one secret, and with two while they change it. */
  int MOST_SIGNATURES = 16;

  /**
   * Whether one of the secrets signed this body.
   *
   * @param secrets at least one, each without a {@link #secretProblem}; several while the sender
   *     changes from one to the next
   * @param headers by name in lower case; the values of a repeated field are joined by commas
   * @param body the octets as they were sent; not changed
   * @throws IllegalArgumentException there is no secret, or one that the scheme cannot use
   */
  Verdict verify(List<String> secrets, Map<String, String> headers, byte[] body, Instant now);

  /**
   * Why this scheme cannot use the secret, as what goes on after its name: {@code must …}. Null
   * where it can.
   */
  @Nullable String secretProblem(String secret);
}
