package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

/**
 * What {@code GET /v1/forms/{formId}/submissions/{submissionId}/attachments/{attachmentId}} is
 * asked.
 *
 * @param formId The form's id
 * @param submissionId The submission's id, a ULID
 * @param attachmentId The attachment's id
 */
public record GetAttachmentRequest(String formId, String submissionId, int attachmentId) {
  public GetAttachmentRequest {
    requireNonNull(formId);
    requireNonNull(submissionId);
  }
}
