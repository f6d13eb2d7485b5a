package dev.letterbox.generated.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.letterbox.schema.Copies;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong (RFC 9457).
 *
 * @param type Names the kind of problem; about:blank says that the status tells it all
 * @param title What is wrong, in a few words
 * @param status The status of the response
 * @param detail What is wrong with this request; null where it is absent
 * @param instance Names this occurrence; null where it is absent
 * @param errors Every way in which the request differs from this contract; null where it is absent
 */
@Schema(description = "What went wrong (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    @JsonProperty("type") String type,
    @JsonProperty("title") String title,
    @JsonProperty("status") int status,
    @JsonProperty("detail") @Nullable String detail,
    @JsonProperty("instance") @Nullable String instance,
    @JsonProperty("errors") @Nullable List<Violation> errors) {
  public Problem {
    requireNonNull(type);
    requireNonNull(title);
    errors = errors == null ? null : Copies.list(errors);
  }
}
