package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.generated.model.KeyInput;
import dev.letterbox.http.Caller;

/**
 * What {@code POST /v1/forms/{formId}/keys} is asked.
 *
 * @param formId The form's id
 * @param body what was sent
 * @param caller who calls, authorized by API Gateway
 */
public record CreateKeyRequest(String formId, Body body, Caller.User caller) {
  public CreateKeyRequest {
    requireNonNull(formId);
    requireNonNull(body);
    requireNonNull(caller);
  }

  /** The body: one record for each media type of the contract. */
  public sealed interface Body {
    /** {@code application/json}. */
    record Json(KeyInput value) implements Body {
      public Json {
        requireNonNull(value);
      }
    }
  }
}
