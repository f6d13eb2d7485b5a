package dev.letterbox.generated.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A signed time stamp.
 *
 * @param token For the field {@code _shown}
 */
@Schema(description = "A signed time stamp.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FillToken(@JsonProperty("token") String token) {
  public FillToken {
    requireNonNull(token);
  }
}
