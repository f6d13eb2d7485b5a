package dev.letterbox.generated.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;

/** What a key is good for. */
@Schema(description = "What a key is good for.")
public enum KeyScope {
  SUBMISSIONS_READ("submissions:read"),
  SUBMISSIONS_WRITE("submissions:write");

  private final String text;

  KeyScope(String text) {
    this.text = text;
  }

  /** As it stands in JSON and in parameters. */
  @JsonValue
  public String text() {
    return text;
  }
}
