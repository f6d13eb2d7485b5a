package dev.letterbox.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A token bucket: as many requests at once as it holds, and as many a second as flow in. */
final class Throttle {
  private final double perSecond;
  private final double burst;
  private final InstantSource clock;
  private double tokens;
  private Instant filled;

  /**
   * Full.
   *
   * @param perSecond negative for no limit at all
   */
  Throttle(double perSecond, double burst, InstantSource clock) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.clock = clock;
    this.tokens = burst;
    this.filled = clock.instant();
  }

  synchronized boolean take() {
    if (perSecond < 0 || burst < 0) {
      return true;
    }
    Instant now = clock.instant();
    double seconds = Duration.between(filled, now).toNanos() / 1e9;
    tokens = Math.min(burst, tokens + Math.max(0, seconds) * perSecond);
    filled = now;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }
}
