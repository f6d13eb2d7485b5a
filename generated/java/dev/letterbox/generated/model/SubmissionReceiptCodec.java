package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link SubmissionReceipt}. */
public final class SubmissionReceiptCodec implements Codec<SubmissionReceipt> {
  /** It has no state. */
  public static final SubmissionReceiptCodec INSTANCE = new SubmissionReceiptCodec();

  private static final KnownTexts NAMES = KnownTexts.of("id", "receivedAt");

  private SubmissionReceiptCodec() {}

  @Override
  public @Nullable SubmissionReceipt read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    String id = "";
    boolean idSeen = false;
    Instant receivedAt = null;
    boolean receivedAtSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "id" -> {
          idSeen = in.once(idSeen);
          id = readId(in);
        }
        case "receivedAt" -> {
          receivedAtSeen = in.once(receivedAtSeen);
          receivedAt = in.instant();
        }
        default -> in.unknownProperty();
      }
    }
    if (!idSeen) {
      in.missing("id");
    }
    if (!receivedAtSeen) {
      in.missing("receivedAt");
    }
    if (in.mark() != mark || receivedAt == null) {
      return null;
    }
    return new SubmissionReceipt(id, receivedAt);
  }

  private static String readId(Reader in) {
    String value = in.string();
    in.minLength(value, 26);
    in.maxLength(value, 26);
    return value;
  }

  @Override
  public void write(JsonWriter out, SubmissionReceipt value) {
    out.beginObject();
    out.name("id");
    out.string(value.id());
    out.name("receivedAt");
    out.instant(value.receivedAt());
    out.endObject();
  }
}
