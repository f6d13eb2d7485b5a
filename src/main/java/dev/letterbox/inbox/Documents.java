package dev.letterbox.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.generated.model.Form;
import dev.letterbox.generated.model.FormInput;
import dev.letterbox.generated.model.FormInputCodec;
import dev.letterbox.generated.model.FormSubmission;
import dev.letterbox.generated.model.Submission;
import dev.letterbox.generated.model.SubmissionInput;
import dev.letterbox.generated.model.SubmissionInputCodec;
import dev.letterbox.generated.model.SubmissionStatus;
import dev.letterbox.json.JsonException;
import dev.letterbox.json.JsonReader;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.Violations;
import dev.letterbox.store.StoredForm;
import dev.letterbox.store.StoredSubmission;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The JSON that the store keeps. A form's document is its {@code FormInput}; a submission's is an
 * object with one member named by its kind, {@code {"form": {fields}}}. What else a form or a
 * submission has, the store keeps beside the document.
 */
final class Documents {
  private static final String FORM_KIND = "form";

  private Documents() {}

  static String of(FormInput form) {
    return new String(JsonWriter.toBytes(FormInputCodec.INSTANCE, form), StandardCharsets.UTF_8);
  }

  static FormInput input(StoredForm stored) {
    Violations violations = new Violations();
    try {
      FormInput input = FormInputCodec.INSTANCE.read(reader(stored.document(), violations));
      if (input != null) {
        return input;
      }
    } catch (JsonException e) {
      throw new IllegalStateException("stored form is not JSON", e);
    }
    // A contract that became stricter than what it accepted before is a fault of ours.
    throw new IllegalStateException("stored form violates the contract: " + violations.list());
  }

  static Form form(StoredForm stored) {
    FormInput input = input(stored);
    return new Form(
        stored.id(),
        input.name(),
        input.allowedOrigins(),
        input.redirectUrl(),
        input.fields(),
        input.honeypot(),
        input.retentionDays(),
        input.partitions(),
        stored.createdAt(),
        stored.updatedAt());
  }

  static String of(SubmissionInput submission) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    JsonWriter out = JsonWriter.to(bytes);
    out.beginObject();
    out.name(FORM_KIND);
    SubmissionInputCodec.INSTANCE.write(out, submission);
    out.endObject();
    out.end();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  static Submission submission(StoredForm form, StoredSubmission stored) {
    return new FormSubmission(
        stored.id(),
        form.id(),
        stored.receivedAt(),
        Statuses.of(stored.status()),
        stored.note(),
        fields(stored));
  }

  private static Map<String, JsonNode> fields(StoredSubmission stored) {
    try {
      JsonReader in = reader(stored.document(), new Violations());
      if (!in.beginObject() || !FORM_KIND.equals(in.nextProperty()) || !in.beginObject()) {
        throw new IllegalStateException("stored submission of no known kind: " + stored.id());
      }
      Map<String, JsonNode> fields = new LinkedHashMap<>();
      for (String name = in.nextProperty(); name != null; name = in.nextProperty()) {
        fields.put(name, in.any());
      }
      return fields;
    } catch (JsonException e) {
      throw new IllegalStateException("stored submission is not JSON: " + stored.id(), e);
    }
  }

  private static JsonReader reader(String document, Violations violations) {
    return new JsonReader(document.getBytes(StandardCharsets.UTF_8), violations);
  }

  /** The store keeps a status as its text. */
  static final class Statuses {
    private Statuses() {}

    static SubmissionStatus of(String text) {
      for (SubmissionStatus status : SubmissionStatus.values()) {
        if (status.text().equals(text)) {
          return status;
        }
      }
      throw new IllegalStateException("stored submission with the status " + text);
    }
  }
}
