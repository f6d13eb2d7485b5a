package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link KeyList}. */
public final class KeyListCodec implements Codec<KeyList> {
  /** It has no state. */
  public static final KeyListCodec INSTANCE = new KeyListCodec();

  private static final KnownTexts NAMES = KnownTexts.of("items");

  private KeyListCodec() {}

  @Override
  public @Nullable KeyList read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    List<Key> items = List.of();
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
    return new KeyList(items);
  }

  private static List<Key> readItems(Reader in) {
    List<Key> value = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextItem()) {
        Key item = KeyCodec.INSTANCE.read(in);
        if (item != null) {
          value.add(item);
        }
      }
    }
    in.maxItems(value, 100);
    return value;
  }

  @Override
  public void write(JsonWriter out, KeyList value) {
    out.beginObject();
    out.name("items");
    writeItems(out, value.items());
    out.endObject();
  }

  private static void writeItems(JsonWriter out, List<Key> value) {
    out.beginArray();
    for (Key item : value) {
      KeyCodec.INSTANCE.write(out, item);
    }
    out.endArray();
  }
}
