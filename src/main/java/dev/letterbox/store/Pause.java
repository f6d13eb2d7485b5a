package dev.letterbox.store;

import java.util.concurrent.ThreadLocalRandom;

/** Waits between tries, at random so that those who met do not meet again. */
final class Pause {
  private static final int FIRST_MILLIS = 20;

  private Pause() {}

  /** Waits after the first try (0) or a later one, each time up to twice as long. */
  static void afterAttempt(int attempt) {
    try {
      Thread.sleep(1 + ThreadLocalRandom.current().nextInt(FIRST_MILLIS << attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for another try", e);
    }
  }
}
