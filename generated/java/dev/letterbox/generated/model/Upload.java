package dev.letterbox.generated.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.letterbox.schema.Copies;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;

/**
 * Where and how to upload a file.
 *
 * @param id For the submission's field {@code _upload}
 * @param url Where to post the file
 * @param fields What to send before the file
 * @param expiresAt Until when the file can be posted
 */
@Schema(description = "Where and how to upload a file.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Upload(
    @JsonProperty("id") String id,
    @JsonProperty("url") String url,
    @JsonProperty("fields") Map<String, String> fields,
    @JsonProperty("expiresAt") Instant expiresAt) {
  public Upload {
    requireNonNull(id);
    requireNonNull(url);
    fields = Copies.map(fields);
    requireNonNull(expiresAt);
  }
}
