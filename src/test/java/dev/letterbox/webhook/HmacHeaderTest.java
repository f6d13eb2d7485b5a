package dev.letterbox.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures of OpenSSL: {@code printf … | openssl sha256 -hmac secret}. */
class HmacHeaderTest {
  private static final HmacHeader HEX = new HmacHeader("X-Signature", Encoding.HEX, "", null);
  private static final HmacHeader BASE64 =
      new HmacHeader("X-Shop-Hmac-SHA256", Encoding.BASE64, "", "X-Shop-Event-Id");
  private static final String OF_NOTHING =
      "f9e66e179b6747ae54108f82f8ade8b3c25d76fd30afde6c395822c530196169";
  private static final String OF_ALL_OCTETS = "BR7NG+6yK71LnHiZqEJa12m9NC6cQg4ARiRBfzfb354=";
  private static final String OF_HELLO =
      "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
  private static final String OF_HELLO_BY_ANOTHER =
      "c6be6e05814156ecc906f4f00c80c496395e2f5b5e5614b68521194b346e4e0b";

  @Test
  void anEmptyBodyIsVerified() {
    assertEquals(new Verdict.Verified(null, null), hex("secret", OF_NOTHING, ""));
  }

  @Test
  void everyOctetCounts() {
    Map<String, String> headers = Map.of("x-shop-hmac-sha256", OF_ALL_OCTETS);
    byte[] body = allOctets();
    assertEquals(
        new Verdict.Verified(null, null),
        BASE64.verify(List.of("secret"), headers, body, Instant.EPOCH));
    for (int i = 0; i < body.length; i++) {
      body[i] ^= 1;
      assertEquals(
          new Verdict.Mismatch(),
          BASE64.verify(List.of("secret"), headers, body, Instant.EPOCH),
          "octet " + i);
      body[i] ^= 1;
    }
  }

  @Test
  void everyDigitCounts() {
    for (int i = 0; i < OF_NOTHING.length(); i++) {
      char other = OF_NOTHING.charAt(i) == '0' ? '1' : '0';
      String changed = OF_NOTHING.substring(0, i) + other + OF_NOTHING.substring(i + 1);
      assertEquals(new Verdict.Mismatch(), hex("secret", changed, ""), changed);
    }
  }

  @Test
  void hexadecimalDigitsMayBeOfEitherCase() {
    assertEquals(
        new Verdict.Verified(null, null),
        hex("secret", "F9E66E179B6747AE54108F82F8ADE8B3C25D76FD30afde6c395822c530196169", ""));
  }

  @Test
  void secretsAreUtf8() {
    assertEquals(
        new Verdict.Verified(null, null),
        hex(
            "Schlüssel",
            "f6613ccbfdee4e4746e31b497262569219d5dcc9e056e7228183ff37096175b2",
            "Hello, World!"));
  }

  @Test
  void anyOfSeveralSecretsIsAccepted() {
    List<String> both = List.of("Another secret", "It's a Secret to Everybody");
    for (String signature : List.of(OF_HELLO, OF_HELLO_BY_ANOTHER)) {
      Map<String, String> headers = Map.of("x-signature", signature);
      byte[] body = "Hello, World!".getBytes(UTF_8);
      assertEquals(
          new Verdict.Verified(null, null), HEX.verify(both, headers, body, Instant.EPOCH));
      assertEquals(
          new Verdict.Verified(null, null),
          HEX.verify(both.reversed(), headers, body, Instant.EPOCH));
      assertEquals(
          new Verdict.Mismatch(),
          HEX.verify(List.of("secret", "Secret"), headers, body, Instant.EPOCH));
    }
  }

  @Test
  void paddingOfBase64MayBeMissing() {
    assertEquals(
        new Verdict.Verified(null, null),
        BASE64.verify(
            List.of("secret"),
            Map.of("x-shop-hmac-sha256", "BR7NG+6yK71LnHiZqEJa12m9NC6cQg4ARiRBfzfb354"),
            allOctets(),
            Instant.EPOCH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "=",
        "BR7NG+6yK71LnHiZqEJa12m9NC6cQg4ARiRBfzfb35=",
        "BR7NG+6yK71LnHiZqEJa12m9NC6cQg4ARiRBfzfb3544",
        "BR7NG-6yK71LnHiZqEJa12m9NC6cQg4ARiRBfzfb354=",
        " BR7NG+6yK71LnHiZqEJa12m9NC6cQg4ARiRBfzfb354",
        "BR7NG+6yK71LnHiZqEJa12m9NC6cQg4ARiRBfzfb354==",
        "ＢR7NG+6yK71LnHiZqEJa12m9NC6cQg4ARiRBfzfb354=",
        "051ecd1beeb22bbd4b9c7899a8425ad769bd342e9c420e004624417f37dbdf9e",
      })
  void whatIsNoBase64OfThirtyTwoOctetsIsMalformed(String signature) {
    assertEquals(
        new Verdict.Malformed("X-Shop-Hmac-SHA256", "32 octets in base64"),
        BASE64.verify(
            List.of("secret"),
            Map.of("x-shop-hmac-sha256", signature),
            allOctets(),
            Instant.EPOCH));
  }

  @Test
  void theHeadersNameIsFoundInLowerCase() {
    assertEquals(
        new Verdict.Missing("X-Signature"),
        HEX.verify(
            List.of("secret"), Map.of("X-Signature", OF_NOTHING), new byte[0], Instant.EPOCH));
  }

  @Test
  void theDeliveryIdIsTheSendersIfThereIsOne() {
    assertEquals(new Verdict.Verified("evt_1.2", null), withId("evt_1.2"));
    assertEquals(new Verdict.Verified("x".repeat(255), null), withId("x".repeat(255)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "é", "\0", "a\n", "\u007f"})
  void anIdThatIsNoIdIsMalformed(String id) {
    assertEquals(
        new Verdict.Malformed("X-Shop-Event-Id", "1 to 255 visible ASCII characters"), withId(id));
  }

  @Test
  void aLongIdIsMalformed() {
    assertEquals(
        new Verdict.Malformed("X-Shop-Event-Id", "1 to 255 visible ASCII characters"),
        withId("x".repeat(256)));
  }

  @Test
  void aVeryLongSignatureIsMalformed() {
    assertEquals(
        new Verdict.Malformed("X-Signature", "64 hexadecimal digits"),
        hex("secret", "f".repeat(10_000_000), ""));
  }

  @Test
  void withoutSecretNothingIsVerified() {
    assertThrows(
        IllegalArgumentException.class,
        () -> HEX.verify(List.of(), Map.of("x-signature", OF_NOTHING), new byte[0], Instant.EPOCH));
    assertThrows(IllegalArgumentException.class, () -> hex("", OF_NOTHING, ""));
  }

  private static Verdict hex(String secret, String signature, String body) {
    return HEX.verify(
        List.of(secret), Map.of("x-signature", signature), body.getBytes(UTF_8), Instant.EPOCH);
  }

  private static Verdict withId(String id) {
    return BASE64.verify(
        List.of("secret"),
        Map.of("x-shop-hmac-sha256", OF_ALL_OCTETS, "x-shop-event-id", id),
        allOctets(),
        Instant.EPOCH);
  }

  private static byte[] allOctets() {
    byte[] octets = new byte[256];
    for (int i = 0; i < octets.length; i++) {
      octets[i] = (byte) i;
    }
    return octets;
  }
}
