package dev.letterbox.generated.model;

import dev.letterbox.generated.model.Violation.InEnum;
import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Violation}. */
public final class ViolationCodec implements Codec<Violation> {
  /** It has no state. */
  public static final ViolationCodec INSTANCE = new ViolationCodec();

  private static final KnownTexts NAMES = KnownTexts.of("in", "name", "pointer", "code", "detail");

  private ViolationCodec() {}

  @Override
  public @Nullable Violation read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    InEnum inValue = null;
    boolean inSeen = false;
    String name = null;
    boolean nameSeen = false;
    String pointer = null;
    boolean pointerSeen = false;
    String code = "";
    boolean codeSeen = false;
    String detail = "";
    boolean detailSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "in" -> {
          inSeen = in.once(inSeen);
          inValue = readIn(in);
        }
        case "name" -> {
          nameSeen = in.once(nameSeen);
          name = readName(in);
        }
        case "pointer" -> {
          pointerSeen = in.once(pointerSeen);
          pointer = in.string();
        }
        case "code" -> {
          codeSeen = in.once(codeSeen);
          code = readCode(in);
        }
        case "detail" -> {
          detailSeen = in.once(detailSeen);
          detail = readDetail(in);
        }
        default -> in.unknownProperty();
      }
    }
    if (!inSeen) {
      in.missing("in");
    }
    if (!codeSeen) {
      in.missing("code");
    }
    if (!detailSeen) {
      in.missing("detail");
    }
    if (in.mark() != mark || inValue == null) {
      return null;
    }
    return new Violation(inValue, name, pointer, code, detail);
  }

  private static @Nullable InEnum readIn(Reader in) {
    String text = in.string();
    InEnum value = null;
    if (!in.failed()) {
      for (InEnum one : InEnum.values()) {
        if (one.text().equals(text)) {
          value = one;
        }
      }
      if (value == null) {
        in.notOneOf("path, query, header, cookie, body");
      }
    }
    return value;
  }

  private static String readName(Reader in) {
    String value = in.string();
    in.maxLength(value, 256);
    return value;
  }

  private static String readCode(Reader in) {
    String value = in.string();
    in.maxLength(value, 64);
    return value;
  }

  private static String readDetail(Reader in) {
    String value = in.string();
    in.maxLength(value, 2000);
    return value;
  }

  @Override
  public void write(JsonWriter out, Violation value) {
    out.beginObject();
    out.name("in");
    out.string(value.in().text());
    if (value.name() != null) {
      out.name("name");
      out.string(value.name());
    }
    if (value.pointer() != null) {
      out.name("pointer");
      out.string(value.pointer());
    }
    out.name("code");
    out.string(value.code());
    out.name("detail");
    out.string(value.detail());
    out.endObject();
  }
}
