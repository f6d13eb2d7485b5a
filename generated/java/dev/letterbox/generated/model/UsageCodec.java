package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Usage}. */
public final class UsageCodec implements Codec<Usage> {
  /** It has no state. */
  public static final UsageCodec INSTANCE = new UsageCodec();

  private static final KnownTexts NAMES =
      KnownTexts.of("day", "formId", "submissions", "spam", "bytes");

  private UsageCodec() {}

  @Override
  public @Nullable Usage read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    LocalDate day = null;
    boolean daySeen = false;
    String formId = "";
    boolean formIdSeen = false;
    long submissions = 0;
    boolean submissionsSeen = false;
    long spam = 0;
    boolean spamSeen = false;
    long bytes = 0;
    boolean bytesSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "day" -> {
          daySeen = in.once(daySeen);
          day = in.date();
        }
        case "formId" -> {
          formIdSeen = in.once(formIdSeen);
          formId = readFormId(in);
        }
        case "submissions" -> {
          submissionsSeen = in.once(submissionsSeen);
          submissions = readSubmissions(in);
        }
        case "spam" -> {
          spamSeen = in.once(spamSeen);
          spam = readSpam(in);
        }
        case "bytes" -> {
          bytesSeen = in.once(bytesSeen);
          bytes = readBytes(in);
        }
        default -> in.unknownProperty();
      }
    }
    if (!daySeen) {
      in.missing("day");
    }
    if (!formIdSeen) {
      in.missing("formId");
    }
    if (!submissionsSeen) {
      in.missing("submissions");
    }
    if (!spamSeen) {
      in.missing("spam");
    }
    if (!bytesSeen) {
      in.missing("bytes");
    }
    if (in.mark() != mark || day == null) {
      return null;
    }
    return new Usage(day, formId, submissions, spam, bytes);
  }

  private static String readFormId(Reader in) {
    String value = in.string();
    in.minLength(value, 2);
    in.maxLength(value, 63);
    return value;
  }

  private static long readSubmissions(Reader in) {
    long value = in.int64();
    in.minimum(value, 0L);
    return value;
  }

  private static long readSpam(Reader in) {
    long value = in.int64();
    in.minimum(value, 0L);
    return value;
  }

  private static long readBytes(Reader in) {
    long value = in.int64();
    in.minimum(value, 0L);
    return value;
  }

  @Override
  public void write(JsonWriter out, Usage value) {
    out.beginObject();
    out.name("day");
    out.date(value.day());
    out.name("formId");
    out.string(value.formId());
    out.name("submissions");
    out.int64(value.submissions());
    out.name("spam");
    out.int64(value.spam());
    out.name("bytes");
    out.int64(value.bytes());
    out.endObject();
  }
}
