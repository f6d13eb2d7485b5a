package dev.letterbox.generated.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.letterbox.schema.Copies;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is new.
 *
 * @param items The submissions, the oldest first
 * @param cursor Leads to what comes next; absent while nothing was ever there; null where it is
 *     absent
 */
@Schema(description = "What is new.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Feed(
    @JsonProperty("items") List<Submission> items,
    @JsonProperty("cursor") @Nullable String cursor) {
  public Feed {
    items = Copies.list(items);
  }
}
