package dev.letterbox.inbox;

import dev.letterbox.generated.model.RateLimit;
import dev.letterbox.store.RateLimiter;
import dev.letterbox.store.StoredForm;
import dev.letterbox.store.Stores;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How much one source address may send to a form. */
final class Limits {
  private Limits() {}

  /** How many seconds the source has to wait; null where it may send now, and then it has. */
  static @Nullable Integer wait(
      Stores stores, StoredForm form, FormDocument document, String sourceIp) {
    RateLimit limit = document.input().rateLimit();
    if (limit == null) {
      return null;
    }
    RateLimiter.Result result =
        stores.limiter().take(form.uid(), sourceIp, limit.perMinute(), limit.burst());
    return switch (result) {
      case RateLimiter.Taken() -> null;
      case RateLimiter.Limited(Duration retryAfter) -> (int) retryAfter.toSeconds();
    };
  }
}
