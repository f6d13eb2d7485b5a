package dev.letterbox.generated.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A file to upload.
 *
 * @param fileName What the file is called
 * @param contentType Its media type, without parameters
 * @param size How many octets it has at most
 */
@Schema(description = "A file to upload.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UploadInput(
    @JsonProperty("fileName") String fileName,
    @JsonProperty("contentType") String contentType,
    @JsonProperty("size") long size) {
  public UploadInput {
    requireNonNull(fileName);
    requireNonNull(contentType);
  }
}
