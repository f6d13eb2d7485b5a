package dev.letterbox.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;

/** Signs tokens for whoever asks, as anybody: for a developer's machine only. */
final class LocalIssuer {
  static final Duration LIFETIME = Duration.ofHours(1);

  private final URI uri;
  private final String audience;
  private final SigningKey key;

  /**
   * Asks for the key at the first token.
   *
   * @param uri what tokens have as {@code iss}
   * @param audience what tokens have as {@code aud} unless asked otherwise
   */
  LocalIssuer(URI uri, String audience, SigningKey key) {
    this.uri = uri;
    this.audience = audience;
    this.key = key;
  }

  URI uri() {
    return uri;
  }

  /** Signs a token for the default audience. */
  String token(String subject, String scope, Instant now) {
    return token(subject, scope, audience, now);
  }

  /**
   * Signs a token.
   *
   * @param scope separated by spaces; an empty one is left out
   */
  String token(String subject, String scope, String forAudience, Instant now) {
    RSAKey signer = key.join();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(uri.toString())
            .subject(subject)
            .audience(forAudience)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFETIME)));
    if (!scope.isEmpty()) {
      claims.claim("scope", scope);
    }
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signer.getKeyID()).build(),
            claims.build());
    try {
      token.sign(new RSASSASigner(signer));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  /** What discovery tells: RFC 8414, and as much of OpenID Connect as has no login page. */
  Map<String, Object> metadata() {
    Map<String, Object> metadata = new TreeMap<>();
    metadata.put("issuer", uri.toString());
    metadata.put("jwks_uri", uri + IssuerPages.KEYS);
    metadata.put("token_endpoint", uri + IssuerPages.TOKEN);
    metadata.put("grant_types_supported", new String[] {IssuerPages.GRANT});
    metadata.put("token_endpoint_auth_methods_supported", new String[] {"none"});
    metadata.put("response_types_supported", new String[] {});
    metadata.put("subject_types_supported", new String[] {"public"});
    metadata.put("id_token_signing_alg_values_supported", new String[] {"RS256"});
    return metadata;
  }

  /** The public key, as a JWK set. */
  String keys() {
    return new JWKSet(key.join()).toString();
  }
}
