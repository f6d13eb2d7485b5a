package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.http.Caller;

/**
 * What {@code DELETE /v1/forms/{formId}/keys/{keyId}} is asked.
 *
 * @param formId The form's id
 * @param keyId The key's id
 * @param caller who calls, authorized by API Gateway
 */
public record RevokeKeyRequest(String formId, String keyId, Caller.User caller) {
  public RevokeKeyRequest {
    requireNonNull(formId);
    requireNonNull(keyId);
    requireNonNull(caller);
  }
}
