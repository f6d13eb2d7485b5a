package dev.letterbox.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still unless it is moved; far ahead, since DynamoDB Local removes what has expired. */
final class TestClock implements InstantSource {
  private volatile Instant now = Instant.parse("2126-11-22T10:15:30.123Z");

  @Override
  public Instant instant() {
    return now;
  }

  void set(Instant time) {
    now = time;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }
}
