package dev.letterbox.generated.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What API Gateway itself answers.
 *
 * @param message The status, in words
 */
@Schema(description = "What API Gateway itself answers.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GatewayMessage(@JsonProperty("message") String message) {
  public GatewayMessage {
    requireNonNull(message);
  }
}
