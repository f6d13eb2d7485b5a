package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Member;
import dev.letterbox.schema.Reader;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link SubmissionPatch}. */
public final class SubmissionPatchCodec implements Codec<SubmissionPatch> {
  /** It has no state. */
  public static final SubmissionPatchCodec INSTANCE = new SubmissionPatchCodec();

  private static final KnownTexts NAMES = KnownTexts.of("status", "note");

  private SubmissionPatchCodec() {}

  @Override
  public @Nullable SubmissionPatch read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    SubmissionStatus status = null;
    boolean statusSeen = false;
    Member<String> note = Member.absent();
    boolean noteSeen = false;
    int properties = 0;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      properties++;
      switch (property) {
        case "status" -> {
          statusSeen = in.once(statusSeen);
          status = SubmissionStatusCodec.INSTANCE.read(in);
        }
        case "note" -> {
          noteSeen = in.once(noteSeen);
          note = Member.of(in.isNull() ? null : readNote(in));
        }
        default -> in.unknownProperty();
      }
    }
    in.minProperties(properties, 1);
    if (in.mark() != mark) {
      return null;
    }
    return new SubmissionPatch(status, note);
  }

  private static String readNote(Reader in) {
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 2000);
    return value;
  }

  @Override
  public void write(JsonWriter out, SubmissionPatch value) {
    out.beginObject();
    if (value.status() != null) {
      out.name("status");
      out.string(value.status().text());
    }
    if (value.note() instanceof Member.Present(var present)) {
      out.name("note");
      if (present == null) {
        out.nil();
      } else {
        out.string(present);
      }
    }
    out.endObject();
  }
}
