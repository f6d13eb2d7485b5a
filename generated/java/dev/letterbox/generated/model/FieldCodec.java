package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Field}. */
public final class FieldCodec implements Codec<Field> {
  /** It has no state. */
  public static final FieldCodec INSTANCE = new FieldCodec();

  private static final KnownTexts NAMES =
      KnownTexts.of("name", "type", "required", "minLength", "maxLength", "pattern", "choices");

  private FieldCodec() {}

  @Override
  public @Nullable Field read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    String name = "";
    boolean nameSeen = false;
    FieldType type = null;
    boolean typeSeen = false;
    boolean required = false;
    boolean requiredSeen = false;
    Integer minLength = null;
    boolean minLengthSeen = false;
    Integer maxLength = null;
    boolean maxLengthSeen = false;
    String pattern = null;
    boolean patternSeen = false;
    List<String> choices = List.of();
    boolean choicesSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "name" -> {
          nameSeen = in.once(nameSeen);
          name = readName(in);
        }
        case "type" -> {
          typeSeen = in.once(typeSeen);
          type = FieldTypeCodec.INSTANCE.read(in);
        }
        case "required" -> {
          requiredSeen = in.once(requiredSeen);
          required = in.bool();
        }
        case "minLength" -> {
          minLengthSeen = in.once(minLengthSeen);
          minLength = readMinLength(in);
        }
        case "maxLength" -> {
          maxLengthSeen = in.once(maxLengthSeen);
          maxLength = readMaxLength(in);
        }
        case "pattern" -> {
          patternSeen = in.once(patternSeen);
          pattern = readPattern(in);
        }
        case "choices" -> {
          choicesSeen = in.once(choicesSeen);
          choices = readChoices(in);
        }
        default -> in.unknownProperty();
      }
    }
    if (!nameSeen) {
      in.missing("name");
    }
    if (!typeSeen) {
      in.missing("type");
    }
    if (in.mark() != mark || type == null) {
      return null;
    }
    return new Field(name, type, required, minLength, maxLength, pattern, choices);
  }

  private static String readName(Reader in) {
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 64);
    return value;
  }

  private static int readMinLength(Reader in) {
    int value = in.int32();
    in.minimum(value, 0);
    in.maximum(value, 100000);
    return value;
  }

  private static int readMaxLength(Reader in) {
    int value = in.int32();
    in.minimum(value, 1);
    in.maximum(value, 100000);
    return value;
  }

  private static String readPattern(Reader in) {
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 200);
    return value;
  }

  private static List<String> readChoices(Reader in) {
    List<String> value = new ArrayList<>();
    int valueMark = in.mark();
    if (in.beginArray()) {
      while (in.nextItem()) {
        String item = in.string();
        in.minLength(item, 1);
        in.maxLength(item, 200);
        value.add(item);
      }
    }
    in.maxItems(value, 200);
    if (in.mark() == valueMark) {
      in.uniqueItems(value);
    }
    return value;
  }

  @Override
  public void write(JsonWriter out, Field value) {
    out.beginObject();
    out.name("name");
    out.string(value.name());
    out.name("type");
    out.string(value.type().text());
    out.name("required");
    out.bool(value.required());
    if (value.minLength() != null) {
      out.name("minLength");
      out.int32(value.minLength());
    }
    if (value.maxLength() != null) {
      out.name("maxLength");
      out.int32(value.maxLength());
    }
    if (value.pattern() != null) {
      out.name("pattern");
      out.string(value.pattern());
    }
    out.name("choices");
    writeChoices(out, value.choices());
    out.endObject();
  }

  private static void writeChoices(JsonWriter out, List<String> value) {
    out.beginArray();
    for (String item : value) {
      out.string(item);
    }
    out.endArray();
  }
}
