package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.http.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /v1/forms} is asked.
 *
 * @param limit How many items a page holds at most
 * @param cursor Where to go on, as the page before said. Opaque; null where it is absent
 * @param caller who calls, authorized by API Gateway
 */
public record ListFormsRequest(int limit, @Nullable String cursor, Caller.User caller) {
  public ListFormsRequest {
    requireNonNull(caller);
  }
}
