package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Problem}. */
public final class ProblemCodec implements Codec<Problem> {
  /** It has no state. */
  public static final ProblemCodec INSTANCE = new ProblemCodec();

  private static final KnownTexts NAMES =
      KnownTexts.of("type", "title", "status", "detail", "instance", "errors");

  private ProblemCodec() {}

  @Override
  public @Nullable Problem read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    String type = "about:blank";
    boolean typeSeen = false;
    String title = "";
    boolean titleSeen = false;
    int status = 0;
    boolean statusSeen = false;
    String detail = null;
    boolean detailSeen = false;
    String instance = null;
    boolean instanceSeen = false;
    List<Violation> errors = null;
    boolean errorsSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "type" -> {
          typeSeen = in.once(typeSeen);
          type = readType(in);
        }
        case "title" -> {
          titleSeen = in.once(titleSeen);
          title = readTitle(in);
        }
        case "status" -> {
          statusSeen = in.once(statusSeen);
          status = readStatus(in);
        }
        case "detail" -> {
          detailSeen = in.once(detailSeen);
          detail = readDetail(in);
        }
        case "instance" -> {
          instanceSeen = in.once(instanceSeen);
          instance = readInstance(in);
        }
        case "errors" -> {
          errorsSeen = in.once(errorsSeen);
          errors = readErrors(in);
        }
        default -> in.unknownProperty();
      }
    }
    if (!titleSeen) {
      in.missing("title");
    }
    if (!statusSeen) {
      in.missing("status");
    }
    if (in.mark() != mark) {
      return null;
    }
    return new Problem(type, title, status, detail, instance, errors);
  }

  private static String readType(Reader in) {
    String value = in.string();
    in.uriReference(value);
    return value;
  }

  private static String readTitle(Reader in) {
    String value = in.string();
    in.maxLength(value, 200);
    return value;
  }

  private static int readStatus(Reader in) {
    int value = in.int32();
    in.minimum(value, 100);
    in.maximum(value, 599);
    return value;
  }

  private static String readDetail(Reader in) {
    String value = in.string();
    in.maxLength(value, 2000);
    return value;
  }

  private static String readInstance(Reader in) {
    String value = in.string();
    in.uriReference(value);
    return value;
  }

  private static List<Violation> readErrors(Reader in) {
    List<Violation> value = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextItem()) {
        Violation item = ViolationCodec.INSTANCE.read(in);
        if (item != null) {
          value.add(item);
        }
      }
    }
    in.maxItems(value, 100);
    return value;
  }

  @Override
  public void write(JsonWriter out, Problem value) {
    out.beginObject();
    out.name("type");
    out.string(value.type());
    out.name("title");
    out.string(value.title());
    out.name("status");
    out.int32(value.status());
    if (value.detail() != null) {
      out.name("detail");
      out.string(value.detail());
    }
    if (value.instance() != null) {
      out.name("instance");
      out.string(value.instance());
    }
    if (value.errors() != null) {
      out.name("errors");
      writeErrors(out, value.errors());
    }
    out.endObject();
  }

  private static void writeErrors(JsonWriter out, List<Violation> value) {
    out.beginArray();
    for (Violation item : value) {
      ViolationCodec.INSTANCE.write(out, item);
    }
    out.endArray();
  }
}
