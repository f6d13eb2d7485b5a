package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.Reader;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Submission}. */
public final class SubmissionCodec implements Codec<Submission> {
  /** It has no state. */
  public static final SubmissionCodec INSTANCE = new SubmissionCodec();

  private SubmissionCodec() {}

  @Override
  public @Nullable Submission read(Reader in) {
    String kind = in.discriminator("kind");
    if (kind == null) {
      return null;
    }
    return switch (kind) {
      case "form" -> FormSubmissionCodec.INSTANCE.read(in);
      case "hook" -> HookSubmissionCodec.INSTANCE.read(in);
      default -> {
        in.unknownDiscriminator("kind", "form, hook");
        yield null;
      }
    };
  }

  @Override
  public void write(JsonWriter out, Submission value) {
    switch (value) {
      case FormSubmission one -> FormSubmissionCodec.INSTANCE.write(out, one);
      case HookSubmission one -> HookSubmissionCodec.INSTANCE.write(out, one);
    }
  }
}
