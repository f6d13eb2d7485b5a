package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

/**
 * What {@code DELETE /v1/forms/{formId}/submissions/{submissionId}} is asked.
 *
 * @param formId The form's id
 * @param submissionId The submission's id, a ULID
 */
public record DeleteSubmissionRequest(String formId, String submissionId) {
  public DeleteSubmissionRequest {
    requireNonNull(formId);
    requireNonNull(submissionId);
  }
}
