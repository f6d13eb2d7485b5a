package dev.letterbox.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A query's times and position as bounds of the sort key. Both are included, but neither is ever
 * the key of a submission: they are the start of one, or one with its last character replaced by
 * that character's neighbour.
 */
record SubmissionRange(String from, String to) {
  /** Sorts after every digit. */
  private static final String END = "~";

  static SubmissionRange of(SubmissionQuery query) {
    String from = bound(query.from(), "");
    String to = bound(query.to(), END);
    String after = query.after();
    if (after != null && query.newestFirst()) {
      to = min(to, neighbour(after, -1));
    } else if (after != null) {
      from = max(from, neighbour(after, 1));
    }
    return new SubmissionRange(Keys.SUBMISSION_PREFIX + from, Keys.SUBMISSION_PREFIX + to);
  }

  /** Nothing is in it; DynamoDB refuses to look. */
  boolean isEmpty() {
    return from.compareTo(to) > 0;
  }

  /** Ids count whole milliseconds: a bound within one is that one's end. */
  private static String bound(@Nullable Instant time, String unbounded) {
    if (time == null) {
      return unbounded;
    }
    if (time.isBefore(Instant.EPOCH)) {
      return "";
    }
    if (time.isAfter(Instant.ofEpochMilli(Ulid.MAX_MILLIS))) {
      return END;
    }
    return Ulid.prefix(time.plusNanos(999_999).toEpochMilli());
  }

  private static String neighbour(String id, int distance) {
    int last = Ulid.LENGTH - 1;
    return id.substring(0, last) + (char) (id.charAt(last) + distance);
  }

  private static String min(String a, String b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static String max(String a, String b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
