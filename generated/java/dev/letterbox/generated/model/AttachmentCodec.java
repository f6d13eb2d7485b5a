package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Attachment}. */
public final class AttachmentCodec implements Codec<Attachment> {
  /** It has no state. */
  public static final AttachmentCodec INSTANCE = new AttachmentCodec();

  private static final KnownTexts NAMES =
      KnownTexts.of("id", "field", "fileName", "contentType", "size");

  private AttachmentCodec() {}

  @Override
  public @Nullable Attachment read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    int id = 0;
    boolean idSeen = false;
    String field = null;
    boolean fieldSeen = false;
    String fileName = "";
    boolean fileNameSeen = false;
    String contentType = "";
    boolean contentTypeSeen = false;
    long size = 0;
    boolean sizeSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "id" -> {
          idSeen = in.once(idSeen);
          id = readId(in);
        }
        case "field" -> {
          fieldSeen = in.once(fieldSeen);
          field = readField(in);
        }
        case "fileName" -> {
          fileNameSeen = in.once(fileNameSeen);
          fileName = readFileName(in);
        }
        case "contentType" -> {
          contentTypeSeen = in.once(contentTypeSeen);
          contentType = readContentType(in);
        }
        case "size" -> {
          sizeSeen = in.once(sizeSeen);
          size = readSize(in);
        }
        default -> in.unknownProperty();
      }
    }
    if (!idSeen) {
      in.missing("id");
    }
    if (!fileNameSeen) {
      in.missing("fileName");
    }
    if (!contentTypeSeen) {
      in.missing("contentType");
    }
    if (!sizeSeen) {
      in.missing("size");
    }
    if (in.mark() != mark) {
      return null;
    }
    return new Attachment(id, field, fileName, contentType, size);
  }

  private static int readId(Reader in) {
    int value = in.int32();
    in.minimum(value, 0);
    in.maximum(value, 99);
    return value;
  }

  private static String readField(Reader in) {
    String value = in.string();
    in.maxLength(value, 1000);
    return value;
  }

  private static String readFileName(Reader in) {
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 255);
    return value;
  }

  private static String readContentType(Reader in) {
    String value = in.string();
    in.maxLength(value, 255);
    return value;
  }

  private static long readSize(Reader in) {
    long value = in.int64();
    in.minimum(value, 0L);
    return value;
  }

  @Override
  public void write(JsonWriter out, Attachment value) {
    out.beginObject();
    out.name("id");
    out.int32(value.id());
    if (value.field() != null) {
      out.name("field");
      out.string(value.field());
    }
    out.name("fileName");
    out.string(value.fileName());
    out.name("contentType");
    out.string(value.contentType());
    out.name("size");
    out.int64(value.size());
    out.endObject();
  }
}
