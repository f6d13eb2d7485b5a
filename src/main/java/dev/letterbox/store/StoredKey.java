package dev.letterbox.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is stored: all but the key itself.
 *
 * @param id its public part, unique among all keys
 * @param owner who made it
 * @param formId the form that it is for
 * @param formUid that form, and no later one of the same id
 * @param digest SHA-256 of its secret part, in hexadecimal digits
 * @param name what its owner calls it
 * @param scopes what it is good for
 * @param createdAt in whole milliseconds
 * @param expiresAt in whole seconds; null where it does not expire
 */
public record StoredKey(
    String id,
    String owner,
    String formId,
    String formUid,
    String digest,
    String name,
    Set<String> scopes,
    Instant createdAt,
    @Nullable Instant expiresAt) {
  public StoredKey {
    requireNonNull(id);
    requireNonNull(owner);
    requireNonNull(formId);
    requireNonNull(formUid);
    requireNonNull(digest);
    requireNonNull(name);
    scopes = Set.copyOf(scopes);
    requireNonNull(createdAt);
  }
}
