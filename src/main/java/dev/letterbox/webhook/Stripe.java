package dev.letterbox.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stripe's signatures.
 *
 * <pre>
 * Stripe-Signature: t=1492774577,v1=5257a869…,v1=6ffbb59b…,v0=…
 * signed:           t "." body
 * </pre>
 *
 * Each {@code v1} is of another secret; other schemes than {@code v1} are passed over. The delivery
 * id is the event's, in the body: {@code {"id": "evt_…"}}.
 *
 * @param tolerance not negative, in whole seconds
 * @see <a href="https://docs.stripe.com/webhooks/signature">Stripe's documentation</a>
 */
public record Stripe(Duration tolerance) implements SignatureScheme {
  private static final String HEADER = "Stripe-Signature";
  private static final String EXPECTED =
      "t=<seconds since 1970> once and v1=<64 hexadecimal digits> at least once, between commas";

  public Stripe {
    SentAt.requireTolerance(tolerance);
  }

  /** With a tolerance of five minutes. */
  public Stripe() {
    this(TOLERANCE);
  }

  @Override
  public Verdict verify(
      List<String> secrets, Map<String, String> headers, byte[] body, Instant now) {
    String sent = headers.get("stripe-signature");
    if (sent == null) {
      return new Verdict.Missing(HEADER);
    }
    String time = HeaderList.only(sent, ',', "t=");
    long seconds = time == null ? -1 : SentAt.parse(time);
    List<byte[]> signatures = HeaderList.signatures(sent, ',', "v1=", Encoding.HEX);
    if (time == null || seconds < 0 || signatures.isEmpty()) {
      return new Verdict.Malformed(HEADER, EXPECTED);
    }
    Verdict.Rejected untimely = SentAt.untimely(seconds, now, tolerance);
    if (untimely != null) {
      return untimely;
    }
    SignedContent content = new SignedContent(time + ".", body);
    return content.isSigned(Secrets.asText(secrets), signatures)
        ? new Verdict.Verified(StripeEvents.id(body), content.digest())
        : new Verdict.Mismatch();
  }

  @Override
  public @Nullable String secretProblem(String secret) {
    return Secrets.problemOfIssued(secret);
  }
}
