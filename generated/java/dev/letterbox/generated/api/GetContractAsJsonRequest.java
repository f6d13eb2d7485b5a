package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /openapi.json} is asked.
 *
 * @param ifNoneMatch The {@code ETag} of the version that the client has; null where it is absent
 * @param http the request as it came
 */
public record GetContractAsJsonRequest(@Nullable String ifNoneMatch, HttpRequest http) {
  public GetContractAsJsonRequest {
    requireNonNull(http);
  }
}
