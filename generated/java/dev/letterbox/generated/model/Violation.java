package dev.letterbox.generated.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a request differs from this contract.
 *
 * @param in Where it was found
 * @param name The parameter; null where it is absent
 * @param pointer The value in the body, as a JSON pointer (RFC 6901); empty for the whole body;
 *     null where it is absent
 * @param code What kind of violation; the OpenAPI keyword where there is one
 * @param detail What was expected
 */
@Schema(description = "One way in which a request differs from this contract.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(
    @JsonProperty("in") InEnum in,
    @JsonProperty("name") @Nullable String name,
    @JsonProperty("pointer") @Nullable String pointer,
    @JsonProperty("code") String code,
    @JsonProperty("detail") String detail) {
  public Violation {
    requireNonNull(in);
    requireNonNull(code);
    requireNonNull(detail);
  }

  /** The values of {@code in}. */
  public enum InEnum {
    PATH("path"),
    QUERY("query"),
    HEADER("header"),
    COOKIE("cookie"),
    BODY("body");

    private final String text;

    InEnum(String text) {
      this.text = text;
    }

    /** As it stands in JSON. */
    @JsonValue
    public String text() {
      return text;
    }
  }
}
