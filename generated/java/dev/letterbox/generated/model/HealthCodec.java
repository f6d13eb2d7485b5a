package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Health}. */
public final class HealthCodec implements Codec<Health> {
  /** It has no state. */
  public static final HealthCodec INSTANCE = new HealthCodec();

  private static final KnownTexts NAMES = KnownTexts.of("status", "version");

  private HealthCodec() {}

  @Override
  public @Nullable Health read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    boolean statusSeen = false;
    String version = "";
    boolean versionSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "status" -> {
          statusSeen = in.once(statusSeen);
          in.constant("ok");
        }
        case "version" -> {
          versionSeen = in.once(versionSeen);
          version = readVersion(in);
        }
        default -> in.unknownProperty();
      }
    }
    if (!statusSeen) {
      in.missing("status");
    }
    if (!versionSeen) {
      in.missing("version");
    }
    if (in.mark() != mark) {
      return null;
    }
    return new Health(version);
  }

  private static String readVersion(Reader in) {
    String value = in.string();
    in.minLength(value, 5);
    in.maxLength(value, 32);
    return value;
  }

  @Override
  public void write(JsonWriter out, Health value) {
    out.beginObject();
    out.name("status");
    out.string("ok");
    out.name("version");
    out.string(value.version());
    out.endObject();
  }
}
