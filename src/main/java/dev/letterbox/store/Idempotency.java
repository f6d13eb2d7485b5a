package dev.letterbox.store;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What makes a repeated submission the same.
 *
 * @param key unique per form; only its digest is stored
 * @param fingerprint of what was sent, such as a digest: tells a repetition from a reused key
 * @param lasts for how long a repetition is recognised
 */
public record Idempotency(String key, String fingerprint, Duration lasts) {
  public Idempotency {
    requireNonNull(key);
    requireNonNull(fingerprint);
    requireNonNull(lasts);
  }

  /** A key that the sender chose for this request; for a day. */
  public Idempotency(String key, String fingerprint) {
    this(key, fingerprint, Duration.ofHours(24));
  }

  /**
   * A delivery of a webhook, whose sender tries again for days. Its id alone makes it the same.
   *
   * @param source tells senders of the same form apart
   */
  public static Idempotency ofDelivery(String source, String id) {
    // No key that comes in a header field has a line break.
    return new Idempotency("delivery\n" + source + "\n" + id, "delivery", Duration.ofDays(7));
  }
}
