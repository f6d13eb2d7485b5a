package dev.letterbox.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A submission as it is stored.
 *
 * @param formUid the {@link StoredForm#uid()} of its form
 * @param id a ULID; sorts by the time of receipt
 * @param receivedAt the time in {@code id}, in whole milliseconds
 * @param status the owner's
 * @param note the owner's
 * @param document what was received, JSON
 * @param expiresAt in whole seconds; from then on it is not shown
 * @param version 1 at first, then one more with every update
 * @param objectPrefixes what the keys of its files start with; empty when it has none
 */
public record StoredSubmission(
    String formUid,
    String id,
    Instant receivedAt,
    String status,
    @Nullable String note,
    String document,
    Instant expiresAt,
    long version,
    List<String> objectPrefixes) {
  public StoredSubmission {
    requireNonNull(formUid);
    requireNonNull(id);
    requireNonNull(receivedAt);
    requireNonNull(status);
    requireNonNull(document);
    requireNonNull(expiresAt);
    objectPrefixes = List.copyOf(objectPrefixes);
  }
}
