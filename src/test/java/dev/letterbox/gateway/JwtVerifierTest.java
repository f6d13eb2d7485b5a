package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** To the second, and what never comes over HTTP. */
final class JwtVerifierTest {
  private static final Instant NOW = Instant.parse("2026-07-10T19:19:05Z");
  private static final TestIssuer ISSUER = new TestIssuer();
  private static final String AT = ISSUER.uri().toString();
  private static final JwtVerifier VERIFIER = verifier(NOW);

  @AfterAll
  static void stop() {
    ISSUER.close();
  }

  @Test
  void tokenExpiresInItsSecond() throws Exception {
    String expired = "the token has expired";
    assertEquals(expired, refusal(0, 0, -1));
    assertEquals(expired, refusal(0, 0, 0));
    assertEquals(AT, VERIFIER.verify(token(0, 0, 1)).path("iss").asText());
    assertThrows(InvalidToken.class, () -> verifier(NOW.plusSeconds(1)).verify(token(0, 0, 1)));
    assertEquals(AT, verifier(NOW.plusMillis(999)).verify(token(0, 0, 1)).path("iss").asText());
  }

  @Test
  void tokenBeginsInItsSecond() {
    assertEquals("the token is not valid yet", refusal(0, 1, 60));
    assertEquals("the token was issued in the future", refusal(1, 0, 60));
  }

  @Test
  void timesBeyondAllCalendarsAreCompared() throws Exception {
    assertEquals(AT, VERIFIER.verify(token("\"exp\":1e999999999")).path("iss").asText());
    assertEquals(
        "the token has expired",
        assertThrows(InvalidToken.class, () -> VERIFIER.verify(token("\"exp\":-1e999999999")))
            .description());
  }

  @Test
  void headerThatMustBeUnderstoodIsNot() {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID("first")
            .criticalParams(Set.of("exp"))
            .customParam("exp", 1)
            .build();
    String token =
        ISSUER.token(
            header, "{\"iss\":\"%s\",\"aud\":\"letterbox\",\"exp\":4102444800}".formatted(AT));
    assertEquals(
        "the token's signature is invalid",
        assertThrows(InvalidToken.class, () -> VERIFIER.verify(token)).description());
  }

  @Test
  void hugeTokenIsAnOrdinaryOne() throws Exception {
    String token = token("\"exp\":4102444800,\"x\":\"" + "x".repeat(100_000) + "\"");
    assertEquals(AT, VERIFIER.verify(token).path("iss").asText());
    assertEquals(
        "token contains an invalid number of segments",
        assertThrows(InvalidToken.class, () -> VERIFIER.verify(".".repeat(100_000))).description());
  }

  /** Seconds from now. */
  private static String refusal(long iat, long nbf, long exp) {
    return assertThrows(InvalidToken.class, () -> VERIFIER.verify(token(iat, nbf, exp)))
        .description();
  }

  private static String token(long iat, long nbf, long exp) {
    long now = NOW.getEpochSecond();
    return token("\"iat\":%d,\"nbf\":%d,\"exp\":%d".formatted(now + iat, now + nbf, now + exp));
  }

  private static String token(String others) {
    return ISSUER.token("{\"iss\":\"%s\",\"aud\":\"letterbox\",%s}".formatted(AT, others));
  }

  private static JwtVerifier verifier(Instant now) {
    InstantSource clock = InstantSource.fixed(now);
    return new JwtVerifier(
        AT, List.of("letterbox"), new IssuerKeys(AT, clock, IssuerKeys.TIMEOUT), clock);
  }
}
