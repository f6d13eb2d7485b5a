package dev.letterbox.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Slack's signatures, version 0.
 *
 * <pre>
 * X-Slack-Request-Timestamp: 1531420618
 * X-Slack-Signature:         v0=a2114d57…
 * signed:                    "v0:" timestamp ":" body
 * </pre>
 *
 * An event's id is in the body only.
 *
 * @param tolerance not negative, in whole seconds
 * @see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Slack's
 *     documentation</a>
 */
public record Slack(Duration tolerance) implements SignatureScheme {
  private static final String TIMESTAMP = "X-Slack-Request-Timestamp";
  private static final String SIGNATURE = "X-Slack-Signature";
  private static final String PREFIX = "v0=";

  public Slack {
    SentAt.requireTolerance(tolerance);
  }

  /** With a tolerance of five minutes. */
  public Slack() {
    this(TOLERANCE);
  }

  @Override
  public Verdict verify(
      List<String> secrets, Map<String, String> headers, byte[] body, Instant now) {
    String time = headers.get("x-slack-request-timestamp");
    if (time == null) {
      return new Verdict.Missing(TIMESTAMP);
    }
    String sent = headers.get("x-slack-signature");
    if (sent == null) {
      return new Verdict.Missing(SIGNATURE);
    }
    long seconds = SentAt.parse(time);
    if (seconds < 0) {
      return new Verdict.Malformed(TIMESTAMP, SentAt.EXPECTED);
    }
    byte[] signature =
        sent.startsWith(PREFIX) ? Encoding.HEX.decode(sent, PREFIX.length(), sent.length()) : null;
    if (signature == null) {
      return new Verdict.Malformed(SIGNATURE, Encoding.HEX.expected(PREFIX));
    }
    Verdict.Rejected untimely = SentAt.untimely(seconds, now, tolerance);
    if (untimely != null) {
      return untimely;
    }
    SignedContent content = new SignedContent("v0:" + time + ":", body);
    return content.isSigned(Secrets.asText(secrets), List.of(signature))
        ? new Verdict.Verified(null, content.digest())
        : new Verdict.Mismatch();
  }

  @Override
  public @Nullable String secretProblem(String secret) {
    return Secrets.problemOfIssued(secret);
  }
}
