package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.generated.model.FormInput;

/**
 * What {@code POST /v1/forms} is asked.
 *
 * @param body what was sent
 */
public record CreateFormRequest(Body body) {
  public CreateFormRequest {
    requireNonNull(body);
  }

  /** The body: one record for each media type of the contract. */
  public sealed interface Body {
    /** {@code application/json}. */
    record Json(FormInput value) implements Body {
      public Json {
        requireNonNull(value);
      }
    }
  }
}
