package dev.letterbox.inbox;

import dev.letterbox.generated.api.GetUsageRequest;
import dev.letterbox.generated.api.GetUsageResponse;
import dev.letterbox.generated.api.OperatorApi;
import dev.letterbox.generated.model.Usage;
import dev.letterbox.generated.model.UsageList;
import dev.letterbox.generated.model.Violation;
import dev.letterbox.store.Stores;
import dev.letterbox.store.UsageStore;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What whoever operates the deployment sees: counts, and nothing that was received. */
public final class Operator implements OperatorApi {
  private static final long MOST_DAYS = 31;

  private final Stores stores;

  /** Over these stores. */
  public Operator(Stores stores) {
    this.stores = stores;
  }

  @Override
  public GetUsageResponse getUsage(GetUsageRequest request) {
    long days = ChronoUnit.DAYS.between(request.from(), request.to());
    if (days < 0 || days > MOST_DAYS) {
      return new GetUsageResponse.BadRequest(
          Problems.invalid(
              List.of(
                  new Violation(
                      Violation.InEnum.QUERY,
                      "to",
                      null,
                      days < 0 ? "minimum" : "maximum",
                      "must be from on, and at most " + MOST_DAYS + " days later"))));
    }
    List<Usage> items = new ArrayList<>();
    for (LocalDate day = request.from(); !day.isAfter(request.to()); day = day.plusDays(1)) {
      for (UsageStore.Count count : stores.usage().of(day)) {
        items.add(new Usage(day, count.formId(), count.submissions(), count.spam(), count.bytes()));
      }
    }
    return new GetUsageResponse.Ok(new UsageList(items));
  }
}
