package dev.letterbox.generated.api;

import io.swagger.v3.oas.annotations.Operation;

/** The operations of the tag {@code keys}. Implement it; {@link KeysRoutes} calls it. */
public interface KeysApi {
  /**
   * {@code POST /v1/forms/{formId}/keys}: Make a key for a server.
   *
   * <p>Whoever holds it sends to the form or reads it, as its scopes say, without a person who
   * signs in. The key is shown in this answer only: what is stored is its digest.
   */
  @Operation(operationId = "createKey", summary = "Make a key for a server.", tags = "keys")
  CreateKeyResponse createKey(CreateKeyRequest request);

  /**
   * {@code GET /v1/forms/{formId}/keys}: List a form's keys.
   *
   * <p>Without what they are; those that are revoked or have expired are not listed.
   */
  @Operation(operationId = "listKeys", summary = "List a form's keys.", tags = "keys")
  ListKeysResponse listKeys(ListKeysRequest request);

  /**
   * {@code DELETE /v1/forms/{formId}/keys/{keyId}}: Revoke a key.
   *
   * <p>It is refused from then on, where API Gateway has it cached within a minute.
   */
  @Operation(operationId = "revokeKey", summary = "Revoke a key.", tags = "keys")
  RevokeKeyResponse revokeKey(RevokeKeyRequest request);
}
