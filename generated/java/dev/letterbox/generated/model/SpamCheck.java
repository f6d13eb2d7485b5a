package dev.letterbox.generated.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;

/** What tells spam. */
@Schema(description = "What tells spam.")
public enum SpamCheck {
  HONEYPOT("honeypot"),
  FILL_TIME("fill-time"),
  ORIGIN("origin");

  private final String text;

  SpamCheck(String text) {
    this.text = text;
  }

  /** As it stands in JSON and in parameters. */
  @JsonValue
  public String text() {
    return text;
  }
}
