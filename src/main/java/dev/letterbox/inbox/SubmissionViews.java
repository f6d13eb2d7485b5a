package dev.letterbox.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.generated.model.FormSubmission;
import dev.letterbox.generated.model.HookSubmission;
import dev.letterbox.generated.model.Submission;
import dev.letterbox.generated.model.SubmissionStatus;
import dev.letterbox.schema.Base64Text;
import dev.letterbox.schema.Bytes;
import dev.letterbox.store.StoredForm;
import dev.letterbox.store.StoredSubmission;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stored submissions as their owner sees them. */
final class SubmissionViews {
  private SubmissionViews() {}

  static Submission of(StoredForm form, StoredSubmission stored) {
    SubmissionDocument document = SubmissionDocument.of(stored);
    JsonNode fields = document.kind("form");
    if (fields.isObject()) {
      return new FormSubmission(
          stored.id(),
          form.id(),
          stored.receivedAt(),
          status(stored),
          stored.note(),
          members(fields),
          document.attachments(),
          document.caught());
    }
    JsonNode hook = document.kind("hook");
    if (!hook.isObject()) {
      throw new IllegalStateException("stored submission of no known kind: " + stored.id());
    }
    Map<String, String> headers = new LinkedHashMap<>();
    members(hook.path("headers")).forEach((name, value) -> headers.put(name, value.asText()));
    return new HookSubmission(
        stored.id(),
        form.id(),
        stored.receivedAt(),
        status(stored),
        stored.note(),
        hook.path("verified").asBoolean(),
        hook.path("method").asText(),
        hook.path("path").asText(),
        text(hook, "query"),
        headers,
        body(hook),
        document.attachments());
  }

  private static Map<String, JsonNode> members(JsonNode object) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      members.put(member.getKey(), member.getValue());
    }
    return members;
  }

  private static @Nullable String text(JsonNode object, String name) {
    JsonNode value = object.get(name);
    return value == null ? null : value.textValue();
  }

  private static @Nullable Bytes body(JsonNode hook) {
    String text = text(hook, "body");
    byte[] octets = text == null ? null : Base64Text.decode(text);
    return octets == null ? null : Bytes.wrap(octets);
  }

  private static SubmissionStatus status(StoredSubmission stored) {
    for (SubmissionStatus status : SubmissionStatus.values()) {
      if (status.text().equals(stored.status())) {
        return status;
      }
    }
    throw new IllegalStateException("stored submission with the status " + stored.status());
  }
}
