package dev.letterbox.generated.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.letterbox.schema.Copies;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of submissions.
 *
 * @param items The submissions
 * @param nextCursor Leads to the next page; absent on the last; null where it is absent
 */
@Schema(description = "A page of submissions.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubmissionPage(
    @JsonProperty("items") List<Submission> items,
    @JsonProperty("nextCursor") @Nullable String nextCursor) {
  public SubmissionPage {
    items = Copies.list(items);
  }
}
