package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link FormPage}. */
public final class FormPageCodec implements Codec<FormPage> {
  /** It has no state. */
  public static final FormPageCodec INSTANCE = new FormPageCodec();

  private static final KnownTexts NAMES = KnownTexts.of("items", "nextCursor");

  private FormPageCodec() {}

  @Override
  public @Nullable FormPage read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    List<Form> items = List.of();
    boolean itemsSeen = false;
    String nextCursor = null;
    boolean nextCursorSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "items" -> {
          itemsSeen = in.once(itemsSeen);
          items = readItems(in);
        }
        case "nextCursor" -> {
          nextCursorSeen = in.once(nextCursorSeen);
          nextCursor = readNextCursor(in);
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
    return new FormPage(items, nextCursor);
  }

  private static List<Form> readItems(Reader in) {
    List<Form> value = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextItem()) {
        Form item = FormCodec.INSTANCE.read(in);
        if (item != null) {
          value.add(item);
        }
      }
    }
    in.maxItems(value, 100);
    return value;
  }

  private static String readNextCursor(Reader in) {
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 512);
    return value;
  }

  @Override
  public void write(JsonWriter out, FormPage value) {
    out.beginObject();
    out.name("items");
    writeItems(out, value.items());
    if (value.nextCursor() != null) {
      out.name("nextCursor");
      out.string(value.nextCursor());
    }
    out.endObject();
  }

  private static void writeItems(JsonWriter out, List<Form> value) {
    out.beginArray();
    for (Form item : value) {
      FormCodec.INSTANCE.write(out, item);
    }
    out.endArray();
  }
}
