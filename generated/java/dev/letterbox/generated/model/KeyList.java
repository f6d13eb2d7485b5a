package dev.letterbox.generated.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.letterbox.schema.Copies;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A form's keys.
 *
 * @param items The keys
 */
@Schema(description = "A form's keys.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyList(@JsonProperty("items") List<Key> items) {
  public KeyList {
    items = Copies.list(items);
  }
}
