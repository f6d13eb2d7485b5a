package dev.letterbox.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * GitHub's {@code X-Hub-Signature-256}. A redelivery keeps its {@code X-GitHub-Delivery}, which is
 * not signed.
 *
 * @see <a
 *     href="https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries">Validating
 *     webhook deliveries</a>
 */
public record GitHub() implements SignatureScheme {
  private static final HmacHeader HEADER =
      new HmacHeader("X-Hub-Signature-256", Encoding.HEX, "sha256=", "X-GitHub-Delivery");

  @Override
  public Verdict verify(
      List<String> secrets, Map<String, String> headers, byte[] body, Instant now) {
    return HEADER.verify(secrets, headers, body, now);
  }

  @Override
  public @Nullable String secretProblem(String secret) {
    return HEADER.secretProblem(secret);
  }
}
