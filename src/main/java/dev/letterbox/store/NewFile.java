package dev.letterbox.store;

import static java.util.Objects.requireNonNull;

import dev.letterbox.schema.Bytes;

/**
 * A file to be stored.
 *
 * @param contentType printable ASCII
 */
public record NewFile(String contentType, Bytes content) {
  public NewFile {
    requireNonNull(contentType);
    requireNonNull(content);
  }
}
