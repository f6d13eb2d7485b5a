package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link FillToken}. */
public final class FillTokenCodec implements Codec<FillToken> {
  /** It has no state. */
  public static final FillTokenCodec INSTANCE = new FillTokenCodec();

  private static final KnownTexts NAMES = KnownTexts.of("token");

  private FillTokenCodec() {}

  @Override
  public @Nullable FillToken read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    String token = "";
    boolean tokenSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "token" -> {
          tokenSeen = in.once(tokenSeen);
          token = readToken(in);
        }
        default -> in.unknownProperty();
      }
    }
    if (!tokenSeen) {
      in.missing("token");
    }
    if (in.mark() != mark) {
      return null;
    }
    return new FillToken(token);
  }

  private static String readToken(Reader in) {
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 200);
    return value;
  }

  @Override
  public void write(JsonWriter out, FillToken value) {
    out.beginObject();
    out.name("token");
    out.string(value.token());
    out.endObject();
  }
}
