package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link BatchResult}. */
public final class BatchResultCodec implements Codec<BatchResult> {
  /** It has no state. */
  public static final BatchResultCodec INSTANCE = new BatchResultCodec();

  private static final KnownTexts NAMES = KnownTexts.of("stored", "refused", "results");

  private BatchResultCodec() {}

  @Override
  public @Nullable BatchResult read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    int stored = 0;
    boolean storedSeen = false;
    int refused = 0;
    boolean refusedSeen = false;
    List<BatchItem> results = List.of();
    boolean resultsSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "stored" -> {
          storedSeen = in.once(storedSeen);
          stored = readStored(in);
        }
        case "refused" -> {
          refusedSeen = in.once(refusedSeen);
          refused = readRefused(in);
        }
        case "results" -> {
          resultsSeen = in.once(resultsSeen);
          results = readResults(in);
        }
        default -> in.unknownProperty();
      }
    }
    if (!storedSeen) {
      in.missing("stored");
    }
    if (!refusedSeen) {
      in.missing("refused");
    }
    if (!resultsSeen) {
      in.missing("results");
    }
    if (in.mark() != mark) {
      return null;
    }
    return new BatchResult(stored, refused, results);
  }

  private static int readStored(Reader in) {
    int value = in.int32();
    in.minimum(value, 0);
    in.maximum(value, 500);
    return value;
  }

  private static int readRefused(Reader in) {
    int value = in.int32();
    in.minimum(value, 0);
    in.maximum(value, 500);
    return value;
  }

  private static List<BatchItem> readResults(Reader in) {
    List<BatchItem> value = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextItem()) {
        BatchItem item = BatchItemCodec.INSTANCE.read(in);
        if (item != null) {
          value.add(item);
        }
      }
    }
    in.maxItems(value, 500);
    return value;
  }

  @Override
  public void write(JsonWriter out, BatchResult value) {
    out.beginObject();
    out.name("stored");
    out.int32(value.stored());
    out.name("refused");
    out.int32(value.refused());
    out.name("results");
    writeResults(out, value.results());
    out.endObject();
  }

  private static void writeResults(JsonWriter out, List<BatchItem> value) {
    out.beginArray();
    for (BatchItem item : value) {
      BatchItemCodec.INSTANCE.write(out, item);
    }
    out.endArray();
  }
}
