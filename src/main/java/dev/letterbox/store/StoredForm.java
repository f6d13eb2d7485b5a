package dev.letterbox.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A form as it is stored.
 *
 * @param owner whose form it is
 * @param id the slug in its URL, unique among all owners' forms
 * @param uid a ULID that no other form ever has, not even the next of the same slug
 * @param version 1 at first, then one more with every replacement; what an ETag is made of
 * @param createdAt in whole milliseconds
 * @param updatedAt in whole milliseconds
 * @param partitions over how many partitions new submissions are spread, 1 to 16
 * @param partitionsEver the most that {@code partitions} ever was: what reads look through
 * @param retentionDays how long a submission is kept after it was received
 * @param document the form's content, JSON
 */
public record StoredForm(
    String owner,
    String id,
    String uid,
    long version,
    Instant createdAt,
    Instant updatedAt,
    int partitions,
    int partitionsEver,
    int retentionDays,
    String document) {
  /** As many as the last character of a ULID tells apart with room to spare. */
  public static final int MAX_PARTITIONS = 16;

  public StoredForm {
    requireNonNull(owner);
    requireNonNull(id);
    requireNonNull(uid);
    requireNonNull(createdAt);
    requireNonNull(updatedAt);
    requireNonNull(document);
    if (partitions < 1 || partitions > partitionsEver || partitionsEver > MAX_PARTITIONS) {
      throw new IllegalArgumentException(
          partitions + " partitions, ever " + partitionsEver + "; 1 to " + MAX_PARTITIONS);
    }
    if (retentionDays < 1) {
      throw new IllegalArgumentException(retentionDays + " days of retention; 1 or more");
    }
  }

  /** The same, what it receives from now on kept for this many days at most. */
  public StoredForm keptAtMost(int days) {
    return new StoredForm(
        owner,
        id,
        uid,
        version,
        createdAt,
        updatedAt,
        partitions,
        partitionsEver,
        Math.min(retentionDays, days),
        document);
  }
}
