package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.http.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /v1/forms/{formId}/feed} is asked.
 *
 * @param formId The form's id
 * @param limit How many items a page holds at most
 * @param cursor Where to go on, as the page before said. Opaque; null where it is absent
 * @param caller who calls, authorized by API Gateway
 */
public record ReadFeedRequest(
    String formId, int limit, @Nullable String cursor, Caller.KeyHolder caller) {
  public ReadFeedRequest {
    requireNonNull(formId);
    requireNonNull(caller);
  }
}
