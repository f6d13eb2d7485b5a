package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.generated.model.SubmissionStatus;
import dev.letterbox.http.Caller;
import dev.letterbox.schema.Copies;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /v1/forms/{formId}/submissions} is asked.
 *
 * @param formId The form's id
 * @param limit How many items a page holds at most
 * @param cursor Where to go on, as the page before said. Opaque; null where it is absent
 * @param from Only what was received at this time or later; null where it is absent
 * @param to Only what was received before this time; null where it is absent
 * @param status Only what has one of these statuses; null where it is absent
 * @param caller who calls, authorized by API Gateway
 */
public record ListSubmissionsRequest(
    String formId,
    int limit,
    @Nullable String cursor,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable List<SubmissionStatus> status,
    Caller.User caller) {
  public ListSubmissionsRequest {
    requireNonNull(formId);
    status = status == null ? null : Copies.list(status);
    requireNonNull(caller);
  }
}
