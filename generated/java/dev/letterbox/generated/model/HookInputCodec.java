package dev.letterbox.generated.model;

import dev.letterbox.generated.model.HookInput.EncodingEnum;
import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link HookInput}. */
public final class HookInputCodec implements Codec<HookInput> {
  /** It has no state. */
  public static final HookInputCodec INSTANCE = new HookInputCodec();

  private static final KnownTexts NAMES =
      KnownTexts.of(
          "scheme",
          "secrets",
          "header",
          "encoding",
          "prefix",
          "deliveryHeader",
          "toleranceSeconds",
          "verifyToken");

  private HookInputCodec() {}

  @Override
  public @Nullable HookInput read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    HookScheme scheme = null;
    boolean schemeSeen = false;
    List<String> secrets = null;
    boolean secretsSeen = false;
    String header = null;
    boolean headerSeen = false;
    EncodingEnum encoding = EncodingEnum.HEX;
    boolean encodingSeen = false;
    String prefix = null;
    boolean prefixSeen = false;
    String deliveryHeader = null;
    boolean deliveryHeaderSeen = false;
    int toleranceSeconds = 300;
    boolean toleranceSecondsSeen = false;
    String verifyToken = null;
    boolean verifyTokenSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "scheme" -> {
          schemeSeen = in.once(schemeSeen);
          scheme = HookSchemeCodec.INSTANCE.read(in);
        }
        case "secrets" -> {
          secretsSeen = in.once(secretsSeen);
          secrets = readSecrets(in);
        }
        case "header" -> {
          headerSeen = in.once(headerSeen);
          header = readHeader(in);
        }
        case "encoding" -> {
          encodingSeen = in.once(encodingSeen);
          encoding = readEncoding(in);
        }
        case "prefix" -> {
          prefixSeen = in.once(prefixSeen);
          prefix = readPrefix(in);
        }
        case "deliveryHeader" -> {
          deliveryHeaderSeen = in.once(deliveryHeaderSeen);
          deliveryHeader = readDeliveryHeader(in);
        }
        case "toleranceSeconds" -> {
          toleranceSecondsSeen = in.once(toleranceSecondsSeen);
          toleranceSeconds = readToleranceSeconds(in);
        }
        case "verifyToken" -> {
          verifyTokenSeen = in.once(verifyTokenSeen);
          verifyToken = readVerifyToken(in);
        }
        default -> in.unknownProperty();
      }
    }
    if (!schemeSeen) {
      in.missing("scheme");
    }
    if (in.mark() != mark || scheme == null || encoding == null) {
      return null;
    }
    return new HookInput(
        scheme, secrets, header, encoding, prefix, deliveryHeader, toleranceSeconds, verifyToken);
  }

  private static List<String> readSecrets(Reader in) {
    List<String> value = new ArrayList<>();
    int valueMark = in.mark();
    if (in.beginArray()) {
      while (in.nextItem()) {
        String item = in.string();
        in.minLength(item, 8);
        in.maxLength(item, 512);
        value.add(item);
      }
    }
    in.maxItems(value, 5);
    if (in.mark() == valueMark) {
      in.minItems(value, 1);
    }
    return value;
  }

  private static String readHeader(Reader in) {
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 128);
    in.pattern(value, "^[A-Za-z0-9-]+$");
    return value;
  }

  private static @Nullable EncodingEnum readEncoding(Reader in) {
    String text = in.string();
    EncodingEnum value = null;
    if (!in.failed()) {
      for (EncodingEnum one : EncodingEnum.values()) {
        if (one.text().equals(text)) {
          value = one;
        }
      }
      if (value == null) {
        in.notOneOf("hex, base64");
      }
    }
    return value;
  }

  private static String readPrefix(Reader in) {
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 32);
    return value;
  }

  private static String readDeliveryHeader(Reader in) {
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 128);
    in.pattern(value, "^[A-Za-z0-9-]+$");
    return value;
  }

  private static int readToleranceSeconds(Reader in) {
    int value = in.int32();
    in.minimum(value, 1);
    in.maximum(value, 86400);
    return value;
  }

  private static String readVerifyToken(Reader in) {
    String value = in.string();
    in.minLength(value, 8);
    in.maxLength(value, 255);
    return value;
  }

  @Override
  public void write(JsonWriter out, HookInput value) {
    out.beginObject();
    out.name("scheme");
    out.string(value.scheme().text());
    if (value.secrets() != null) {
      out.name("secrets");
      writeSecrets(out, value.secrets());
    }
    if (value.header() != null) {
      out.name("header");
      out.string(value.header());
    }
    out.name("encoding");
    out.string(value.encoding().text());
    if (value.prefix() != null) {
      out.name("prefix");
      out.string(value.prefix());
    }
    if (value.deliveryHeader() != null) {
      out.name("deliveryHeader");
      out.string(value.deliveryHeader());
    }
    out.name("toleranceSeconds");
    out.int32(value.toleranceSeconds());
    if (value.verifyToken() != null) {
      out.name("verifyToken");
      out.string(value.verifyToken());
    }
    out.endObject();
  }

  private static void writeSecrets(JsonWriter out, List<String> value) {
    out.beginArray();
    for (String item : value) {
      out.string(item);
    }
    out.endArray();
  }
}
