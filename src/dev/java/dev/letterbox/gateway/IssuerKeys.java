package dev.letterbox.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    try {
      String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
      String discovery =
          get(client, base + "/.well-known/openid-configuration", InvalidToken.DISCOVERY);
      String set = get(client, keysUri(discovery), InvalidToken.KEYS);
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
    } finally {
      // close() would wait for a slow issuer.
      client.shutdownNow();
    }
  }

  private static String keysUri(String discovery) throws InvalidToken {
    try {
      return JSON.readTree(discovery).path("jwks_uri").asText();
    } catch (JsonProcessingException e) {
      throw new InvalidToken(InvalidToken.DISCOVERY);
    }
  }

  /** Head and body within one timeout, which the client's own doesn't promise. */
  private String get(HttpClient client, String uri, String failure)
      throws InvalidToken, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> asked = new CompletableFuture<>();
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(uri)).build();
      asked =
          client.sendAsync(
              request,
              HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LIMIT));
      HttpResponse<byte[]> response = asked.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      if (response.statusCode() != 200) {
        throw new InvalidToken(failure);
      }
      return new String(response.body(), StandardCharsets.UTF_8);
    } catch (TimeoutException | ExecutionException | IllegalArgumentException e) {
      throw new InvalidToken(failure);
    } finally {
      asked.cancel(true);
    }
  }
}
