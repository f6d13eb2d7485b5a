package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.generated.model.UploadInput;
import dev.letterbox.http.HttpRequest;

/**
 * What {@code POST /v1/forms/{formId}/uploads} is asked.
 *
 * @param formId The form's id
 * @param body what was sent
 * @param http the request as it came
 */
public record CreateUploadRequest(String formId, Body body, HttpRequest http) {
  public CreateUploadRequest {
    requireNonNull(formId);
    requireNonNull(body);
    requireNonNull(http);
  }

  /** The body: one record for each media type of the contract. */
  public sealed interface Body {
    /** {@code application/json}. */
    record Json(UploadInput value) implements Body {
      public Json {
        requireNonNull(value);
      }
    }
  }
}
