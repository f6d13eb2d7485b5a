package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /v1/forms/{formId}} is asked.
 *
 * @param formId The form's id
 * @param ifNoneMatch The {@code ETag} of the version that the client has; null where it is absent
 */
public record GetFormRequest(String formId, @Nullable String ifNoneMatch) {
  public GetFormRequest {
    requireNonNull(formId);
  }
}
