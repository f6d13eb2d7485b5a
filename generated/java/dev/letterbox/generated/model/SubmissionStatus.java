package dev.letterbox.generated.model;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;

/** What has become of a submission. */
@Schema(description = "What has become of a submission.")
public enum SubmissionStatus {
  NEW("new"),
  READ("read"),
  ARCHIVED("archived"),
  SPAM("spam");

  private final String text;

  SubmissionStatus(String text) {
    this.text = text;
  }

  /** As it stands in JSON and in parameters. */
  @JsonValue
  public String text() {
    return text;
  }
}
