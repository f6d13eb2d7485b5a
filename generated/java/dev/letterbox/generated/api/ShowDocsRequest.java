package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /docs} is asked.
 *
 * @param ifNoneMatch The {@code ETag} of the version that the client has; null where it is absent
 * @param http the request as it came
 */
public record ShowDocsRequest(@Nullable String ifNoneMatch, HttpRequest http) {
  public ShowDocsRequest {
    requireNonNull(http);
  }
}
