package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.generated.model.*;
import org.jspecify.annotations.Nullable;

/**
 * What {@code DELETE /v1/forms/{formId}/submissions/{submissionId}} is asked.
 *
 * @param formId The form's id.
 * @param submissionId The submission's id, a ULID.
 */
public record DeleteSubmissionRequest(@Nullable String formId, @Nullable String submissionId) {
  public DeleteSubmissionRequest {
    requireNonNull(formId);
    requireNonNull(submissionId);
  }
}
