package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Upload}. */
public final class UploadCodec implements Codec<Upload> {
  /** It has no state. */
  public static final UploadCodec INSTANCE = new UploadCodec();

  private static final KnownTexts NAMES = KnownTexts.of("id", "url", "fields", "expiresAt");

  private UploadCodec() {}

  @Override
  public @Nullable Upload read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    String id = "";
    boolean idSeen = false;
    String url = "";
    boolean urlSeen = false;
    Map<String, String> fields = Map.of();
    boolean fieldsSeen = false;
    Instant expiresAt = null;
    boolean expiresAtSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "id" -> {
          idSeen = in.once(idSeen);
          id = readId(in);
        }
        case "url" -> {
          urlSeen = in.once(urlSeen);
          url = readUrl(in);
        }
        case "fields" -> {
          fieldsSeen = in.once(fieldsSeen);
          fields = readFields(in);
        }
        case "expiresAt" -> {
          expiresAtSeen = in.once(expiresAtSeen);
          expiresAt = in.instant();
        }
        default -> in.unknownProperty();
      }
    }
    if (!idSeen) {
      in.missing("id");
    }
    if (!urlSeen) {
      in.missing("url");
    }
    if (!fieldsSeen) {
      in.missing("fields");
    }
    if (!expiresAtSeen) {
      in.missing("expiresAt");
    }
    if (in.mark() != mark || expiresAt == null) {
      return null;
    }
    return new Upload(id, url, fields, expiresAt);
  }

  private static String readId(Reader in) {
    String value = in.string();
    in.minLength(value, 26);
    in.maxLength(value, 26);
    return value;
  }

  private static String readUrl(Reader in) {
    String value = in.string();
    in.maxLength(value, 2048);
    in.uri(value);
    return value;
  }

  private static Map<String, String> readFields(Reader in) {
    Map<String, String> value = new LinkedHashMap<>();
    if (in.beginObject()) {
      for (String key = in.nextProperty(); key != null; key = in.nextProperty()) {
        in.newKey(value, key);
        String item = in.string();
        value.put(key, item);
      }
    }
    return value;
  }

  @Override
  public void write(JsonWriter out, Upload value) {
    out.beginObject();
    out.name("id");
    out.string(value.id());
    out.name("url");
    out.string(value.url());
    out.name("fields");
    writeFields(out, value.fields());
    out.name("expiresAt");
    out.instant(value.expiresAt());
    out.endObject();
  }

  private static void writeFields(JsonWriter out, Map<String, String> value) {
    out.beginObject();
    for (Map.Entry<String, String> entry : value.entrySet()) {
      out.name(entry.getKey());
      String item = entry.getValue();
      out.string(item);
    }
    out.endObject();
  }
}
