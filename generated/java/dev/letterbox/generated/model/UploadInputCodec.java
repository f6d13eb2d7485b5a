package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link UploadInput}. */
public final class UploadInputCodec implements Codec<UploadInput> {
  /** It has no state. */
  public static final UploadInputCodec INSTANCE = new UploadInputCodec();

  private static final KnownTexts NAMES = KnownTexts.of("fileName", "contentType", "size");

  private UploadInputCodec() {}

  @Override
  public @Nullable UploadInput read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
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
    return new UploadInput(fileName, contentType, size);
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
    in.pattern(value, "^[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+$");
    return value;
  }

  private static long readSize(Reader in) {
    long value = in.int64();
    in.minimum(value, 1L);
    return value;
  }

  @Override
  public void write(JsonWriter out, UploadInput value) {
    out.beginObject();
    out.name("fileName");
    out.string(value.fileName());
    out.name("contentType");
    out.string(value.contentType());
    out.name("size");
    out.int64(value.size());
    out.endObject();
  }
}
