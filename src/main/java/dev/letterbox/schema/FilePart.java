package dev.letterbox.schema;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A file of a multipart form (RFC 7578 section 4): a value of format {@code binary}.
 *
 * @param name the field's name; several files may have the same
 * @param fileName as it was sent, but without control characters and {@code ..} segments, which are
 *     refused; null where the part has none
 * @param contentType as it was sent, in visible ASCII; {@code text/plain} where the part has none
 * @param content a view of the body, not a copy
 */
public record FilePart(String name, @Nullable String fileName, String contentType, Bytes content) {
  public FilePart {
    requireNonNull(name);
    requireNonNull(contentType);
    requireNonNull(content);
  }
}
