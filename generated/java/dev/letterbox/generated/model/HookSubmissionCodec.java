package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.Bytes;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link HookSubmission}. */
public final class HookSubmissionCodec implements Codec<HookSubmission> {
  /** It has no state. */
  public static final HookSubmissionCodec INSTANCE = new HookSubmissionCodec();

  private static final KnownTexts NAMES =
      KnownTexts.of(
          "kind",
          "id",
          "formId",
          "receivedAt",
          "status",
          "note",
          "verified",
          "method",
          "path",
          "query",
          "headers",
          "body",
          "attachments");

  private HookSubmissionCodec() {}

  @Override
  public @Nullable HookSubmission read(Reader in) {
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
    boolean verified = false;
    boolean verifiedSeen = false;
    String method = "";
    boolean methodSeen = false;
    String path = "";
    boolean pathSeen = false;
    String query = null;
    boolean querySeen = false;
    Map<String, String> headers = Map.of();
    boolean headersSeen = false;
    Bytes bodyValue = null;
    boolean bodySeen = false;
    List<Attachment> attachments = List.of();
    boolean attachmentsSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "kind" -> {
          kindSeen = in.once(kindSeen);
          in.constant("hook");
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
        case "verified" -> {
          verifiedSeen = in.once(verifiedSeen);
          verified = in.bool();
        }
        case "method" -> {
          methodSeen = in.once(methodSeen);
          method = readMethod(in);
        }
        case "path" -> {
          pathSeen = in.once(pathSeen);
          path = readPath(in);
        }
        case "query" -> {
          querySeen = in.once(querySeen);
          query = readQuery(in);
        }
        case "headers" -> {
          headersSeen = in.once(headersSeen);
          headers = readHeaders(in);
        }
        case "body" -> {
          bodySeen = in.once(bodySeen);
          bodyValue = in.bytes();
        }
        case "attachments" -> {
          attachmentsSeen = in.once(attachmentsSeen);
          attachments = readAttachments(in);
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
    if (!verifiedSeen) {
      in.missing("verified");
    }
    if (!methodSeen) {
      in.missing("method");
    }
    if (!pathSeen) {
      in.missing("path");
    }
    if (!headersSeen) {
      in.missing("headers");
    }
    if (in.mark() != mark || receivedAt == null || status == null) {
      return null;
    }
    return new HookSubmission(
        id,
        formId,
        receivedAt,
        status,
        note,
        verified,
        method,
        path,
        query,
        headers,
        bodyValue,
        attachments);
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

  private static String readMethod(Reader in) {
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 32);
    return value;
  }

  private static String readPath(Reader in) {
    String value = in.string();
    in.maxLength(value, 8192);
    return value;
  }

  private static String readQuery(Reader in) {
    String value = in.string();
    in.maxLength(value, 8192);
    return value;
  }

  private static Map<String, String> readHeaders(Reader in) {
    Map<String, String> value = new LinkedHashMap<>();
    if (in.beginObject()) {
      for (String key = in.nextProperty(); key != null; key = in.nextProperty()) {
        in.newKey(value, key);
        String item = in.string();
        in.maxLength(item, 10240);
        value.put(key, item);
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
    in.maxItems(value, 1);
    return value;
  }

  @Override
  public void write(JsonWriter out, HookSubmission value) {
    out.beginObject();
    out.name("kind");
    out.string("hook");
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
    out.name("verified");
    out.bool(value.verified());
    out.name("method");
    out.string(value.method());
    out.name("path");
    out.string(value.path());
    if (value.query() != null) {
      out.name("query");
      out.string(value.query());
    }
    out.name("headers");
    writeHeaders(out, value.headers());
    if (value.body() != null) {
      out.name("body");
      out.bytes(value.body());
    }
    out.name("attachments");
    writeAttachments(out, value.attachments());
    out.endObject();
  }

  private static void writeHeaders(JsonWriter out, Map<String, String> value) {
    out.beginObject();
    for (Map.Entry<String, String> entry : value.entrySet()) {
      out.name(entry.getKey());
      String item = entry.getValue();
      out.string(item);
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
}
