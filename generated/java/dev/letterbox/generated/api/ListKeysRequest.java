package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.http.Caller;

/**
 * What {@code GET /v1/forms/{formId}/keys} is asked.
 *
 * @param formId The form's id
 * @param caller who calls, authorized by API Gateway
 */
public record ListKeysRequest(String formId, Caller.User caller) {
  public ListKeysRequest {
    requireNonNull(formId);
    requireNonNull(caller);
  }
}
