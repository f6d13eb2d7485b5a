package dev.letterbox.generated.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A file of a submission.
 *
 * @param id Its id among the submission's attachments
 * @param field The field that it was sent in; null where it is absent
 * @param fileName What the sender called it, without folders and what cannot be seen
 * @param contentType The media type that the sender named
 * @param size How many octets it has
 */
@Schema(description = "A file of a submission.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attachment(
    @JsonProperty("id") int id,
    @JsonProperty("field") @Nullable String field,
    @JsonProperty("fileName") String fileName,
    @JsonProperty("contentType") String contentType,
    @JsonProperty("size") long size) {
  public Attachment {
    requireNonNull(fileName);
    requireNonNull(contentType);
  }
}
