package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.http.Caller;

/**
 * What {@code GET /v1/forms/{formId}/submissions/{submissionId}} is asked.
 *
 * @param formId The form's id
 * @param submissionId The submission's id, a ULID
 * @param caller who calls, authorized by API Gateway
 */
public record GetSubmissionRequest(String formId, String submissionId, Caller.User caller) {
  public GetSubmissionRequest {
    requireNonNull(formId);
    requireNonNull(submissionId);
    requireNonNull(caller);
  }
}
