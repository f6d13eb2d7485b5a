package dev.letterbox.store;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a form needs to upload one file straight to S3: a POST of {@code multipart/form-data} with
 * these fields, and after them the file in a field {@code file}. S3 answers 204.
 *
 * @param fields in the order in which they are to be sent, without the file
 * @param expiresAt in whole seconds; S3 refuses what begins later
 */
public record PresignedPost(URI url, Map<String, String> fields, Instant expiresAt) {
  public PresignedPost {
    requireNonNull(url);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    requireNonNull(expiresAt);
  }
}
