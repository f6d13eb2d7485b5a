package dev.letterbox.generated.api;

import io.swagger.v3.oas.annotations.Operation;

/** The operations of the tag {@code intake}. Implement it; {@link IntakeRoutes} calls it. */
public interface IntakeApi {
  /**
   * {@code POST /v1/forms/{formId}/submissions}: Hand in one submission.
   *
   * <p>What web pages and scripts call. A client that prefers {@code text/html}, as browsers do, is
   * sent to the form's {@code redirectUrl}, or gets a page that says thanks; any other gets a
   * receipt. With an {@code Idempotency-Key}, a repeated request stores once and is answered with
   * the first receipt, for a day.
   *
   * <p>A text is the submission's {@code message}; a body of any other type than those named is its
   * one attachment. What looks like spam is answered as all else is, and stored with the status
   * {@code spam}.
   */
  @Operation(operationId = "createSubmission", summary = "Hand in one submission.", tags = "intake")
  CreateSubmissionResponse createSubmission(CreateSubmissionRequest request);

  /**
   * {@code POST /v1/forms/{formId}/uploads}: Prepare the upload of a large file.
   *
   * <p>For files that are larger than a request may be (4.5 MB in all). The file is posted to
   * {@code url} as {@code multipart/form-data}, first with all of {@code fields} and then as {@code
   * file}, within an hour. A submission that names the upload's id in the field {@code _upload},
   * within a day, then has the file as an attachment; what no submission names is deleted.
   */
  @Operation(
      operationId = "createUpload",
      summary = "Prepare the upload of a large file.",
      tags = "intake")
  CreateUploadResponse createUpload(CreateUploadRequest request);

  /**
   * {@code GET /v1/forms/{formId}/fill-token}: Get a signed time stamp for a page.
   *
   * <p>For a form with {@code minFillSeconds} and {@code signedFillTime}. A page asks when it is
   * shown, and sends the token in the field {@code _shown}: what is posted sooner than a person
   * types is spam.
   */
  @Operation(
      operationId = "getFillToken",
      summary = "Get a signed time stamp for a page.",
      tags = "intake")
  GetFillTokenResponse getFillToken(GetFillTokenRequest request);
}
