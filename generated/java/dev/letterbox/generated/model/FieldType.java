package dev.letterbox.generated.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;

/** What a field holds. */
@Schema(description = "What a field holds.")
public enum FieldType {
  TEXT("text"),
  EMAIL("email"),
  URL("url"),
  INTEGER("integer"),
  NUMBER("number"),
  BOOLEAN("boolean"),
  DATE("date"),
  CHOICE("choice");

  private final String text;

  FieldType(String text) {
    this.text = text;
  }

  /** As it stands in JSON and in parameters. */
  @JsonValue
  public String text() {
    return text;
  }
}
