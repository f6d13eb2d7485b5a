package dev.letterbox.generated.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link FormSubmission}. */
public final class FormSubmissionCodec implements Codec<FormSubmission> {
  /** It has no state. */
  public static final FormSubmissionCodec INSTANCE = new FormSubmissionCodec();

  private static final KnownTexts NAMES =
      KnownTexts.of(
          "kind",
          "id",
          "formId",
          "receivedAt",
          "status",
          "note",
          "fields",
          "attachments",
          "caught");

  private FormSubmissionCodec() {}

  @Override
  public @Nullable FormSubmission read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    boolean kindSeen = false;
    String id = "";
    boolean idSeen = false;
    String formId = "";
    boolean formIdSeen = false;
    Instant receivedAt = null;
    boolean receivedAtSeen = false;
    SubmissionStatus status = null;
    boolean statusSeen = false;
    String note = null;
    boolean noteSeen = false;
    Map<String, JsonNode> fields = Map.of();
    boolean fieldsSeen = false;
    List<Attachment> attachments = List.of();
    boolean attachmentsSeen = false;
    List<SpamCheck> caught = List.of();
    boolean caughtSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "kind" -> {
          kindSeen = in.once(kindSeen);
          in.constant("form");
        }
        case "id" -> {
          idSeen = in.once(idSeen);
          id = readId(in);
        }
        case "formId" -> {
          formIdSeen = in.once(formIdSeen);
          formId = readFormId(in);
        }
        case "receivedAt" -> {
          receivedAtSeen = in.once(receivedAtSeen);
          receivedAt = in.instant();
        }
        case "status" -> {
          statusSeen = in.once(statusSeen);
          status = SubmissionStatusCodec.INSTANCE.read(in);
        }
        case "note" -> {
          noteSeen = in.once(noteSeen);
          note = readNote(in);
        }
        case "fields" -> {
          fieldsSeen = in.once(fieldsSeen);
          fields = readFields(in);
        }
        case "attachments" -> {
          attachmentsSeen = in.once(attachmentsSeen);
          attachments = readAttachments(in);
        }
        case "caught" -> {
          caughtSeen = in.once(caughtSeen);
          caught = readCaught(in);
        }
        default -> in.unknownProperty();
      }
    }
    if (!kindSeen) {
      in.missing("kind");
    }
    if (!idSeen) {
      in.missing("id");
    }
    if (!formIdSeen) {
      in.missing("formId");
    }
    if (!receivedAtSeen) {
      in.missing("receivedAt");
    }
    if (!statusSeen) {
      in.missing("status");
    }
    if (!fieldsSeen) {
      in.missing("fields");
    }
    if (in.mark() != mark || receivedAt == null || status == null) {
      return null;
    }
    return new FormSubmission(id, formId, receivedAt, status, note, fields, attachments, caught);
  }

  private static String readId(Reader in) {
    String value = in.string();
    in.minLength(value, 26);
    in.maxLength(value, 26);
    return value;
  }

  private static String readFormId(Reader in) {
    String value = in.string();
    in.minLength(value, 2);
    in.maxLength(value, 63);
    return value;
  }

  private static String readNote(Reader in) {
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 2000);
    return value;
  }

  private static Map<String, JsonNode> readFields(Reader in) {
    Map<String, JsonNode> value = new LinkedHashMap<>();
    if (in.beginObject()) {
      for (String key = in.nextProperty(); key != null; key = in.nextProperty()) {
        in.newKey(value, key);
        JsonNode item = in.any();
        if (item != null) {
          value.put(key, item);
        }
      }
    }
    in.maxProperties(value.size(), 200);
    return value;
  }

  private static List<Attachment> readAttachments(Reader in) {
    List<Attachment> value = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextItem()) {
        Attachment item = AttachmentCodec.INSTANCE.read(in);
        if (item != null) {
          value.add(item);
        }
      }
    }
    in.maxItems(value, 100);
    return value;
  }

  private static List<SpamCheck> readCaught(Reader in) {
    List<SpamCheck> value = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextItem()) {
        SpamCheck item = SpamCheckCodec.INSTANCE.read(in);
        if (item != null) {
          value.add(item);
        }
      }
    }
    in.maxItems(value, 3);
    return value;
  }

  @Override
  public void write(JsonWriter out, FormSubmission value) {
    out.beginObject();
    out.name("kind");
    out.string("form");
    out.name("id");
    out.string(value.id());
    out.name("formId");
    out.string(value.formId());
    out.name("receivedAt");
    out.instant(value.receivedAt());
    out.name("status");
    out.string(value.status().text());
    if (value.note() != null) {
      out.name("note");
      out.string(value.note());
    }
    out.name("fields");
    writeFields(out, value.fields());
    out.name("attachments");
    writeAttachments(out, value.attachments());
    out.name("caught");
    writeCaught(out, value.caught());
    out.endObject();
  }

  private static void writeFields(JsonWriter out, Map<String, JsonNode> value) {
    out.beginObject();
    for (Map.Entry<String, JsonNode> entry : value.entrySet()) {
      out.name(entry.getKey());
      JsonNode item = entry.getValue();
      out.any(item);
    }
    out.endObject();
  }

  private static void writeAttachments(JsonWriter out, List<Attachment> value) {
    out.beginArray();
    for (Attachment item : value) {
      AttachmentCodec.INSTANCE.write(out, item);
    }
    out.endArray();
  }

  private static void writeCaught(JsonWriter out, List<SpamCheck> value) {
    out.beginArray();
    for (SpamCheck item : value) {
      out.string(item.text());
    }
    out.endArray();
  }
}
