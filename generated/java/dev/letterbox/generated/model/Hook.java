package dev.letterbox.generated.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * From whom the form takes hooks.
 *
 * @param scheme as in JSON
 * @param secretCount How many secrets a signature may be made with
 * @param header The header field that holds the signature; null where it is absent
 * @param encoding How the signature is written
 * @param prefix What stands before the signature; null where it is absent
 * @param deliveryHeader The header field whose value is the same when a delivery is repeated; null
 *     where it is absent
 * @param toleranceSeconds How far the sender's clock may be off
 * @param answersChallenges Whether there is a token that challenges are held against
 */
@Schema(description = "From whom the form takes hooks.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hook(
    @JsonProperty("scheme") HookScheme scheme,
    @JsonProperty("secretCount") int secretCount,
    @JsonProperty("header") @Nullable String header,
    @JsonProperty("encoding") EncodingEnum encoding,
    @JsonProperty("prefix") @Nullable String prefix,
    @JsonProperty("deliveryHeader") @Nullable String deliveryHeader,
    @JsonProperty("toleranceSeconds") int toleranceSeconds,
    @JsonProperty("answersChallenges") boolean answersChallenges) {
  public Hook {
    requireNonNull(scheme);
    requireNonNull(encoding);
  }

  /** The values of {@code encoding}. */
  public enum EncodingEnum {
    HEX("hex"),
    BASE64("base64");

    private final String text;

    EncodingEnum(String text) {
      this.text = text;
    }

    /** As it stands in JSON. */
    @JsonValue
    public String text() {
      return text;
    }
  }
}
