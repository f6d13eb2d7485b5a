package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Feed}. */
public final class FeedCodec implements Codec<Feed> {
  /** It has no state. */
  public static final FeedCodec INSTANCE = new FeedCodec();

  private static final KnownTexts NAMES = KnownTexts.of("items", "cursor");

  private FeedCodec() {}

  @Override
  public @Nullable Feed read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    List<Submission> items = List.of();
    boolean itemsSeen = false;
    String cursor = null;
    boolean cursorSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "items" -> {
          itemsSeen = in.once(itemsSeen);
          items = readItems(in);
        }
        case "cursor" -> {
          cursorSeen = in.once(cursorSeen);
          cursor = readCursor(in);
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
    return new Feed(items, cursor);
  }

  private static List<Submission> readItems(Reader in) {
    List<Submission> value = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextItem()) {
        Submission item = SubmissionCodec.INSTANCE.read(in);
        if (item != null) {
          value.add(item);
        }
      }
    }
    in.maxItems(value, 100);
    return value;
  }

  private static String readCursor(Reader in) {
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 512);
    return value;
  }

  @Override
  public void write(JsonWriter out, Feed value) {
    out.beginObject();
    out.name("items");
    writeItems(out, value.items());
    if (value.cursor() != null) {
      out.name("cursor");
      out.string(value.cursor());
    }
    out.endObject();
  }

  private static void writeItems(JsonWriter out, List<Submission> value) {
    out.beginArray();
    for (Submission item : value) {
      SubmissionCodec.INSTANCE.write(out, item);
    }
    out.endArray();
  }
}
