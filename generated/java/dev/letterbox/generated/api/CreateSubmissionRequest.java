package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.generated.model.SubmissionInput;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /v1/forms/{formId}/submissions} is asked.
 *
 * @param formId The form's id
 * @param idempotencyKey Chosen by the sender, unique per submission; null where it is absent
 * @param body what was sent
 */
public record CreateSubmissionRequest(String formId, @Nullable String idempotencyKey, Body body) {
  public CreateSubmissionRequest {
    requireNonNull(formId);
    requireNonNull(body);
  }

  /** The body: one record for each media type of the contract. */
  public sealed interface Body {
    /** {@code application/json}. */
    record Json(SubmissionInput value) implements Body {
      public Json {
        requireNonNull(value);
      }
    }
  }
}
