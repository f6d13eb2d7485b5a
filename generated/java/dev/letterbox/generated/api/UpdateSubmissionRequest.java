package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.generated.model.SubmissionPatch;
import dev.letterbox.http.Caller;

/**
 * What {@code PATCH /v1/forms/{formId}/submissions/{submissionId}} is asked.
 *
 * @param formId The form's id
 * @param submissionId The submission's id, a ULID
 * @param body what was sent
 * @param caller who calls, authorized by API Gateway
 */
public record UpdateSubmissionRequest(
    String formId, String submissionId, Body body, Caller.User caller) {
  public UpdateSubmissionRequest {
    requireNonNull(formId);
    requireNonNull(submissionId);
    requireNonNull(body);
    requireNonNull(caller);
  }

  /** The body: one record for each media type of the contract. */
  public sealed interface Body {
    /** {@code application/merge-patch+json}. */
    record MergePatch(SubmissionPatch value) implements Body {
      public MergePatch {
        requireNonNull(value);
      }
    }
  }
}
