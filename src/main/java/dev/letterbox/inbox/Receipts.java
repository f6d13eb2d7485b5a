package dev.letterbox.inbox;

import dev.letterbox.generated.api.CreateSubmissionRequest;
import dev.letterbox.generated.api.CreateSubmissionResponse;
import dev.letterbox.generated.model.FormInput;
import dev.letterbox.generated.model.SubmissionReceipt;
import java.time.Instant;

/**
 * What the sender of a submission is told: a browser goes where the form says, or gets a page; a
 * script gets a receipt.
 */
record Receipts(CreateSubmissionRequest request, FormInput form) {
  /** No style and no script: it is shown under the API's own origin. */
  private static final String THANKS =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
      <title>Thank you</title>
      <h1>Thank you</h1>
      <p>Your message has arrived.</p>
      </html>
      """;

  CreateSubmissionResponse of(String id, Instant receivedAt) {
    String location = "/v1/forms/" + request.formId() + "/submissions/" + id;
    if (request.accept() == CreateSubmissionRequest.Accept.JSON) {
      return new CreateSubmissionResponse.CreatedJson(
          new SubmissionReceipt(id, receivedAt), location);
    }
    return form.redirectUrl() == null
        ? new CreateSubmissionResponse.CreatedHtml(THANKS, location)
        : new CreateSubmissionResponse.SeeOther(form.redirectUrl());
  }
}
