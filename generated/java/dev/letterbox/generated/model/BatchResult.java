package dev.letterbox.generated.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.letterbox.schema.Copies;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What became of a batch.
 *
 * @param stored How many are stored
 * @param refused How many are not
 * @param results One for each, in order
 */
@Schema(description = "What became of a batch.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchResult(
    @JsonProperty("stored") int stored,
    @JsonProperty("refused") int refused,
    @JsonProperty("results") List<BatchItem> results) {
  public BatchResult {
    results = Copies.list(results);
  }
}
