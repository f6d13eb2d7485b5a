package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link FieldType}. */
public final class FieldTypeCodec implements Codec<FieldType> {
  /** It has no state. */
  public static final FieldTypeCodec INSTANCE = new FieldTypeCodec();

  private static final KnownTexts VALUES =
      KnownTexts.of("text", "email", "url", "integer", "number", "boolean", "date", "choice");

  private FieldTypeCodec() {}

  @Override
  public @Nullable FieldType read(Reader in) {
    String text = in.string(VALUES);
    if (in.failed()) {
      return null;
    }
    return switch (text) {
      case "text" -> FieldType.TEXT;
      case "email" -> FieldType.EMAIL;
      case "url" -> FieldType.URL;
      case "integer" -> FieldType.INTEGER;
      case "number" -> FieldType.NUMBER;
      case "boolean" -> FieldType.BOOLEAN;
      case "date" -> FieldType.DATE;
      case "choice" -> FieldType.CHOICE;
      default -> {
        in.notOneOf("text, email, url, integer, number, boolean, date, choice");
        yield null;
      }
    };
  }

  @Override
  public void write(JsonWriter out, FieldType value) {
    out.string(value.text());
  }
}
