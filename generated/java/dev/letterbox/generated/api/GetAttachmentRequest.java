package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.http.Caller;

/**
 * What {@code GET /v1/forms/{formId}/submissions/{submissionId}/attachments/{attachmentId}} is
 * asked.
 *
 * @param formId The form's id
 * @param submissionId The submission's id, a ULID
 * @param attachmentId The attachment's id
 * @param caller who calls, authorized by API Gateway
 */
public record GetAttachmentRequest(
    String formId, String submissionId, int attachmentId, Caller.User caller) {
  public GetAttachmentRequest {
    requireNonNull(formId);
    requireNonNull(submissionId);
    requireNonNull(caller);
  }
}
