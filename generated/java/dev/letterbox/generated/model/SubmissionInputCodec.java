package dev.letterbox.generated.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link SubmissionInput}. */
public final class SubmissionInputCodec implements Codec<SubmissionInput> {
  /** It has no state. */
  public static final SubmissionInputCodec INSTANCE = new SubmissionInputCodec();

  private static final KnownTexts NAMES =
      KnownTexts.of("email", "name", "message", "_upload", "_shown");

  private SubmissionInputCodec() {}

  @Override
  public @Nullable SubmissionInput read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    String email = null;
    boolean emailSeen = false;
    String name = null;
    boolean nameSeen = false;
    String message = null;
    boolean messageSeen = false;
    List<String> upload = List.of();
    boolean uploadSeen = false;
    String shown = null;
    boolean shownSeen = false;
    Map<String, JsonNode> additionalProperties = new LinkedHashMap<>();
    int properties = 0;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      properties++;
      switch (property) {
        case "email" -> {
          emailSeen = in.once(emailSeen);
          email = readEmail(in);
        }
        case "name" -> {
          nameSeen = in.once(nameSeen);
          name = readName(in);
        }
        case "message" -> {
          messageSeen = in.once(messageSeen);
          message = readMessage(in);
        }
        case "_upload" -> {
          uploadSeen = in.once(uploadSeen);
          upload = readUpload(in);
        }
        case "_shown" -> {
          shownSeen = in.once(shownSeen);
          shown = readShown(in);
        }
        default -> {
          in.additional(additionalProperties, property);
        }
      }
    }
    in.minProperties(properties, 1);
    in.maxProperties(properties, 200);
    if (in.mark() != mark) {
      return null;
    }
    return new SubmissionInput(email, name, message, upload, shown, additionalProperties);
  }

  private static String readEmail(Reader in) {
    String value = in.string();
    in.maxLength(value, 320);
    in.email(value);
    return value;
  }

  private static String readName(Reader in) {
    String value = in.string();
    in.maxLength(value, 200);
    return value;
  }

  private static String readMessage(Reader in) {
    String value = in.string();
    in.maxLength(value, 20000);
    return value;
  }

  private static List<String> readUpload(Reader in) {
    List<String> value = new ArrayList<>();
    int valueMark = in.mark();
    if (in.beginArray()) {
      while (in.nextItem()) {
        String item = in.string();
        in.pattern(item, "^[0-7][0-9A-HJKMNP-TV-Z]{25}$");
        value.add(item);
      }
    }
    in.maxItems(value, 20);
    if (in.mark() == valueMark) {
      in.uniqueItems(value);
    }
    return value;
  }

  private static String readShown(Reader in) {
    String value = in.string();
    in.maxLength(value, 200);
    return value;
  }

  @Override
  public void write(JsonWriter out, SubmissionInput value) {
    out.beginObject();
    if (value.email() != null) {
      out.name("email");
      out.string(value.email());
    }
    if (value.name() != null) {
      out.name("name");
      out.string(value.name());
    }
    if (value.message() != null) {
      out.name("message");
      out.string(value.message());
    }
    out.name("_upload");
    writeUpload(out, value.upload());
    if (value.shown() != null) {
      out.name("_shown");
      out.string(value.shown());
    }
    for (Map.Entry<String, JsonNode> entry : value.additionalProperties().entrySet()) {
      out.name(entry.getKey());
      out.any(entry.getValue());
    }
    out.endObject();
  }

  private static void writeUpload(JsonWriter out, List<String> value) {
    out.beginArray();
    for (String item : value) {
      out.string(item);
    }
    out.endArray();
  }
}
