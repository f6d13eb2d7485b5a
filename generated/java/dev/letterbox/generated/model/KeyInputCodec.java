package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link KeyInput}. */
public final class KeyInputCodec implements Codec<KeyInput> {
  /** It has no state. */
  public static final KeyInputCodec INSTANCE = new KeyInputCodec();

  private static final KnownTexts NAMES = KnownTexts.of("name", "scopes", "expiresAt");

  private KeyInputCodec() {}

  @Override
  public @Nullable KeyInput read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    String name = "";
    boolean nameSeen = false;
    List<KeyScope> scopes = List.of();
    boolean scopesSeen = false;
    Instant expiresAt = null;
    boolean expiresAtSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "name" -> {
          nameSeen = in.once(nameSeen);
          name = readName(in);
        }
        case "scopes" -> {
          scopesSeen = in.once(scopesSeen);
          scopes = readScopes(in);
        }
        case "expiresAt" -> {
          expiresAtSeen = in.once(expiresAtSeen);
          expiresAt = in.instant();
        }
        default -> in.unknownProperty();
      }
    }
    if (!nameSeen) {
      in.missing("name");
    }
    if (!scopesSeen) {
      in.missing("scopes");
    }
    if (in.mark() != mark) {
      return null;
    }
    return new KeyInput(name, scopes, expiresAt);
  }

  private static String readName(Reader in) {
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 120);
    return value;
  }

  private static List<KeyScope> readScopes(Reader in) {
    List<KeyScope> value = new ArrayList<>();
    int valueMark = in.mark();
    if (in.beginArray()) {
      while (in.nextItem()) {
        KeyScope item = KeyScopeCodec.INSTANCE.read(in);
        if (item != null) {
          value.add(item);
        }
      }
    }
    in.maxItems(value, 2);
    if (in.mark() == valueMark) {
      in.minItems(value, 1);
      in.uniqueItems(value);
    }
    return value;
  }

  @Override
  public void write(JsonWriter out, KeyInput value) {
    out.beginObject();
    out.name("name");
    out.string(value.name());
    out.name("scopes");
    writeScopes(out, value.scopes());
    if (value.expiresAt() != null) {
      out.name("expiresAt");
      out.instant(value.expiresAt());
    }
    out.endObject();
  }

  private static void writeScopes(JsonWriter out, List<KeyScope> value) {
    out.beginArray();
    for (KeyScope item : value) {
      out.string(item.text());
    }
    out.endArray();
  }
}
