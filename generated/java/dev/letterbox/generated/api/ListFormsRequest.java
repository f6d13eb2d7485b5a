package dev.letterbox.generated.api;

import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /v1/forms} is asked.
 *
 * @param limit How many items a page holds at most
 * @param cursor Where to go on, as the page before said. Opaque; null where it is absent
 */
public record ListFormsRequest(int limit, @Nullable String cursor) {
  public ListFormsRequest {}
}
