package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.http.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What {@code DELETE /v1/forms/{formId}} is asked.
 *
 * @param formId The form's id
 * @param ifMatch The {@code ETag} of the version to delete; left out, any version is deleted; null
 *     where it is absent
 * @param caller who calls, authorized by API Gateway
 */
public record DeleteFormRequest(String formId, @Nullable String ifMatch, Caller.User caller) {
  public DeleteFormRequest {
    requireNonNull(formId);
    requireNonNull(caller);
  }
}
