package dev.letterbox.generated.model;

import dev.letterbox.generated.model.Hook.EncodingEnum;
import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Hook}. */
public final class HookCodec implements Codec<Hook> {
  /** It has no state. */
  public static final HookCodec INSTANCE = new HookCodec();

  private static final KnownTexts NAMES =
      KnownTexts.of(
          "scheme",
          "secretCount",
          "header",
          "encoding",
          "prefix",
          "deliveryHeader",
          "toleranceSeconds",
          "answersChallenges");

  private HookCodec() {}

  @Override
  public @Nullable Hook read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    HookScheme scheme = null;
    boolean schemeSeen = false;
    int secretCount = 0;
    boolean secretCountSeen = false;
    String header = null;
    boolean headerSeen = false;
    EncodingEnum encoding = null;
    boolean encodingSeen = false;
    String prefix = null;
    boolean prefixSeen = false;
    String deliveryHeader = null;
    boolean deliveryHeaderSeen = false;
    int toleranceSeconds = 0;
    boolean toleranceSecondsSeen = false;
    boolean answersChallenges = false;
    boolean answersChallengesSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "scheme" -> {
          schemeSeen = in.once(schemeSeen);
          scheme = HookSchemeCodec.INSTANCE.read(in);
        }
        case "secretCount" -> {
          secretCountSeen = in.once(secretCountSeen);
          secretCount = readSecretCount(in);
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
        case "answersChallenges" -> {
          answersChallengesSeen = in.once(answersChallengesSeen);
          answersChallenges = in.bool();
        }
        default -> in.unknownProperty();
      }
    }
    if (!schemeSeen) {
      in.missing("scheme");
    }
    if (!secretCountSeen) {
      in.missing("secretCount");
    }
    if (!encodingSeen) {
      in.missing("encoding");
    }
    if (!toleranceSecondsSeen) {
      in.missing("toleranceSeconds");
    }
    if (!answersChallengesSeen) {
      in.missing("answersChallenges");
    }
    if (in.mark() != mark || scheme == null || encoding == null) {
      return null;
    }
    return new Hook(
        scheme,
        secretCount,
        header,
        encoding,
        prefix,
        deliveryHeader,
        toleranceSeconds,
        answersChallenges);
  }

  private static int readSecretCount(Reader in) {
    int value = in.int32();
    in.minimum(value, 0);
    in.maximum(value, 5);
    return value;
  }

  private static String readHeader(Reader in) {
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 128);
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
    return value;
  }

  private static int readToleranceSeconds(Reader in) {
    int value = in.int32();
    in.minimum(value, 1);
    in.maximum(value, 86400);
    return value;
  }

  @Override
  public void write(JsonWriter out, Hook value) {
    out.beginObject();
    out.name("scheme");
    out.string(value.scheme().text());
    out.name("secretCount");
    out.int32(value.secretCount());
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
    out.name("answersChallenges");
    out.bool(value.answersChallenges());
    out.endObject();
  }
}
