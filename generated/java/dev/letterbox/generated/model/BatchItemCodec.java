package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link BatchItem}. */
public final class BatchItemCodec implements Codec<BatchItem> {
  /** It has no state. */
  public static final BatchItemCodec INSTANCE = new BatchItemCodec();

  private static final KnownTexts NAMES =
      KnownTexts.of("index", "status", "id", "detail", "errors");

  private BatchItemCodec() {}

  @Override
  public @Nullable BatchItem read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    int index = 0;
    boolean indexSeen = false;
    int status = 0;
    boolean statusSeen = false;
    String id = null;
    boolean idSeen = false;
    String detail = null;
    boolean detailSeen = false;
    List<Violation> errors = List.of();
    boolean errorsSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "index" -> {
          indexSeen = in.once(indexSeen);
          index = readIndex(in);
        }
        case "status" -> {
          statusSeen = in.once(statusSeen);
          status = readStatus(in);
        }
        case "id" -> {
          idSeen = in.once(idSeen);
          id = readId(in);
        }
        case "detail" -> {
          detailSeen = in.once(detailSeen);
          detail = readDetail(in);
        }
        case "errors" -> {
          errorsSeen = in.once(errorsSeen);
          errors = readErrors(in);
        }
        default -> in.unknownProperty();
      }
    }
    if (!indexSeen) {
      in.missing("index");
    }
    if (!statusSeen) {
      in.missing("status");
    }
    if (in.mark() != mark) {
      return null;
    }
    return new BatchItem(index, status, id, detail, errors);
  }

  private static int readIndex(Reader in) {
    int value = in.int32();
    in.minimum(value, 0);
    in.maximum(value, 499);
    return value;
  }

  private static int readStatus(Reader in) {
    int value = in.int32();
    in.minimum(value, 100);
    in.maximum(value, 599);
    return value;
  }

  private static String readId(Reader in) {
    String value = in.string();
    in.minLength(value, 26);
    in.maxLength(value, 26);
    return value;
  }

  private static String readDetail(Reader in) {
    String value = in.string();
    in.maxLength(value, 2000);
    return value;
  }

  private static List<Violation> readErrors(Reader in) {
    List<Violation> value = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextItem()) {
        Violation item = ViolationCodec.INSTANCE.read(in);
        if (item != null) {
          value.add(item);
        }
      }
    }
    in.maxItems(value, 100);
    return value;
  }

  @Override
  public void write(JsonWriter out, BatchItem value) {
    out.beginObject();
    out.name("index");
    out.int32(value.index());
    out.name("status");
    out.int32(value.status());
    if (value.id() != null) {
      out.name("id");
      out.string(value.id());
    }
    if (value.detail() != null) {
      out.name("detail");
      out.string(value.detail());
    }
    out.name("errors");
    writeErrors(out, value.errors());
    out.endObject();
  }

  private static void writeErrors(JsonWriter out, List<Violation> value) {
    out.beginArray();
    for (Violation item : value) {
      ViolationCodec.INSTANCE.write(out, item);
    }
    out.endArray();
  }
}
