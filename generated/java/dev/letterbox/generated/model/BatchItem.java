package dev.letterbox.generated.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.letterbox.schema.Copies;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one submission.
 *
 * @param index Which, counted from 0
 * @param status What {@code createSubmission} would have answered
 * @param id The submission's id, where it is stored; null where it is absent
 * @param detail Why it is not; null where it is absent
 * @param errors Every way in which it differs from the contract
 */
@Schema(description = "What became of one submission.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchItem(
    @JsonProperty("index") int index,
    @JsonProperty("status") int status,
    @JsonProperty("id") @Nullable String id,
    @JsonProperty("detail") @Nullable String detail,
    @JsonProperty("errors") List<Violation> errors) {
  public BatchItem {
    errors = Copies.list(errors);
  }
}
