package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link SpamCheck}. */
public final class SpamCheckCodec implements Codec<SpamCheck> {
  /** It has no state. */
  public static final SpamCheckCodec INSTANCE = new SpamCheckCodec();

  private static final KnownTexts VALUES = KnownTexts.of("honeypot", "fill-time", "origin");

  private SpamCheckCodec() {}

  @Override
  public @Nullable SpamCheck read(Reader in) {
    String text = in.string(VALUES);
    if (in.failed()) {
      return null;
    }
    return switch (text) {
      case "honeypot" -> SpamCheck.HONEYPOT;
      case "fill-time" -> SpamCheck.FILL_TIME;
      case "origin" -> SpamCheck.ORIGIN;
      default -> {
        in.notOneOf("honeypot, fill-time, origin");
        yield null;
      }
    };
  }

  @Override
  public void write(JsonWriter out, SpamCheck value) {
    out.string(value.text());
  }
}
