package dev.letterbox.generated.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.letterbox.schema.Copies;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of forms.
 *
 * @param items The forms
 * @param nextCursor Leads to the next page; absent on the last; null where it is absent
 */
@Schema(description = "A page of forms.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormPage(
    @JsonProperty("items") List<Form> items,
    @JsonProperty("nextCursor") @Nullable String nextCursor) {
  public FormPage {
    items = Copies.list(items);
  }
}
