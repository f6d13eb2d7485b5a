package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link AttachmentLimits}. */
public final class AttachmentLimitsCodec implements Codec<AttachmentLimits> {
  /** It has no state. */
  public static final AttachmentLimitsCodec INSTANCE = new AttachmentLimitsCodec();

  private static final KnownTexts NAMES =
      KnownTexts.of("maxFiles", "maxFileBytes", "maxTotalBytes", "types");

  private AttachmentLimitsCodec() {}

  @Override
  public @Nullable AttachmentLimits read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    int maxFiles = 5;
    boolean maxFilesSeen = false;
    long maxFileBytes = 10485760L;
    boolean maxFileBytesSeen = false;
    long maxTotalBytes = 26214400L;
    boolean maxTotalBytesSeen = false;
    List<String> types = List.of();
    boolean typesSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "maxFiles" -> {
          maxFilesSeen = in.once(maxFilesSeen);
          maxFiles = readMaxFiles(in);
        }
        case "maxFileBytes" -> {
          maxFileBytesSeen = in.once(maxFileBytesSeen);
          maxFileBytes = readMaxFileBytes(in);
        }
        case "maxTotalBytes" -> {
          maxTotalBytesSeen = in.once(maxTotalBytesSeen);
          maxTotalBytes = readMaxTotalBytes(in);
        }
        case "types" -> {
          typesSeen = in.once(typesSeen);
          types = readTypes(in);
        }
        default -> in.unknownProperty();
      }
    }
    if (in.mark() != mark) {
      return null;
    }
    return new AttachmentLimits(maxFiles, maxFileBytes, maxTotalBytes, types);
  }

  private static int readMaxFiles(Reader in) {
    int value = in.int32();
    in.minimum(value, 0);
    in.maximum(value, 20);
    return value;
  }

  private static long readMaxFileBytes(Reader in) {
    long value = in.int64();
    in.minimum(value, 1L);
    in.maximum(value, 1073741824L);
    return value;
  }

  private static long readMaxTotalBytes(Reader in) {
    long value = in.int64();
    in.minimum(value, 1L);
    in.maximum(value, 10737418240L);
    return value;
  }

  private static List<String> readTypes(Reader in) {
    List<String> value = new ArrayList<>();
    int valueMark = in.mark();
    if (in.beginArray()) {
      while (in.nextItem()) {
        String item = in.string();
        in.maxLength(item, 255);
        in.pattern(item, "^[A-Za-z0-9!#$&^_.+*-]+/[A-Za-z0-9!#$&^_.+*-]+$");
        value.add(item);
      }
    }
    in.maxItems(value, 50);
    if (in.mark() == valueMark) {
      in.uniqueItems(value);
    }
    return value;
  }

  @Override
  public void write(JsonWriter out, AttachmentLimits value) {
    out.beginObject();
    out.name("maxFiles");
    out.int32(value.maxFiles());
    out.name("maxFileBytes");
    out.int64(value.maxFileBytes());
    out.name("maxTotalBytes");
    out.int64(value.maxTotalBytes());
    out.name("types");
    writeTypes(out, value.types());
    out.endObject();
  }

  private static void writeTypes(JsonWriter out, List<String> value) {
    out.beginArray();
    for (String item : value) {
      out.string(item);
    }
    out.endArray();
  }
}
