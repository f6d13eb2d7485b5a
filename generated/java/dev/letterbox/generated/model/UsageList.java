package dev.letterbox.generated.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.letterbox.schema.Copies;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What came in.
 *
 * @param items By day and form
 */
@Schema(description = "What came in.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UsageList(@JsonProperty("items") List<Usage> items) {
  public UsageList {
    items = Copies.list(items);
  }
}
