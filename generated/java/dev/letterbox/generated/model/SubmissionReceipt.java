package dev.letterbox.generated.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * Says that a submission is stored.
 *
 * @param id The submission's id, a ULID
 * @param receivedAt When it was received
 */
@Schema(description = "Says that a submission is stored.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubmissionReceipt(
    @JsonProperty("id") String id, @JsonProperty("receivedAt") Instant receivedAt) {
  public SubmissionReceipt {
    requireNonNull(id);
    requireNonNull(receivedAt);
  }
}
