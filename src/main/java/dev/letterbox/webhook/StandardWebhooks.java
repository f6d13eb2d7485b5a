package dev.letterbox.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Standard Webhooks 1.0.0, its symmetric signatures.
 *
 * <pre>
 * webhook-id:        msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
 * webhook-timestamp: 1674087231
 * webhook-signature: v1,K5oZfzN95Z9U… v1a,hnO3f9T8Ytu9…
 * signed:            id "." timestamp "." body
 * secret:            whsec_C2FVsBQIhrscChlQIMV… ; base64, with or without whsec_
 * </pre>
 *
 * Each {@code v1} is of another secret; other versions, such as the asymmetric {@code v1a}, are
 * passed over. An id with a full stop is refused, as the specification advises: what is signed
 * could be divided at another one.
 *
 * @param tolerance not negative, in whole seconds
 * @see <a
 *     href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">The
 *     specification</a>
 */
public record StandardWebhooks(Duration tolerance) implements SignatureScheme {
  private static final String ID = "webhook-id";
  private static final String TIMESTAMP = "webhook-timestamp";
  private static final String SIGNATURE = "webhook-signature";

  public StandardWebhooks {
    SentAt.requireTolerance(tolerance);
  }

  /** With a tolerance of five minutes. */
  public StandardWebhooks() {
    this(TOLERANCE);
  }

  @Override
  public Verdict verify(
      List<String> secrets, Map<String, String> headers, byte[] body, Instant now) {
    String id = headers.get(ID);
    if (id == null) {
      return new Verdict.Missing(ID);
    }
    String time = headers.get(TIMESTAMP);
    if (time == null) {
      return new Verdict.Missing(TIMESTAMP);
    }
    String sent = headers.get(SIGNATURE);
    if (sent == null) {
      return new Verdict.Missing(SIGNATURE);
    }
    if (!DeliveryIds.isValid(id) || id.indexOf('.') >= 0) {
      return new Verdict.Malformed(ID, DeliveryIds.EXPECTED + " without a full stop");
    }
    long seconds = SentAt.parse(time);
    if (seconds < 0) {
      return new Verdict.Malformed(TIMESTAMP, SentAt.EXPECTED);
    }
    List<byte[]> signatures = HeaderList.signatures(sent, ' ', "v1,", Encoding.BASE64);
    if (signatures.isEmpty()) {
      return new Verdict.Malformed(
          SIGNATURE, "a list, between spaces, with " + Encoding.BASE64.expected("v1,"));
    }
    Verdict.Rejected untimely = SentAt.untimely(seconds, now, tolerance);
    if (untimely != null) {
      return untimely;
    }
    return new SignedContent(id + "." + time + ".", body)
            .isSigned(Secrets.asBase64(secrets), signatures)
        ? new Verdict.Verified(id, null)
        : new Verdict.Mismatch();
  }

  @Override
  public @Nullable String secretProblem(String secret) {
    return Secrets.problemOfBase64(secret);
  }
}
