package dev.letterbox.store;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which submissions, and in what order.
 *
 * @param limit how many at most, 1 to {@link #MAX_LIMIT}
 * @param from only what was received at this time or later
 * @param to only what was received before this time
 * @param statuses only what has one of these; empty means any
 * @param newestFirst otherwise the oldest first
 * @param after the {@link Page#position()} of the page before, a ULID
 */
public record SubmissionQuery(
    int limit,
    @Nullable Instant from,
    @Nullable Instant to,
    Set<String> statuses,
    boolean newestFirst,
    @Nullable String after) {
  /** For an export. */
  public static final int MAX_LIMIT = 10_000;

  public SubmissionQuery {
    statuses = Set.copyOf(statuses);
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("a page of " + limit + "; 1 to " + MAX_LIMIT);
    }
    if (after != null && !Ulid.isValid(after)) {
      throw new IllegalArgumentException("a position that is no ULID");
    }
  }

  /** The same from another position on. */
  public SubmissionQuery after(String position) {
    return new SubmissionQuery(limit, from, to, statuses, newestFirst, position);
  }
}
