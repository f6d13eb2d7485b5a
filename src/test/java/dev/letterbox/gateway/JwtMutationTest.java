package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is not exactly a token that the issuer signed never gets through. */
final class JwtMutationTest {
  private static final int ROUNDS = 20_000;
  private static final long SEED = 4;

  /** Mostly what could stand in a token, and what lenient decoders skip. */
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=., \"\n\u00e9";

  @Test
  void changedTokenIsRefused() throws Exception {
    try (TestIssuer issuer = new TestIssuer()) {
      InstantSource clock = InstantSource.fixed(Instant.parse("2026-07-10T19:19:05Z"));
      String at = issuer.uri().toString();
      var keys = new IssuerKeys(at, clock, IssuerKeys.TIMEOUT);
      var verifier = new JwtVerifier(at, List.of("letterbox"), keys, clock);
      String rest = "\"iss\":\"%s\",\"aud\":\"letterbox\",\"exp\":4102444800}".formatted(at);
      List<String> right =
          List.of(
              issuer.token("{\"sub\":\"ada\"," + rest), issuer.token("{\"sub\":\"bob\"," + rest));
      for (String token : right) {
        assertEquals(at, verifier.verify(token).path("iss").asText());
      }
      Random random = new Random(SEED);
      for (int i = 0; i < ROUNDS; i++) {
        String changed = changed(right.get(0), right.get(1), random);
        if (!right.contains(changed)) {
          assertThrows(InvalidToken.class, () -> verifier.verify(changed), changed);
        }
      }
    }
  }

  /** The bits behind the signature's last are in no byte, so a decoder may not see them. */
  @Test
  void strayBitsAreRefused() throws Exception {
    try (TestIssuer issuer = new TestIssuer()) {
      InstantSource clock = InstantSource.fixed(Instant.parse("2026-07-10T19:19:05Z"));
      String at = issuer.uri().toString();
      var verifier =
          new JwtVerifier(
              at, List.of("letterbox"), new IssuerKeys(at, clock, IssuerKeys.TIMEOUT), clock);
      String token =
          issuer.token("{\"iss\":\"%s\",\"aud\":\"letterbox\",\"exp\":4102444800}".formatted(at));
      String head = token.substring(0, token.length() - 1);
      long accepted =
          ALPHABET
              .chars()
              .mapToObj(last -> head + (char) last)
              .filter(candidate -> isAccepted(verifier, candidate))
              .count();
      assertEquals(1, accepted);
    }
  }

  private static boolean isAccepted(JwtVerifier verifier, String token) {
    try {
      return verifier.verify(token).isObject();
    } catch (InvalidToken e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String changed(String token, String other, Random random) {
    int at = random.nextInt(token.length());
    int until = at + random.nextInt(token.length() - at);
    String letter = "" + ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    return switch (random.nextInt(7)) {
      case 0 -> token.substring(0, at) + letter + token.substring(at + 1);
      case 1 -> token.substring(0, at) + letter + token.substring(at);
      case 2 -> token.substring(0, at) + token.substring(at + 1);
      case 3 -> token.substring(0, at);
      case 4 -> token.substring(0, at) + token.substring(until);
      case 5 -> token.substring(0, at) + other.substring(at);
      default ->
          token.substring(0, at)
              + other.substring(at, Math.min(until, other.length()))
              + token.substring(until);
    };
  }
}
