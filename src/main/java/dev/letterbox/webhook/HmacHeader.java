package dev.letterbox.webhook;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The signature of the body alone, in a header: what most senders do. It says nothing of when it
 * was made, so that a copy is told from a second delivery by the sender's id only, which is not
 * signed.
 *
 * @param header where the signature stands, such as {@code X-Signature}
 * @param prefix what stands before the signature, such as {@code sha256=}; mostly {@code ""}
 * @param idHeader where the delivery's id stands; null where there is none
 */
public record HmacHeader(String header, Encoding encoding, String prefix, @Nullable String idHeader)
    implements SignatureScheme {
  public HmacHeader {
    requireNonNull(header);
    requireNonNull(encoding);
    requireNonNull(prefix);
  }

  @Override
  public Verdict verify(
      List<String> secrets, Map<String, String> headers, byte[] body, Instant now) {
    String sent = headers.get(header.toLowerCase(Locale.ROOT));
    if (sent == null) {
      return new Verdict.Missing(header);
    }
    byte[] signature =
        sent.startsWith(prefix) ? encoding.decode(sent, prefix.length(), sent.length()) : null;
    if (signature == null) {
      return new Verdict.Malformed(header, encoding.expected(prefix));
    }
    String id = idHeader == null ? null : headers.get(idHeader.toLowerCase(Locale.ROOT));
    if (idHeader != null && id != null && !DeliveryIds.isValid(id)) {
      return new Verdict.Malformed(idHeader, DeliveryIds.EXPECTED);
    }
    return new SignedContent("", body).isSigned(Secrets.asText(secrets), List.of(signature))
        ? new Verdict.Verified(id, null)
        : new Verdict.Mismatch();
  }

  @Override
  public @Nullable String secretProblem(String secret) {
    return Secrets.problem(secret);
  }
}
