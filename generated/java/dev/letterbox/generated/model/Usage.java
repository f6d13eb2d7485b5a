package dev.letterbox.generated.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * What came in for one form on one day.
 *
 * @param day The day, in UTC
 * @param formId The form
 * @param submissions How many
 * @param spam How many of them were taken for spam
 * @param bytes How many octets their documents have, without files
 */
@Schema(description = "What came in for one form on one day.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Usage(
    @JsonProperty("day") LocalDate day,
    @JsonProperty("formId") String formId,
    @JsonProperty("submissions") long submissions,
    @JsonProperty("spam") long spam,
    @JsonProperty("bytes") long bytes) {
  public Usage {
    requireNonNull(day);
    requireNonNull(formId);
  }
}
