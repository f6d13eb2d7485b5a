package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Verifies tokens (RFC 7519) in API Gateway's steps: algorithm, key and signature, {@code iss},
 * {@code aud} or {@code client_id}, {@code exp}, {@code nbf}, {@code iat}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html">JWT
 *     authorizers</a>
 */
final class JwtVerifier {
  private final String issuer;
  private final List<String> audience;
  private final IssuerKeys keys;
  private final InstantSource clock;

  JwtVerifier(String issuer, List<String> audience, IssuerKeys keys, InstantSource clock) {
    this.issuer = issuer;
    this.audience = List.copyOf(audience);
    this.keys = keys;
    this.clock = clock;
  }

  /** The claims of a token in compact form. */
  JsonNode verify(String token) throws InvalidToken, InterruptedException {
    CompactJws jws = CompactJws.parse(token);
    checkSignature(jws);
    JsonNode claims = jws.payload();
    check(claims.path("iss").isTextual(), InvalidToken.ISSUER);
    check(claims.path("iss").textValue().equals(issuer), InvalidToken.ISSUER);
    check(isForAudience(claims), InvalidToken.AUDIENCE);
    checkTimes(claims);
    return claims;
  }

  private void checkSignature(CompactJws jws) throws InvalidToken, InterruptedException {
    JWSAlgorithm algorithm = JWSAlgorithm.parse(jws.header().path("alg").asText());
    check(JWSAlgorithm.Family.RSA.contains(algorithm), InvalidToken.ALGORITHM);
    check(jws.header().path("kid").isTextual(), InvalidToken.KEY);
    RSAKey key =
        keys.find(jws.header().path("kid").textValue())
            .orElseThrow(() -> new InvalidToken(InvalidToken.KEY));
    try {
      // It refuses what "crit" names and it doesn't know.
      boolean isSigned =
          new RSASSAVerifier(key.toRSAPublicKey())
              .verify(
                  JWSHeader.parse(new Base64URL(jws.encodedHeader())),
                  jws.signingInput().getBytes(StandardCharsets.US_ASCII),
                  new Base64URL(jws.encodedSignature()));
      check(isSigned, InvalidToken.SIGNATURE);
    } catch (ParseException | IllegalArgumentException e) {
      throw new InvalidToken(InvalidToken.MALFORMED);
    } catch (JOSEException e) {
      throw new InvalidToken(InvalidToken.SIGNATURE);
    }
  }

  /** {@code client_id} counts only where {@code aud} is absent. */
  private boolean isForAudience(JsonNode claims) {
    JsonNode aud = claims.path("aud");
    if (aud.isMissingNode()) {
      return isExpected(claims.path("client_id"));
    }
    if (aud.isArray()) {
      return aud.valueStream().anyMatch(this::isExpected);
    }
    return isExpected(aud);
  }

  private boolean isExpected(JsonNode name) {
    return name.isTextual() && audience.contains(name.textValue());
  }

  /** Without leeway. {@code exp} must be there (inferred); the others may be absent (inferred). */
  private void checkTimes(JsonNode claims) throws InvalidToken {
    Instant instant = clock.instant();
    BigDecimal now =
        BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9));
    check(claims.path("exp").isNumber(), InvalidToken.EXPIRED);
    check(claims.path("exp").decimalValue().compareTo(now) > 0, InvalidToken.EXPIRED);
    check(hasBegun(claims.path("nbf"), now), InvalidToken.NOT_YET);
    check(hasBegun(claims.path("iat"), now), InvalidToken.ISSUED_LATER);
  }

  private static boolean hasBegun(JsonNode time, BigDecimal now) {
    return time.isMissingNode() || (time.isNumber() && time.decimalValue().compareTo(now) <= 0);
  }

  private static void check(boolean condition, String description) throws InvalidToken {
    if (!condition) {
      throw new InvalidToken(description);
    }
  }
}
