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
 * A form as it is.
 *
 * @param id The slug in the form's URL
 * @param name What the owner calls the form
 * @param allowedOrigins The origins whose pages may post to the form. Empty means any
 * @param redirectUrl Where a browser goes after it has posted the form; null where it is absent
 * @param fields What the form's submissions must hold
 * @param honeypot A field that people do not see. What fills it in is spam; null where it is absent
 * @param minFillSeconds What is posted sooner after the page was shown is spam, and what does not
 *     say when that was. The page says so in the field {@code _shown}, in milliseconds since 1970;
 *     null where it is absent
 * @param signedFillTime Whether {@code _shown} has to be a token of {@code getFillToken}, which
 *     nobody can make up
 * @param rateLimit as in JSON; null where it is absent
 * @param attachments as in JSON; null where it is absent
 * @param hook as in JSON; null where it is absent
 * @param retentionDays How many days submissions are kept; fewer where the deployment allows fewer
 * @param partitions Over how many partitions of the table the form's submissions are spread
 * @param createdAt When the form was made
 * @param updatedAt When the form was last replaced
 */
@Schema(description = "A form as it is.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Form(
    @JsonProperty("id") String id,
    @JsonProperty("name") String name,
    @JsonProperty("allowedOrigins") List<String> allowedOrigins,
    @JsonProperty("redirectUrl") @Nullable String redirectUrl,
    @JsonProperty("fields") List<Field> fields,
    @JsonProperty("honeypot") @Nullable String honeypot,
    @JsonProperty("minFillSeconds") @Nullable Integer minFillSeconds,
    @JsonProperty("signedFillTime") boolean signedFillTime,
    @JsonProperty("rateLimit") @Nullable RateLimit rateLimit,
    @JsonProperty("attachments") @Nullable AttachmentLimits attachments,
    @JsonProperty("hook") @Nullable Hook hook,
    @JsonProperty("retentionDays") int retentionDays,
    @JsonProperty("partitions") int partitions,
    @JsonProperty("createdAt") Instant createdAt,
    @JsonProperty("updatedAt") Instant updatedAt) {
  public Form {
    requireNonNull(id);
    requireNonNull(name);
    allowedOrigins = Copies.list(allowedOrigins);
    fields = Copies.list(fields);
    requireNonNull(createdAt);
    requireNonNull(updatedAt);
  }
}
