package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.http.Caller;
import java.time.LocalDate;

/**
 * What {@code GET /v1/operator/usage} is asked.
 *
 * @param from The first day
 * @param to The last day, at most 31 days later
 * @param caller who calls, authorized by API Gateway
 */
public record GetUsageRequest(LocalDate from, LocalDate to, Caller.Identity caller) {
  public GetUsageRequest {
    requireNonNull(from);
    requireNonNull(to);
    requireNonNull(caller);
  }
}
