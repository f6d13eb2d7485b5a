package dev.letterbox.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a sender says that it signed: seconds since 1970-01-01T00:00:00Z. */
final class SentAt {
  static final String EXPECTED = "seconds since 1970, 1 to 12 digits";

  private static final int MOST_DIGITS = 12;

  private SentAt() {}

  static void requireTolerance(Duration tolerance) {
    if (tolerance.isNegative()) {
      throw new IllegalArgumentException("a tolerance of " + tolerance + "; 0 or more");
    }
  }

  /** The seconds; -1 where the text is something else than 1 to 12 ASCII digits. */
  static long parse(String text) {
    if (text.isEmpty() || text.length() > MOST_DIGITS) {
      return -1;
    }
    long seconds = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      seconds = seconds * 10 + (c - '0');
    }
    return seconds;
  }

  /** Why a signature of this time is not accepted now; null where it is. In whole seconds. */
  static Verdict.@Nullable Rejected untimely(long seconds, Instant now, Duration tolerance) {
    long age = now.getEpochSecond() - seconds;
    if (age > tolerance.toSeconds()) {
      return new Verdict.Expired(Instant.ofEpochSecond(seconds));
    }
    return -age > tolerance.toSeconds() ? new Verdict.NotYet(Instant.ofEpochSecond(seconds)) : null;
  }
}
