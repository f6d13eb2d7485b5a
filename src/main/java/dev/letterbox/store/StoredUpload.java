package dev.letterbox.store;

import static java.util.Objects.requireNonNull;

/**
 * A file that was uploaded.
 *
 * @param key the object's
 * @param fileName as agreed when the upload was created
 * @param contentType as agreed, and as S3 has it
 * @param size in bytes
 */
public record StoredUpload(String key, String fileName, String contentType, long size) {
  public StoredUpload {
    requireNonNull(key);
    requireNonNull(fileName);
    requireNonNull(contentType);
  }
}
