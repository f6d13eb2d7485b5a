package dev.letterbox.generated.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.letterbox.schema.Copies;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key to make.
 *
 * @param name Who is to hold it
 * @param scopes What it is good for
 * @param expiresAt Until when; null where it is absent
 */
@Schema(description = "A key to make.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyInput(
    @JsonProperty("name") String name,
    @JsonProperty("scopes") List<KeyScope> scopes,
    @JsonProperty("expiresAt") @Nullable Instant expiresAt) {
  public KeyInput {
    requireNonNull(name);
    scopes = Copies.list(scopes);
  }
}
