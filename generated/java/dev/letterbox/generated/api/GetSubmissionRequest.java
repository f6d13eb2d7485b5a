package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.generated.model.*;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /v1/forms/{formId}/submissions/{submissionId}} is asked.
 *
 * @param formId The form's id.
 * @param submissionId The submission's id, a ULID.
 */
public record GetSubmissionRequest(@Nullable String formId, @Nullable String submissionId) {
  public GetSubmissionRequest {
    requireNonNull(formId);
    requireNonNull(submissionId);
  }
}
