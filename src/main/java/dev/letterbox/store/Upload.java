package dev.letterbox.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Leave to upload one file straight to S3, for a submission to come.
 *
 * @param id a ULID: what the submission refers to it by
 * @param key the object's
 * @param expiresAt in whole milliseconds; if no submission keeps the file until then, it is deleted
 */
public record Upload(String id, String key, PresignedPost post, Instant expiresAt) {
  public Upload {
    requireNonNull(id);
    requireNonNull(key);
    requireNonNull(post);
    requireNonNull(expiresAt);
  }
}
