package dev.letterbox.generated.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.letterbox.schema.Copies;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Which files the form takes.
 *
 * @param maxFiles How many files a submission may have
 * @param maxFileBytes How large each may be
 * @param maxTotalBytes How large all of a submission's files may be
 * @param types The media types and ranges that are taken, such as {@code image/*}. Empty means any
 */
@Schema(description = "Which files the form takes.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttachmentLimits(
    @JsonProperty("maxFiles") int maxFiles,
    @JsonProperty("maxFileBytes") long maxFileBytes,
    @JsonProperty("maxTotalBytes") long maxTotalBytes,
    @JsonProperty("types") List<String> types) {
  public AttachmentLimits {
    types = Copies.list(types);
  }
}
