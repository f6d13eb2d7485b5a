package dev.letterbox.generated.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How many submissions one source address may send, as tokens in a bucket that fills up again.
 *
 * @param perMinute How many tokens come back in a minute
 * @param burst How many tokens there are at most
 */
@Schema(
    description =
        "How many submissions one source address may send, as tokens in a bucket that fills up again.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RateLimit(
    @JsonProperty("perMinute") int perMinute, @JsonProperty("burst") int burst) {
  public RateLimit {}
}
