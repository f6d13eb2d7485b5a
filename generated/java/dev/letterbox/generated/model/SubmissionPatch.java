package dev.letterbox.generated.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.letterbox.schema.Member;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a submission; what is left out stays.
 *
 * @param status as in JSON; null where it is absent
 * @param note The owner's note; null removes it
 */
@Schema(description = "What to change of a submission; what is left out stays.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubmissionPatch(
    @JsonProperty("status") @Nullable SubmissionStatus status,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonProperty("note") Member<String> note) {
  public SubmissionPatch {
    requireNonNull(note);
  }
}
