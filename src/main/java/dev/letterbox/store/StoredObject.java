package dev.letterbox.store;

import static java.util.Objects.requireNonNull;

/**
 * An object in the bucket.
 *
 * @param contentType as it was stored
 * @param size in bytes
 */
public record StoredObject(String key, String contentType, long size) {
  public StoredObject {
    requireNonNull(key);
    requireNonNull(contentType);
  }
}
