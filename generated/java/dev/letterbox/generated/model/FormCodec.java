package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Form}. */
public final class FormCodec implements Codec<Form> {
  /** It has no state. */
  public static final FormCodec INSTANCE = new FormCodec();

  private static final KnownTexts NAMES =
      KnownTexts.of(
          "id",
          "name",
          "allowedOrigins",
          "redirectUrl",
          "fields",
          "honeypot",
          "minFillSeconds",
          "signedFillTime",
          "rateLimit",
          "attachments",
          "hook",
          "retentionDays",
          "partitions",
          "createdAt",
          "updatedAt");

  private FormCodec() {}

  @Override
  public @Nullable Form read(Reader in) {
    int mark = in.mark();
    if (!in.beginObject()) {
      return null;
    }
    String id = "";
    boolean idSeen = false;
    String name = "";
    boolean nameSeen = false;
    List<String> allowedOrigins = List.of();
    boolean allowedOriginsSeen = false;
    String redirectUrl = null;
    boolean redirectUrlSeen = false;
    List<Field> fields = List.of();
    boolean fieldsSeen = false;
    String honeypot = null;
    boolean honeypotSeen = false;
    Integer minFillSeconds = null;
    boolean minFillSecondsSeen = false;
    boolean signedFillTime = false;
    boolean signedFillTimeSeen = false;
    RateLimit rateLimit = null;
    boolean rateLimitSeen = false;
    AttachmentLimits attachments = null;
    boolean attachmentsSeen = false;
    Hook hook = null;
    boolean hookSeen = false;
    int retentionDays = 0;
    boolean retentionDaysSeen = false;
    int partitions = 0;
    boolean partitionsSeen = false;
    Instant createdAt = null;
    boolean createdAtSeen = false;
    Instant updatedAt = null;
    boolean updatedAtSeen = false;
    for (String property = in.nextProperty(NAMES);
        property != null;
        property = in.nextProperty(NAMES)) {
      switch (property) {
        case "id" -> {
          idSeen = in.once(idSeen);
          id = readId(in);
        }
        case "name" -> {
          nameSeen = in.once(nameSeen);
          name = readName(in);
        }
        case "allowedOrigins" -> {
          allowedOriginsSeen = in.once(allowedOriginsSeen);
          allowedOrigins = readAllowedOrigins(in);
        }
        case "redirectUrl" -> {
          redirectUrlSeen = in.once(redirectUrlSeen);
          redirectUrl = readRedirectUrl(in);
        }
        case "fields" -> {
          fieldsSeen = in.once(fieldsSeen);
          fields = readFields(in);
        }
        case "honeypot" -> {
          honeypotSeen = in.once(honeypotSeen);
          honeypot = readHoneypot(in);
        }
        case "minFillSeconds" -> {
          minFillSecondsSeen = in.once(minFillSecondsSeen);
          minFillSeconds = readMinFillSeconds(in);
        }
        case "signedFillTime" -> {
          signedFillTimeSeen = in.once(signedFillTimeSeen);
          signedFillTime = in.bool();
        }
        case "rateLimit" -> {
          rateLimitSeen = in.once(rateLimitSeen);
          rateLimit = RateLimitCodec.INSTANCE.read(in);
        }
        case "attachments" -> {
          attachmentsSeen = in.once(attachmentsSeen);
          attachments = AttachmentLimitsCodec.INSTANCE.read(in);
        }
        case "hook" -> {
          hookSeen = in.once(hookSeen);
          hook = HookCodec.INSTANCE.read(in);
        }
        case "retentionDays" -> {
          retentionDaysSeen = in.once(retentionDaysSeen);
          retentionDays = readRetentionDays(in);
        }
        case "partitions" -> {
          partitionsSeen = in.once(partitionsSeen);
          partitions = readPartitions(in);
        }
        case "createdAt" -> {
          createdAtSeen = in.once(createdAtSeen);
          createdAt = in.instant();
        }
        case "updatedAt" -> {
          updatedAtSeen = in.once(updatedAtSeen);
          updatedAt = in.instant();
        }
        default -> in.unknownProperty();
      }
    }
    if (!idSeen) {
      in.missing("id");
    }
    if (!nameSeen) {
      in.missing("name");
    }
    if (!allowedOriginsSeen) {
      in.missing("allowedOrigins");
    }
    if (!fieldsSeen) {
      in.missing("fields");
    }
    if (!signedFillTimeSeen) {
      in.missing("signedFillTime");
    }
    if (!retentionDaysSeen) {
      in.missing("retentionDays");
    }
    if (!partitionsSeen) {
      in.missing("partitions");
    }
    if (!createdAtSeen) {
      in.missing("createdAt");
    }
    if (!updatedAtSeen) {
      in.missing("updatedAt");
    }
    if (in.mark() != mark || createdAt == null || updatedAt == null) {
      return null;
    }
    return new Form(
        id,
        name,
        allowedOrigins,
        redirectUrl,
        fields,
        honeypot,
        minFillSeconds,
        signedFillTime,
        rateLimit,
        attachments,
        hook,
        retentionDays,
        partitions,
        createdAt,
        updatedAt);
  }

  private static String readId(Reader in) {
    String value = in.string();
    in.minLength(value, 2);
    in.maxLength(value, 63);
    return value;
  }

  private static String readName(Reader in) {
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 120);
    return value;
  }

  private static List<String> readAllowedOrigins(Reader in) {
    List<String> value = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextItem()) {
        String item = in.string();
        in.maxLength(item, 256);
        value.add(item);
      }
    }
    in.maxItems(value, 20);
    return value;
  }

  private static String readRedirectUrl(Reader in) {
    String value = in.string();
    in.maxLength(value, 2048);
    in.uri(value);
    return value;
  }

  private static List<Field> readFields(Reader in) {
    List<Field> value = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextItem()) {
        Field item = FieldCodec.INSTANCE.read(in);
        if (item != null) {
          value.add(item);
        }
      }
    }
    in.maxItems(value, 100);
    return value;
  }

  private static String readHoneypot(Reader in) {
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 64);
    return value;
  }

  private static int readMinFillSeconds(Reader in) {
    int value = in.int32();
    in.minimum(value, 1);
    in.maximum(value, 3600);
    return value;
  }

  private static int readRetentionDays(Reader in) {
    int value = in.int32();
    in.minimum(value, 1);
    in.maximum(value, 3650);
    return value;
  }

  private static int readPartitions(Reader in) {
    int value = in.int32();
    in.minimum(value, 1);
    in.maximum(value, 16);
    return value;
  }

  @Override
  public void write(JsonWriter out, Form value) {
    out.beginObject();
    out.name("id");
    out.string(value.id());
    out.name("name");
    out.string(value.name());
    out.name("allowedOrigins");
    writeAllowedOrigins(out, value.allowedOrigins());
    if (value.redirectUrl() != null) {
      out.name("redirectUrl");
      out.string(value.redirectUrl());
    }
    out.name("fields");
    writeFields(out, value.fields());
    if (value.honeypot() != null) {
      out.name("honeypot");
      out.string(value.honeypot());
    }
    if (value.minFillSeconds() != null) {
      out.name("minFillSeconds");
      out.int32(value.minFillSeconds());
    }
    out.name("signedFillTime");
    out.bool(value.signedFillTime());
    if (value.rateLimit() != null) {
      out.name("rateLimit");
      RateLimitCodec.INSTANCE.write(out, value.rateLimit());
    }
    if (value.attachments() != null) {
      out.name("attachments");
      AttachmentLimitsCodec.INSTANCE.write(out, value.attachments());
    }
    if (value.hook() != null) {
      out.name("hook");
      HookCodec.INSTANCE.write(out, value.hook());
    }
    out.name("retentionDays");
    out.int32(value.retentionDays());
    out.name("partitions");
    out.int32(value.partitions());
    out.name("createdAt");
    out.instant(value.createdAt());
    out.name("updatedAt");
    out.instant(value.updatedAt());
    out.endObject();
  }

  private static void writeAllowedOrigins(JsonWriter out, List<String> value) {
    out.beginArray();
    for (String item : value) {
      out.string(item);
    }
    out.endArray();
  }

  private static void writeFields(JsonWriter out, List<Field> value) {
    out.beginArray();
    for (Field item : value) {
      FieldCodec.INSTANCE.write(out, item);
    }
    out.endArray();
  }
}
