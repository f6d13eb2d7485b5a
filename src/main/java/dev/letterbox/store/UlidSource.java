package dev.letterbox.store;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes ULIDs, each greater than the ones it made before. Within a millisecond the random part
 * counts up from where it started; a clock that goes back is not followed.
 */
final class UlidSource {
  private static final long HIGH = (1L << 40) - 1;
  private static final long LOW = (1L << 35) - 1;

  private final InstantSource clock;

  /** Made when first needed: a snapshot or a cold start must not hold or seed one. */
  private @Nullable SecureRandom random;

  private long millis = -1;
  private long high;
  private long low;

  UlidSource(InstantSource clock) {
    this.clock = clock;
  }

  synchronized String next(int partition) {
    long now = clock.millis();
    if (now > millis) {
      millis = now;
      high = random().nextLong() & HIGH;
      low = random().nextLong() & LOW;
    } else {
      low = (low + 1) & LOW;
      if (low == 0) {
        high = (high + 1) & HIGH;
        if (high == 0) {
          millis++;
        }
      }
    }
    return Ulid.of(millis, high, low, partition);
  }

  /** A number of 0 to {@code bound - 1}. */
  synchronized int nextInt(int bound) {
    return bound == 1 ? 0 : random().nextInt(bound);
  }

  private SecureRandom random() {
    SecureRandom made = random;
    if (made == null) {
      made = new SecureRandom();
      random = made;
    }
    return made;
  }
}
