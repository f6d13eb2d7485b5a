package dev.letterbox.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardWebhooksTest {
  /** The values that the specification's libraries sign in their tests. */
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final String TIME = "1614265330";
  private static final String BODY = "{\"test\": 2432232314}";
  private static final String V1 = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
  private static final long NOW = 1614265330;

  private static final Verdict VERIFIED = new Verdict.Verified(ID, null);
  private static final String WRONG = "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=";

  @Test
  void thePublishedExampleIsVerified() {
    assertEquals(VERIFIED, verify(SECRET, V1));
  }

  @Test
  void theSecretMayStandWithoutItsPrefix() {
    assertEquals(VERIFIED, verify("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", V1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        WRONG + " v2,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= " + V1 + " " + WRONG,
        "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg=="
            + " "
            + V1,
        "  " + V1 + "  ",
        "v1, v1 v1,x é " + V1,
      })
  void oneOfTheSignaturesIsEnough(String signatures) {
    assertEquals(VERIFIED, verify(SECRET, signatures));
  }

  @Test
  void anyOfSeveralSecretsIsAccepted() {
    assertEquals(
        VERIFIED,
        new StandardWebhooks()
            .verify(
                List.of("whsec_C2FVsBQIhrscChlQIMVC2FVsBQIhrscC", SECRET),
                headers(ID, TIME, V1),
                BODY.getBytes(UTF_8),
                Instant.ofEpochSecond(NOW)));
  }

  @Test
  void anotherBodySecretTimeOrIdDoesNotMatch() {
    assertEquals(new Verdict.Mismatch(), verify(SECRET, ID, TIME, V1, BODY + " "));
    assertEquals(new Verdict.Mismatch(), verify(SECRET, ID, "1614265331", V1, BODY));
    assertEquals(new Verdict.Mismatch(), verify(SECRET, "msg_1", TIME, V1, BODY));
    assertEquals(
        new Verdict.Mismatch(),
        verify("whsec_C2FVsBQIhrscChlQIMVC2FVsBQIhrscC", ID, TIME, V1, BODY));
    assertEquals(new Verdict.Mismatch(), verify(SECRET, WRONG));
  }

  @Test
  void emptyAndBinaryBodiesAreVerified() {
    assertEquals(
        new Verdict.Verified("msg_1", null),
        verify(SECRET, "msg_1", TIME, "v1,/n9JD+QvCBymh/dplZctdnJL3Jc/7vU4siQ5cz50QYY=", ""));
    byte[] octets = new byte[256];
    for (int i = 0; i < octets.length; i++) {
      octets[i] = (byte) i;
    }
    assertEquals(
        new Verdict.Verified("msg_1", null),
        new StandardWebhooks()
            .verify(
                List.of(SECRET),
                headers("msg_1", TIME, "v1,NdqLQKsnTyPfdjh+LvlcTIyYlP7hu0uyLkKYIpB2mi8="),
                octets,
                Instant.ofEpochSecond(NOW)));
  }

  /** Otherwise {@code id.time.body} might be read as another id, time and body. */
  @Test
  void anIdWithAFullStopIsRefusedThoughItIsSigned() {
    assertEquals(
        new Verdict.Malformed(
            "webhook-id", "1 to 255 visible ASCII characters without a full stop"),
        verify(SECRET, "msg.1", TIME, "v1,skMq59ftCduh1NQn8iiAQBY2if1JZ3OxItodswrYiTI=", "{}"));
  }

  @ParameterizedTest
  @CsvSource({"-301, NotYet", "-300, Verified", "300, Verified", "301, Expired"})
  void theToleranceIsThreeHundredSecondsEitherWay(long seconds, String verdict) {
    assertEquals(
        verdict,
        new StandardWebhooks()
            .verify(
                List.of(SECRET),
                headers(ID, TIME, V1),
                BODY.getBytes(UTF_8),
                Instant.ofEpochSecond(NOW + seconds))
            .getClass()
            .getSimpleName());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "v1",
        "v1,",
        "v1,g0hM9SsE",
        "v1=g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1,dawfeoifkpqwoekfpqoekf",
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1ÖE=",
      })
  void whatHasNoSignatureIsMalformed(String signatures) {
    assertEquals(
        new Verdict.Malformed(
            "webhook-signature", "a list, between spaces, with v1, and 32 octets in base64"),
        verify(SECRET, signatures));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "-1", "1614265330000", "1614265330,1614265330"})
  void whatIsNoTimeIsMalformed(String time) {
    assertEquals(
        new Verdict.Malformed("webhook-timestamp", "seconds since 1970, 1 to 12 digits"),
        verify(SECRET, ID, time, V1, BODY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
  void everyHeaderIsNeeded(String name) {
    Map<String, String> headers = new HashMap<>(headers(ID, TIME, V1));
    headers.remove(name);
    assertEquals(
        new Verdict.Missing(name),
        new StandardWebhooks()
            .verify(List.of(SECRET), headers, BODY.getBytes(UTF_8), Instant.ofEpochSecond(NOW)));
  }

  @Test
  void ofManySignaturesSixteenCount() {
    assertEquals(VERIFIED, verify(SECRET, (WRONG + " ").repeat(15) + V1));
    assertEquals(new Verdict.Mismatch(), verify(SECRET, (WRONG + " ").repeat(16) + V1));
    assertEquals(new Verdict.Mismatch(), verify(SECRET, (WRONG + " ").repeat(1_000_000) + V1));
    assertEquals(VERIFIED, verify(SECRET, "v1a,x ".repeat(1_000_000) + V1));
  }

  @Test
  void aSecretThatIsNoBase64IsNeverQuoted() {
    var thrown = assertThrows(IllegalArgumentException.class, () -> verify("whsec_#geheim#", V1));
    assertEquals("a secret is not base64", thrown.getMessage());
  }

  @Test
  void aToleranceIsNotNegative() {
    assertThrows(IllegalArgumentException.class, () -> new StandardWebhooks(Duration.ofDays(-1)));
  }

  private static Verdict verify(String secret, String signatures) {
    return verify(secret, ID, TIME, signatures, BODY);
  }

  private static Verdict verify(
      String secret, String id, String time, String signatures, String body) {
    return new StandardWebhooks()
        .verify(
            List.of(secret),
            headers(id, time, signatures),
            body.getBytes(UTF_8),
            Instant.ofEpochSecond(NOW));
  }

  private static Map<String, String> headers(String id, String time, String signatures) {
    return Map.of("webhook-id", id, "webhook-timestamp", time, "webhook-signature", signatures);
  }
}
