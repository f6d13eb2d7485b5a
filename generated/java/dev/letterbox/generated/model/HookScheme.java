package dev.letterbox.generated.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;

/** How a hook's sender signs; {@code none} takes what is not signed. */
@Schema(description = "How a hook's sender signs; `none` takes what is not signed.")
public enum HookScheme {
  NONE("none"),
  HMAC_SHA256("hmac-sha256"),
  GITHUB("github"),
  STRIPE("stripe"),
  SLACK("slack"),
  STANDARD_WEBHOOKS("standard-webhooks");

  private final String text;

  HookScheme(String text) {
    this.text = text;
  }

  /** As it stands in JSON and in parameters. */
  @JsonValue
  public String text() {
    return text;
  }
}
