package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The keys of an issuer, found by OpenID Connect Discovery when the first token comes, and kept for
 * two hours. API Gateway is not known to look again for a key that it doesn't have; here it does,
 * so that an issuer may be restarted.
 */
final class IssuerKeys {
  static final Duration TIMEOUT = Duration.ofMillis(1_500);

  /** An issuer on this machine, as the local one, may be busy with its own start. */
  static final Duration LOCAL_TIMEOUT = Duration.ofSeconds(15);

  static final int LIMIT = 150_000;
  static final Duration KEPT = Duration.ofHours(2);
  static final Duration PAUSE = Duration.ofMinutes(1);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String issuer;
  private final InstantSource clock;
  private final Duration timeout;
  private final Map<String, RSAKey> keys = new HashMap<>();
  private Instant fetched = Instant.MIN;
  private Instant looked = Instant.MIN;

  IssuerKeys(String issuer, InstantSource clock, Duration timeout) {
    this.issuer = issuer;
    this.clock = clock;
    this.timeout = timeout;
  }

  /** The RSA key with an id. One request asks the issuer; the others wait for its answer. */
  synchronized Optional<RSAKey> find(String id) throws InvalidToken, InterruptedException {
    Instant now = clock.instant();
    boolean isFresh = now.isBefore(after(fetched, KEPT));
    boolean isLost = !keys.containsKey(id) && !now.isBefore(after(looked, PAUSE));
    if (!isFresh || isLost) {
      looked = now;
      fetch();
      fetched = now;
    }
    return Optional.ofNullable(keys.get(id));
  }

  private static Instant after(Instant time, Duration duration) {
    return time.equals(Instant.MIN) ? time : time.plus(duration);
  }

  private void fetch() throws InvalidToken, InterruptedException {
    try {
      String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
      String discovery = get(base + "/.well-known/openid-configuration", InvalidToken.DISCOVERY);
      String set = get(keysUri(discovery), InvalidToken.KEYS);
      Map<String, RSAKey> found = new HashMap<>();
      for (JWK key : JWKSet.parse(set).getKeys()) {
        if (key instanceof RSAKey rsa
            && rsa.getKeyID() != null
            && !KeyUse.ENCRYPTION.equals(rsa.getKeyUse())) {
          found.putIfAbsent(rsa.getKeyID(), rsa);
        }
      }
      keys.clear();
      keys.putAll(found);
    } catch (ParseException e) {
      throw new InvalidToken(InvalidToken.KEYS);
    }
  }

  private static String keysUri(String discovery) throws InvalidToken {
    try {
      return JSON.readTree(discovery).path("jwks_uri").asText();
    } catch (JsonProcessingException e) {
      throw new InvalidToken(InvalidToken.DISCOVERY);
    }
  }

  /**
   * Head and body within one timeout. {@code HttpClient} would read every certificate authority of
   * the machine first, and keep the first token of a local issuer waiting for it.
   */
  private String get(String uri, String failure) throws InvalidToken, InterruptedException {
    HttpURLConnection connection = null;
    try {
      if (!(URI.create(uri).toURL().openConnection() instanceof HttpURLConnection http)) {
        throw new InvalidToken(failure);
      }
      connection = http;
      http.setInstanceFollowRedirects(false);
      http.setConnectTimeout(Math.toIntExact(timeout.toMillis()));
      var asked = new FutureTask<byte[]>(() -> body(http));
      Thread.ofVirtual().name("issuer's keys").start(asked);
      return new String(asked.get(timeout.toMillis(), TimeUnit.MILLISECONDS), UTF_8);
    } catch (TimeoutException | ExecutionException | IllegalArgumentException | IOException e) {
      throw new InvalidToken(failure);
    } finally {
      if (connection != null) {
        connection.disconnect();
      }
    }
  }

  private static byte[] body(HttpURLConnection http) throws IOException {
    if (http.getResponseCode() != HttpURLConnection.HTTP_OK) {
      throw new IOException("status " + http.getResponseCode());
    }
    try (InputStream in = http.getInputStream()) {
      byte[] body = in.readNBytes(LIMIT + 1);
      if (body.length > LIMIT) {
        throw new IOException("more than " + LIMIT + " bytes");
      }
      return body;
    }
  }
}
