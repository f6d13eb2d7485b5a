package dev.letterbox.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.generated.model.Attachment;
import dev.letterbox.generated.model.SpamCheck;
import dev.letterbox.json.JsonException;
import dev.letterbox.json.JsonReader;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.Violations;
import dev.letterbox.store.StoredSubmission;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the store keeps of a submission as JSON: a member named by its kind, {@code form} with the
 * fields or {@code hook} with the request, and where there are any {@code attachments}, each with
 * the {@code key} of its object, and {@code caught}.
 */
final class SubmissionDocument {
  /** An attachment and the key of its object. */
  record File(Attachment attachment, String key) {}

  private final JsonNode root;

  private SubmissionDocument(JsonNode root) {
    this.root = root;
  }

  static SubmissionDocument of(StoredSubmission stored) {
    byte[] utf8 = stored.document().getBytes(StandardCharsets.UTF_8);
    try {
      return new SubmissionDocument(new JsonReader(utf8, new Violations()).any());
    } catch (JsonException e) {
      throw new IllegalStateException("stored submission is not JSON: " + stored.id(), e);
    }
  }

  /** The member of this kind, or a missing node. */
  JsonNode kind(String kind) {
    return root.path(kind);
  }

  List<File> files() {
    List<File> files = new ArrayList<>();
    for (JsonNode file : root.path("attachments")) {
      files.add(
          new File(
              new Attachment(
                  files.size(),
                  file.has("field") ? file.get("field").textValue() : null,
                  file.path("fileName").asText(),
                  file.path("contentType").asText(),
                  file.path("size").asLong()),
              file.path("key").asText()));
    }
    return files;
  }

  List<Attachment> attachments() {
    List<Attachment> attachments = new ArrayList<>();
    for (File file : files()) {
      attachments.add(file.attachment());
    }
    return attachments;
  }

  List<SpamCheck> caught() {
    List<SpamCheck> caught = new ArrayList<>(0);
    for (JsonNode text : root.path("caught")) {
      for (SpamCheck check : SpamCheck.values()) {
        if (check.text().equals(text.textValue())) {
          caught.add(check);
        }
      }
    }
    return caught;
  }

  static String ofForm(Map<String, JsonNode> fields, List<File> files, List<SpamCheck> caught) {
    JsonWriter out = JsonWriter.inMemory();
    out.beginObject();
    out.name("form");
    out.beginObject();
    for (Map.Entry<String, JsonNode> field : fields.entrySet()) {
      out.name(field.getKey());
      out.any(field.getValue());
    }
    out.endObject();
    write(out, files);
    if (!caught.isEmpty()) {
      out.name("caught");
      out.beginArray();
      for (SpamCheck check : caught) {
        out.string(check.text());
      }
      out.endArray();
    }
    out.endObject();
    return out.toText();
  }

  static void write(JsonWriter out, List<File> files) {
    if (files.isEmpty()) {
      return;
    }
    out.name("attachments");
    out.beginArray();
    for (File file : files) {
      Attachment attachment = file.attachment();
      out.beginObject();
      if (attachment.field() != null) {
        out.name("field");
        out.string(attachment.field());
      }
      out.name("fileName");
      out.string(attachment.fileName());
      out.name("contentType");
      out.string(attachment.contentType());
      out.name("size");
      out.int64(attachment.size());
      out.name("key");
      out.string(file.key());
      out.endObject();
    }
    out.endArray();
  }
}
