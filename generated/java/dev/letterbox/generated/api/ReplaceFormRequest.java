package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.generated.model.FormInput;
import dev.letterbox.http.Caller;

/**
 * What {@code PUT /v1/forms/{formId}} is asked.
 *
 * @param formId The form's id
 * @param ifMatch The {@code ETag} of the version to replace, or {@code *}
 * @param body what was sent
 * @param caller who calls, authorized by API Gateway
 */
public record ReplaceFormRequest(String formId, String ifMatch, Body body, Caller.User caller) {
  public ReplaceFormRequest {
    requireNonNull(formId);
    requireNonNull(ifMatch);
    requireNonNull(body);
    requireNonNull(caller);
  }

  /** The body: one record for each media type of the contract. */
  public sealed interface Body {
    /** {@code application/json}. */
    record Json(FormInput value) implements Body {
      public Json {
        requireNonNull(value);
      }
    }
  }
}
