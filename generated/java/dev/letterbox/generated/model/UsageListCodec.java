package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link UsageList}. */
public final class UsageListCodec implements Codec<UsageList> {
  /** It has no state. */
  public static final UsageListCodec INSTANCE = new UsageListCodec();

  private static final KnownTexts NAMES = KnownTexts.of("items");

  private UsageListCodec() {}

  @Override
  public @Nullable UsageList read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    List<Usage> items = List.of();
    boolean itemsSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "items" -> {
          itemsSeen = in.once(itemsSeen);
          items = readItems(in);
        }
        default -> in.unknownProperty();
      }
    }
    if (!itemsSeen) {
      in.missing("items");
    }
    if (in.mark() != mark) {
      return null;
    }
    return new UsageList(items);
  }

  private static List<Usage> readItems(Reader in) {
    List<Usage> value = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextItem()) {
        Usage item = UsageCodec.INSTANCE.read(in);
        if (item != null) {
          value.add(item);
        }
      }
    }
    return value;
  }

  @Override
  public void write(JsonWriter out, UsageList value) {
    out.beginObject();
    out.name("items");
    writeItems(out, value.items());
    out.endObject();
  }

  private static void writeItems(JsonWriter out, List<Usage> value) {
    out.beginArray();
    for (Usage item : value) {
      UsageCodec.INSTANCE.write(out, item);
    }
    out.endArray();
  }
}
