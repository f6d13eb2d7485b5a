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
 * A key as it is shown once.
 *
 * @param id The key's public part
 * @param name Who is to hold it
 * @param scopes What it is good for
 * @param createdAt When it was made
 * @param expiresAt Until when; null where it is absent
 * @param secret For the header field {@code X-Api-Key}
 */
@Schema(description = "A key as it is shown once.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewKey(
    @JsonProperty("id") String id,
    @JsonProperty("name") String name,
    @JsonProperty("scopes") List<KeyScope> scopes,
    @JsonProperty("createdAt") Instant createdAt,
    @JsonProperty("expiresAt") @Nullable Instant expiresAt,
    @JsonProperty("secret") String secret) {
  public NewKey {
    requireNonNull(id);
    requireNonNull(name);
    scopes = Copies.list(scopes);
    requireNonNull(createdAt);
    requireNonNull(secret);
  }
}
