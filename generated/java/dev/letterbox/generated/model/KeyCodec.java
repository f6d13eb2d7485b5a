package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Key}. */
public final class KeyCodec implements Codec<Key> {
  /** It has no state. */
  public static final KeyCodec INSTANCE = new KeyCodec();

  private static final KnownTexts NAMES =
      KnownTexts.of("id", "name", "scopes", "createdAt", "expiresAt");

  private KeyCodec() {}

  @Override
  public @Nullable Key read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    String id = "";
    boolean idSeen = false;
    String name = "";
    boolean nameSeen = false;
    List<KeyScope> scopes = List.of();
    boolean scopesSeen = false;
    Instant createdAt = null;
    boolean createdAtSeen = false;
    Instant expiresAt = null;
    boolean expiresAtSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "id" -> {
          idSeen = in.once(idSeen);
          id = readId(in);
        }
        case "name" -> {
          nameSeen = in.once(nameSeen);
          name = readName(in);
        }
        case "scopes" -> {
          scopesSeen = in.once(scopesSeen);
          scopes = readScopes(in);
        }
        case "createdAt" -> {
          createdAtSeen = in.once(createdAtSeen);
          createdAt = in.instant();
        }
        case "expiresAt" -> {
          expiresAtSeen = in.once(expiresAtSeen);
          expiresAt = in.instant();
        }
        default -> in.unknownProperty();
      }
    }
    if (!idSeen) {
      in.missing("id");
    }
    if (!nameSeen) {
      in.missing("name");
    }
    if (!scopesSeen) {
      in.missing("scopes");
    }
    if (!createdAtSeen) {
      in.missing("createdAt");
    }
    if (in.mark() != mark || createdAt == null) {
      return null;
    }
    return new Key(id, name, scopes, createdAt, expiresAt);
  }

  private static String readId(Reader in) {
    String value = in.string();
    in.minLength(value, 12);
    in.maxLength(value, 12);
    return value;
  }

  private static String readName(Reader in) {
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 120);
    return value;
  }

  private static List<KeyScope> readScopes(Reader in) {
    List<KeyScope> value = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextItem()) {
        KeyScope item = KeyScopeCodec.INSTANCE.read(in);
        if (item != null) {
          value.add(item);
        }
      }
    }
    in.maxItems(value, 2);
    return value;
  }

  @Override
  public void write(JsonWriter out, Key value) {
    out.beginObject();
    out.name("id");
    out.string(value.id());
    out.name("name");
    out.string(value.name());
    out.name("scopes");
    writeScopes(out, value.scopes());
    out.name("createdAt");
    out.instant(value.createdAt());
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
