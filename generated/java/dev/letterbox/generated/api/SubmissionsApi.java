package dev.letterbox.generated.api;

import io.swagger.v3.oas.annotations.Operation;

/**
 * The operations of the tag {@code submissions}. Implement it; {@link SubmissionsRoutes} calls it.
 */
public interface SubmissionsApi {
  /**
   * {@code DELETE /v1/forms/{formId}/submissions/{submissionId}}: Delete a submission.
   *
   * <p>It cannot be brought back.
   */
  @Operation(
      operationId = "deleteSubmission",
      summary = "Delete a submission.",
      tags = "submissions")
  DeleteSubmissionResponse deleteSubmission(DeleteSubmissionRequest request);

  /**
   * {@code GET /v1/forms/{formId}/export}: Export what a form received.
   *
   * <p>The oldest first; as CSV (RFC 4180) or as one JSON document a line, as {@code Accept} says.
   * An answer holds as much as fits; while there is more, its {@code Link} leads to the next (RFC
   * 8288, {@code rel="next"}).
   */
  @Operation(
      operationId = "exportSubmissions",
      summary = "Export what a form received.",
      tags = "submissions")
  ExportSubmissionsResponse exportSubmissions(ExportSubmissionsRequest request);

  /**
   * {@code GET /v1/forms/{formId}/submissions/{submissionId}/attachments/{attachmentId}}: Download
   * an attachment.
   *
   * <p>Leads to the file, for five minutes. It is offered as a download and never shown as a page.
   */
  @Operation(
      operationId = "getAttachment",
      summary = "Download an attachment.",
      tags = "submissions")
  GetAttachmentResponse getAttachment(GetAttachmentRequest request);

  /**
   * {@code GET /v1/forms/{formId}/submissions/{submissionId}}: Read a submission.
   *
   * <p>As it was received, with the owner's status and note.
   */
  @Operation(operationId = "getSubmission", summary = "Read a submission.", tags = "submissions")
  GetSubmissionResponse getSubmission(GetSubmissionRequest request);

  /**
   * {@code GET /v1/forms/{formId}/submissions}: List what a form received.
   *
   * <p>The newest first, a page at a time.
   */
  @Operation(
      operationId = "listSubmissions",
      summary = "List what a form received.",
      tags = "submissions")
  ListSubmissionsResponse listSubmissions(ListSubmissionsRequest request);

  /**
   * {@code PATCH /v1/forms/{formId}/submissions/{submissionId}}: Set a submission's status or note.
   *
   * <p>A JSON merge patch (RFC 7396): what is left out stays, a note of {@code null} is removed.
   * What was received cannot be changed.
   */
  @Operation(
      operationId = "updateSubmission",
      summary = "Set a submission's status or note.",
      tags = "submissions")
  UpdateSubmissionResponse updateSubmission(UpdateSubmissionRequest request);
}
