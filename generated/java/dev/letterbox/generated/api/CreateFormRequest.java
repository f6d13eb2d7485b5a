package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.generated.model.FormInput;
import dev.letterbox.http.Caller;

/**
 * What {@code POST /v1/forms} is asked.
 *
 * @param body what was sent
 * @param caller who calls, authorized by API Gateway
 */
public record CreateFormRequest(Body body, Caller.User caller) {
  public CreateFormRequest {
    requireNonNull(body);
    requireNonNull(caller);
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
