package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link RateLimit}. */
public final class RateLimitCodec implements Codec<RateLimit> {
  /** It has no state. */
  public static final RateLimitCodec INSTANCE = new RateLimitCodec();

  private static final KnownTexts NAMES = KnownTexts.of("perMinute", "burst");

  private RateLimitCodec() {}

  @Override
  public @Nullable RateLimit read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    int perMinute = 0;
    boolean perMinuteSeen = false;
    int burst = 0;
    boolean burstSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "perMinute" -> {
          perMinuteSeen = in.once(perMinuteSeen);
          perMinute = readPerMinute(in);
        }
        case "burst" -> {
          burstSeen = in.once(burstSeen);
          burst = readBurst(in);
        }
        default -> in.unknownProperty();
      }
    }
    if (!perMinuteSeen) {
      in.missing("perMinute");
    }
    if (!burstSeen) {
      in.missing("burst");
    }
    if (in.mark() != mark) {
      return null;
    }
    return new RateLimit(perMinute, burst);
  }

  private static int readPerMinute(Reader in) {
    int value = in.int32();
    in.minimum(value, 1);
    in.maximum(value, 6000);
    return value;
  }

  private static int readBurst(Reader in) {
    int value = in.int32();
    in.minimum(value, 1);
    in.maximum(value, 6000);
    return value;
  }

  @Override
  public void write(JsonWriter out, RateLimit value) {
    out.beginObject();
    out.name("perMinute");
    out.int32(value.perMinute());
    out.name("burst");
    out.int32(value.burst());
    out.endObject();
  }
}
