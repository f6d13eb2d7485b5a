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
   */
  @Operation(operationId = "createSubmission", summary = "Hand in one submission.", tags = "intake")
  CreateSubmissionResponse createSubmission(CreateSubmissionRequest request);
}
