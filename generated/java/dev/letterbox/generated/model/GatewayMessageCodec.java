package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link GatewayMessage}. */
public final class GatewayMessageCodec implements Codec<GatewayMessage> {
  /** It has no state. */
  public static final GatewayMessageCodec INSTANCE = new GatewayMessageCodec();

  private static final KnownTexts NAMES = KnownTexts.of("message");

  private GatewayMessageCodec() {}

  @Override
  public @Nullable GatewayMessage read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    String message = "";
    boolean messageSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "message" -> {
          messageSeen = in.once(messageSeen);
          message = readMessage(in);
        }
        default -> in.unknownProperty();
      }
    }
    if (!messageSeen) {
      in.missing("message");
    }
    if (in.mark() != mark) {
      return null;
    }
    return new GatewayMessage(message);
  }

  private static String readMessage(Reader in) {
    String value = in.string();
    in.maxLength(value, 200);
    return value;
  }

  @Override
  public void write(JsonWriter out, GatewayMessage value) {
    out.beginObject();
    out.name("message");
    out.string(value.message());
    out.endObject();
  }
}
