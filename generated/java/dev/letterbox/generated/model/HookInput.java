package dev.letterbox.generated.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.letterbox.schema.Copies;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From whom the form takes hooks. Without it, it takes none.
 *
 * @param scheme as in JSON
 * @param secrets What the sender signs with; several while one is replaced by another. They are
 *     never shown. Left out when a form is replaced, they stay; null where it is absent
 * @param header For {@code hmac-sha256}, the header field that holds the signature; null where it
 *     is absent
 * @param encoding For {@code hmac-sha256}, how the signature is written
 * @param prefix For {@code hmac-sha256}, what stands before the signature, such as {@code sha256=};
 *     null where it is absent
 * @param deliveryHeader For {@code hmac-sha256} and {@code none}, the header field whose value is
 *     the same when a delivery is repeated; null where it is absent
 * @param toleranceSeconds How far the sender's clock may be off, where the scheme has a time stamp
 * @param verifyToken What {@code hub.verify_token} has to be. It is never shown. Left out when a
 *     form is replaced, it stays; null where it is absent
 */
@Schema(description = "From whom the form takes hooks. Without it, it takes none.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HookInput(
    @JsonProperty("scheme") HookScheme scheme,
    @JsonProperty("secrets") @Nullable List<String> secrets,
    @JsonProperty("header") @Nullable String header,
    @JsonProperty("encoding") EncodingEnum encoding,
    @JsonProperty("prefix") @Nullable String prefix,
    @JsonProperty("deliveryHeader") @Nullable String deliveryHeader,
    @JsonProperty("toleranceSeconds") int toleranceSeconds,
    @JsonProperty("verifyToken") @Nullable String verifyToken) {
  public HookInput {
    requireNonNull(scheme);
    secrets = secrets == null ? null : Copies.list(secrets);
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
