package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

/**
 * What {@code GET /v1/forms/{formId}/fill-token} is asked.
 *
 * @param formId The form's id
 */
public record GetFillTokenRequest(String formId) {
  public GetFillTokenRequest {
    requireNonNull(formId);
  }
}
