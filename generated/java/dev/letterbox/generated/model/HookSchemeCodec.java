package dev.letterbox.generated.model;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link HookScheme}. */
public final class HookSchemeCodec implements Codec<HookScheme> {
  /** It has no state. */
  public static final HookSchemeCodec INSTANCE = new HookSchemeCodec();

  private static final KnownTexts VALUES =
      KnownTexts.of("none", "hmac-sha256", "github", "stripe", "slack", "standard-webhooks");

  private HookSchemeCodec() {}

  @Override
  public @Nullable HookScheme read(Reader in) {
    String text = in.string(VALUES);
    if (in.failed()) {
      return null;
    }
    return switch (text) {
      case "none" -> HookScheme.NONE;
      case "hmac-sha256" -> HookScheme.HMAC_SHA256;
      case "github" -> HookScheme.GITHUB;
      case "stripe" -> HookScheme.STRIPE;
      case "slack" -> HookScheme.SLACK;
      case "standard-webhooks" -> HookScheme.STANDARD_WEBHOOKS;
      default -> {
        in.notOneOf("none, hmac-sha256, github, stripe, slack, standard-webhooks");
        yield null;
      }
    };
  }

  @Override
  public void write(JsonWriter out, HookScheme value) {
    out.string(value.text());
  }
}
