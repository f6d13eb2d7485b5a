package dev.letterbox.store;

import static java.util.Objects.requireNonNull;

/**
 * What makes a repeated submission the same.
 *
 * @param key the sender's, unique per form; only its digest is stored
 * @param fingerprint of what was sent, such as a digest: tells a repetition from a reused key
 */
public record Idempotency(String key, String fingerprint) {
  public Idempotency {
    requireNonNull(key);
    requireNonNull(fingerprint);
  }
}
