package dev.letterbox.generated.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * That the API answers, and which version.
 *
 * @param version The version of the contract
 */
@Schema(description = "That the API answers, and which version.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Health(@JsonProperty("version") String version) {
  public Health {
    requireNonNull(version);
  }

  /** {@code "ok" }: the only value that the contract has. */
  @JsonProperty(value = "status", access = JsonProperty.Access.READ_ONLY)
  public String status() {
    return "ok";
  }
}
