package dev.letterbox.generated.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.Schema;

/** What came in, from a form or from a webhook. */
@Schema(description = "What came in, from a form or from a webhook.")
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    include = JsonTypeInfo.As.EXISTING_PROPERTY,
    property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = FormSubmission.class, name = "form"),
  @JsonSubTypes.Type(value = HookSubmission.class, name = "hook")
})
public sealed interface Submission permits FormSubmission, HookSubmission {
  /** Which of them this is. */
  String kind();
}
