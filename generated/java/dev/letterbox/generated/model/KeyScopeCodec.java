package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link KeyScope}. */
public final class KeyScopeCodec implements Codec<KeyScope> {
  /** It has no state. */
  public static final KeyScopeCodec INSTANCE = new KeyScopeCodec();

  private static final KnownTexts VALUES = KnownTexts.of("submissions:read", "submissions:write");

  private KeyScopeCodec() {}

  @Override
  public @Nullable KeyScope read(Reader in) {
    String text = in.string(VALUES);
    if (in.failed()) {
      return null;
    }
    return switch (text) {
      case "submissions:read" -> KeyScope.SUBMISSIONS_READ;
      case "submissions:write" -> KeyScope.SUBMISSIONS_WRITE;
      default -> {
        in.notOneOf("submissions:read, submissions:write");
        yield null;
      }
    };
  }

  @Override
  public void write(JsonWriter out, KeyScope value) {
    out.string(value.text());
  }
}
