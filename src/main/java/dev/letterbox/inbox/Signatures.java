package dev.letterbox.inbox;

import dev.letterbox.generated.model.HookInput;
import dev.letterbox.generated.model.HookScheme;
import dev.letterbox.generated.model.Problem;
import dev.letterbox.generated.model.Violation;
import dev.letterbox.schema.Bytes;
import dev.letterbox.webhook.Encoding;
import dev.letterbox.webhook.GitHub;
import dev.letterbox.webhook.HmacHeader;
import dev.letterbox.webhook.SignatureScheme;
import dev.letterbox.webhook.Slack;
import dev.letterbox.webhook.StandardWebhooks;
import dev.letterbox.webhook.Stripe;
import dev.letterbox.webhook.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds hooks against the signature scheme of their form. */
final class Signatures {
  private Signatures() {}

  static Verdict verify(HookInput settings, Map<String, String> headers, Bytes body, Instant now) {
    SignatureScheme scheme = scheme(settings);
    if (scheme == null) {
      return new Verdict.Verified(null, null);
    }
    List<String> secrets = settings.secrets();
    return scheme.verify(secrets == null ? List.of() : secrets, headers, body.toArray(), now);
  }

  private static @Nullable SignatureScheme scheme(HookInput settings) {
    Duration tolerance = Duration.ofSeconds(settings.toleranceSeconds());
    return switch (settings.scheme()) {
      case NONE -> null;
      case HMAC_SHA256 ->
          new HmacHeader(
              settings.header() == null ? "X-Signature" : settings.header(),
              switch (settings.encoding()) {
                case HEX -> Encoding.HEX;
                case BASE64 -> Encoding.BASE64;
              },
              settings.prefix() == null ? "" : settings.prefix(),
              settings.deliveryHeader());
      case GITHUB -> new GitHub();
      case STRIPE -> new Stripe(tolerance);
      case SLACK -> new Slack(tolerance);
      case STANDARD_WEBHOOKS -> new StandardWebhooks(tolerance);
    };
  }

  /** What the contract asks of a form's settings and a schema cannot say. */
  static List<Violation> violations(HookInput settings) {
    List<Violation> violations = new ArrayList<>(0);
    SignatureScheme scheme = scheme(settings);
    if (scheme == null) {
      return violations;
    }
    if (settings.scheme() == HookScheme.HMAC_SHA256 && settings.header() == null) {
      violations.add(Problems.inBody("/hook/header", "required", "is required for hmac-sha256"));
    }
    List<String> secrets = settings.secrets();
    if (secrets == null) {
      violations.add(
          Problems.inBody(
              "/hook/secrets", "required", "is required for " + settings.scheme().text()));
      return violations;
    }
    for (int i = 0; i < secrets.size(); i++) {
      String refusal = scheme.secretProblem(secrets.get(i));
      if (refusal != null) {
        violations.add(Problems.inBody("/hook/secrets/" + i, "format", refusal));
      }
    }
    return violations;
  }

  /** Why a hook is refused, for its sender. */
  static Problem refusal(Verdict.Rejected verdict) {
    return new Problem(
        "about:blank", "The signature does not match.", 403, verdict.detail(), null, null);
  }

  /** As API Gateway writes the names of header fields. */
  static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
