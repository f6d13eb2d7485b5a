package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

/**
 * What {@code GET /v1/forms/{formId}/submissions/{submissionId}} is asked.
 *
 * @param formId The form's id
 * @param submissionId The submission's id, a ULID
 */
public record GetSubmissionRequest(String formId, String submissionId) {
  public GetSubmissionRequest {
    requireNonNull(formId);
    requireNonNull(submissionId);
  }
}
