package dev.letterbox.generated.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.letterbox.schema.Copies;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a form's owner wants of one field.
 *
 * @param name The field's name, as the page sends it
 * @param type as in JSON
 * @param required Whether a submission without it is refused
 * @param minLength The fewest characters of a text; null where it is absent
 * @param maxLength The most characters of a text; null where it is absent
 * @param pattern A regular expression that a text must match from its first to its last character;
 *     null where it is absent
 * @param choices What a choice can be
 */
@Schema(description = "What a form's owner wants of one field.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Field(
    @JsonProperty("name") String name,
    @JsonProperty("type") FieldType type,
    @JsonProperty("required") boolean required,
    @JsonProperty("minLength") @Nullable Integer minLength,
    @JsonProperty("maxLength") @Nullable Integer maxLength,
    @JsonProperty("pattern") @Nullable String pattern,
    @JsonProperty("choices") List<String> choices) {
  public Field {
    requireNonNull(name);
    requireNonNull(type);
    choices = Copies.list(choices);
  }
}
