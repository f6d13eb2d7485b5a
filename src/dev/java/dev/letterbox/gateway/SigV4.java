package dev.letterbox.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Verifies AWS Signature Version 4 in the {@code Authorization} header. Signatures in the query
 * string (presigned URLs) are refused.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html">Signature
 *     Version 4</a>
 */
final class SigV4 {
  private static final String AUTHORIZATION = "authorization";
  private static final String BODY_HASH = "x-amz-content-sha256";
  private static final String TOKEN = "x-amz-security-token";
  private static final String TERMINATOR = "aws4_request";

  private final String region;
  private final String service;
  private final List<Credential> credentials;

  SigV4(String region, String service, List<Credential> credentials) {
    this.region = region;
    this.service = service;
    this.credentials = List.copyOf(credentials);
  }

  /**
   * Whose signature it is. Of the headers, only {@code Host} has to be signed: that AWS also
   * refuses other unsigned {@code x-amz-} headers here is not known.
   *
   * @throws InvalidSignatureException when it is nobody's, or not of this request and time
   */
  Credential verify(GatewayRequest request) throws InvalidSignatureException {
    SignatureHeader header = SignatureHeader.parse(only(request.headers(), AUTHORIZATION));
    SigningTime time = SigningTime.of(request.headers());
    if (!time.isWithinSkew(request.time())) {
      throw new InvalidSignatureException(
          "Signed at " + time.instant() + ", and it is " + request.time());
    }
    String scope = time.day() + "/" + region + "/" + service + "/" + TERMINATOR;
    if (!header.scope().equals(scope)) {
      throw new InvalidSignatureException("Signed for " + header.scope() + ", not for " + scope);
    }
    if (!header.signedHeaders().contains("host")) {
      throw new InvalidSignatureException("host is not among the signed headers");
    }
    Credential credential = credential(request, header.accessKeyId());
    String canonical = CanonicalRequest.of(request, header.signedHeaders(), bodyHash(request));
    String toSign =
        SignatureHeader.ALGORITHM
            + "\n"
            + time.text()
            + "\n"
            + scope
            + "\n"
            + sha256(canonical.getBytes(StandardCharsets.ISO_8859_1));
    byte[] key = signingKey(credential, time.day());
    String expected = HexFormat.of().formatHex(hmac(key, toSign));
    if (!isSame(expected, header.signature())) {
      throw new InvalidSignatureException(
          "The signature is not of this request, which is canonically\n" + canonical);
    }
    return credential;
  }

  /** Keys that are sent with a token are other keys than those without. */
  private Credential credential(GatewayRequest request, String accessKeyId)
      throws InvalidSignatureException {
    Optional<String> token = optional(request.headers(), TOKEN);
    for (Credential credential : credentials) {
      String wanted = credential.sessionToken();
      boolean hasToken =
          wanted == null ? token.isEmpty() : token.isPresent() && isSame(wanted, token.get());
      if (credential.accessKeyId().equals(accessKeyId) && hasToken) {
        return credential;
      }
    }
    throw new InvalidSignatureException(
        "Unknown access key, or not with this token: " + accessKeyId);
  }

  /**
   * The body's own; one that is sent has to be the same: only S3 takes {@code UNSIGNED-PAYLOAD}.
   */
  private static String bodyHash(GatewayRequest request) throws InvalidSignatureException {
    String hash = sha256(request.body());
    Optional<String> sent = optional(request.headers(), BODY_HASH);
    if (sent.isPresent() && !sent.get().equals(hash)) {
      throw new InvalidSignatureException(
          BODY_HASH + " is " + sent.get() + ", and the body's is " + hash);
    }
    return hash;
  }

  private byte[] signingKey(Credential credential, String day) {
    byte[] key = hmac(utf8("AWS4" + credential.secretAccessKey()), day);
    return hmac(hmac(hmac(key, region), service), TERMINATOR);
  }

  /** The one value under a name. */
  static String only(List<Header> headers, String name) throws InvalidSignatureException {
    return optional(headers, name)
        .orElseThrow(() -> new InvalidSignatureException("There is no " + name));
  }

  private static Optional<String> optional(List<Header> headers, String name)
      throws InvalidSignatureException {
    Optional<String> found = Optional.empty();
    for (Header header : headers) {
      if (header.is(name)) {
        if (found.isPresent()) {
          throw new InvalidSignatureException("There is more than one " + name);
        }
        found = Optional.of(header.value().strip());
      }
    }
    return found;
  }

  private static boolean isSame(String expected, String sent) {
    return MessageDigest.isEqual(utf8(expected), utf8(sent));
  }

  private static String sha256(byte[] octets) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(utf8(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
