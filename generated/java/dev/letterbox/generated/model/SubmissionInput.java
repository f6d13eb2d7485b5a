package dev.letterbox.generated.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.schema.Copies;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A submission's fields. Those named here are checked for every form; further ones are kept as they
 * come, and checked if the form defines them.
 *
 * @param email The sender's address; null where it is absent
 * @param name The sender's name; null where it is absent
 * @param message What the sender has to say; null where it is absent
 * @param upload The ids of uploads that are to be attached
 * @param shown When the page was shown, for forms with {@code minFillSeconds}; null where it is
 *     absent
 * @param additionalProperties every other property, in order
 */
@Schema(
    description =
        "A submission's fields. Those named here are checked for every form; further ones are kept as they come, and checked if the form defines them.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubmissionInput(
    @JsonProperty("email") @Nullable String email,
    @JsonProperty("name") @Nullable String name,
    @JsonProperty("message") @Nullable String message,
    @JsonProperty("_upload") List<String> upload,
    @JsonProperty("_shown") @Nullable String shown,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> additionalProperties) {
  public SubmissionInput {
    upload = Copies.list(upload);
    additionalProperties = Copies.map(additionalProperties);
  }
}
