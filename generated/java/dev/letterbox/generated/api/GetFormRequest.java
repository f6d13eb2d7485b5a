package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.http.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /v1/forms/{formId}} is asked.
 *
 * @param formId The form's id
 * @param ifNoneMatch The {@code ETag} of the version that the client has; null where it is absent
 * @param caller who calls, authorized by API Gateway
 */
public record GetFormRequest(String formId, @Nullable String ifNoneMatch, Caller.User caller) {
  public GetFormRequest {
    requireNonNull(formId);
    requireNonNull(caller);
  }
}
