package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link SubmissionStatus}. */
public final class SubmissionStatusCodec implements Codec<SubmissionStatus> {
  /** It has no state. */
  public static final SubmissionStatusCodec INSTANCE = new SubmissionStatusCodec();

  private static final KnownTexts VALUES = KnownTexts.of("new", "read", "archived", "spam");

  private SubmissionStatusCodec() {}

  @Override
  public @Nullable SubmissionStatus read(Reader in) {
    String text = in.string(VALUES);
    if (in.failed()) {
      return null;
    }
    return switch (text) {
      case "new" -> SubmissionStatus.NEW;
      case "read" -> SubmissionStatus.READ;
      case "archived" -> SubmissionStatus.ARCHIVED;
      case "spam" -> SubmissionStatus.SPAM;
      default -> {
        in.notOneOf("new, read, archived, spam");
        yield null;
      }
    };
  }

  @Override
  public void write(JsonWriter out, SubmissionStatus value) {
    out.string(value.text());
  }
}
