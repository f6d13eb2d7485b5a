package dev.letterbox.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeTest {
  /** The event, secret and signature of stripe-dotnet's EventUtilityTest. */
  private static final String EVENT =
      """
      {
        "id": "evt_123",
        "object": "event",
        "account": "acct_123",
        "api_version": "2017-05-25",
        "created": 1533204620,
        "data": {
          "object": {
            "id": "cus_123",
            "object": "customer",
            "created": 123456789,
            "email": "test@stripe.com",
            "livemode": false,
            "metadata": {}
          }
        },
        "livemode": false,
        "pending_webhooks": 1,
        "request": {
          "id": "req_123",
          "idempotency_key": "idempotency-key-123"
        },
        "type": "customer.created"
      }
      """;

  private static final String SECRET = "webhook_secret";
  private static final String V1 =
      "v1=2220f87ef101a04665f11cdf770523143f875572008577fa0f20882ddb9cc3c7";
  private static final String V0 =
      "v0=63f3a72374a733066c4be69ed7f8e5ac85c22c9f0a6a612ab9a025a9e4ee7eef";
  private static final long TIME = 1533204620;

  /** Of {@code 1533204620.{}} by OpenSSL, with two secrets. */
  private static final String OLD_V1 =
      "v1=8983f6a296a8be4a5f50b5953d3bc1120ba81429a6a19d8169c1bef9a44802e5";

  private static final String NEW_V1 =
      "v1=262e9dec3948aa4ad06a45abfea7e0a36da8cb70b516495b2f6234aa9b83e77b";
  private static final Verdict OF_BRACES =
      new Verdict.Verified(null, "dLisT0myXZsszxQb37271fqw1lnB3KMNjluWzrvmHGw");

  private static final Verdict MALFORMED =
      new Verdict.Malformed(
          "Stripe-Signature",
          "t=<seconds since 1970> once and v1=<64 hexadecimal digits> at least once, between"
              + " commas");

  @Test
  void thePublishedExampleIsVerified() {
    Verdict verdict = event("t=1533204620," + V1 + "," + V0, TIME + 100);
    assertEquals(
        new Verdict.Verified("evt_123", "Roj_N5xE0era0nVndUi8kV-Xxcok4cnf5m7suNS-Oc8"), verdict);
  }

  @Test
  void theSecretIsTheWholeTextAndTheBodyMayBeEmpty() {
    Verdict verdict =
        verify(
            List.of("whsec_old"),
            "t=1533204620,v1=962dcaa3d9b70ac151cb123e6d3362b746204d0790836a5d82be88f7d66a8849",
            "",
            TIME);
    assertEquals(Verdict.Verified.class, verdict.getClass());
    assertEquals(
        new Verdict.Mismatch(),
        verify(
            List.of("old"),
            "t=1533204620,v1=962dcaa3d9b70ac151cb123e6d3362b746204d0790836a5d82be88f7d66a8849",
            "",
            TIME));
  }

  @Test
  void anotherBodySecretOrTimeDoesNotMatch() {
    assertEquals(
        new Verdict.Mismatch(), verify(List.of(SECRET), "t=1533204620," + V1, EVENT + "\n", TIME));
    assertEquals(
        new Verdict.Mismatch(), verify(List.of("secret"), "t=1533204620," + V1, EVENT, TIME));
    assertEquals(new Verdict.Mismatch(), event("t=1533204621," + V1, TIME));
    assertEquals(new Verdict.Mismatch(), event("t=01533204620," + V1, TIME));
  }

  @ParameterizedTest
  @CsvSource({"-301, NotYet", "-300, Verified", "300, Verified", "301, Expired"})
  void theToleranceIsThreeHundredSecondsEitherWay(long seconds, String verdict) {
    assertEquals(verdict, event("t=1533204620," + V1, TIME + seconds).getClass().getSimpleName());
  }

  @Test
  void theToleranceMayBeAnother() {
    Stripe exact = new Stripe(Duration.ZERO);
    Map<String, String> headers = Map.of("stripe-signature", "t=1533204620," + OLD_V1);
    byte[] body = "{}".getBytes(UTF_8);
    List<String> secrets = List.of("whsec_old");
    Instant time = Instant.ofEpochSecond(TIME);
    assertEquals(OF_BRACES, exact.verify(secrets, headers, body, time));
    assertEquals(OF_BRACES, exact.verify(secrets, headers, body, time.plusMillis(999)));
    assertEquals(
        new Verdict.Expired(time), exact.verify(secrets, headers, body, time.plusSeconds(1)));
    assertEquals(
        new Verdict.NotYet(time), exact.verify(secrets, headers, body, time.minusMillis(1)));
    assertThrows(IllegalArgumentException.class, () -> new Stripe(Duration.ofSeconds(-1)));
  }

  @Test
  void anySignatureOfAnySecretIsAccepted() {
    List<String> both = List.of("whsec_new", "whsec_old");
    for (String header :
        List.of(
            "t=1533204620," + OLD_V1,
            "t=1533204620," + NEW_V1,
            "t=1533204620," + OLD_V1 + "," + NEW_V1,
            "t=1533204620," + V1 + "," + NEW_V1,
            NEW_V1 + ",t=1533204620",
            "t=1533204620,v1=bad,v1=,v1," + OLD_V1,
            "t=1533204620,v2=x,,=," + V0 + "," + NEW_V1 + ",",
            "t=1533204620,V1=x," + OLD_V1.toUpperCase(Locale.ROOT).replace('V', 'v'))) {
      assertEquals(OF_BRACES, verify(both, header, "{}", TIME), header);
    }
    assertEquals(
        OF_BRACES,
        verify(List.of("whsec_old"), "t=1533204620," + NEW_V1 + "," + OLD_V1, "{}", TIME));
    assertEquals(
        new Verdict.Mismatch(), verify(List.of("whsec_new"), "t=1533204620," + OLD_V1, "{}", TIME));
  }

  @Test
  void anotherMessageHasAnotherReplayId() {
    Verdict later =
        verify(
            List.of("whsec_old"),
            "t=01533204620,v1=19969217c688a0587ccb1323f2877e10a9150677ee58d0fceccdf77b736f6342",
            "{}",
            TIME);
    assertEquals(Verdict.Verified.class, later.getClass());
    assertNotEquals(OF_BRACES, later);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "bad_header",
        "i'm not even a real signature header",
        "t=1533204620",
        V1,
        "t=1533204620," + V0,
        "t=," + V1,
        "t," + V1,
        "t=1533204620,t=1533204620," + V1,
        "t=1533204620,t=," + V1,
        "t=not_a_number," + V1,
        "t=-1533204620," + V1,
        "t=+1533204620," + V1,
        "t= 1533204620," + V1,
        "t=1533204620.0," + V1,
        "t=1533204620000," + V1,
        "t=99999999999999999999," + V1,
        "t=１５３３２０４６２０," + V1,
        "t=1533204620,v1=",
        "t=1533204620,v1=2220f87ef101a04665f11cdf770523143f875572008577fa0f20882ddb9cc3c",
        "t=1533204620,v1=2220f87ef101a04665f11cdf770523143f875572008577fa0f20882ddb9cc3cé",
        "t=1533204620;" + V1,
      })
  void whatIsNoTimeWithSignaturesIsMalformed(String header) {
    assertEquals(MALFORMED, event(header, TIME));
  }

  @Test
  void withoutHeaderItIsMissing() {
    assertEquals(
        new Verdict.Missing("Stripe-Signature"),
        new Stripe()
            .verify(List.of(SECRET), Map.of(), EVENT.getBytes(UTF_8), Instant.ofEpochSecond(TIME)));
  }

  @Test
  void ofManySignaturesSixteenCount() {
    String wrong = "," + V1;
    assertEquals(
        OF_BRACES,
        verify(List.of("whsec_old"), "t=1533204620" + wrong.repeat(15) + "," + OLD_V1, "{}", TIME));
    assertEquals(
        new Verdict.Mismatch(),
        verify(List.of("whsec_old"), "t=1533204620" + wrong.repeat(16) + "," + OLD_V1, "{}", TIME));
    assertEquals(
        new Verdict.Mismatch(),
        verify(
            List.of("whsec_old"),
            "t=1533204620" + wrong.repeat(1_000_000) + "," + OLD_V1,
            "{}",
            TIME));
    assertEquals(
        OF_BRACES,
        verify(
            List.of("whsec_old"),
            "t=1533204620" + ",v0=".repeat(1_000_000) + "," + OLD_V1,
            "{}",
            TIME));
  }

  private static Verdict event(String header, long now) {
    return verify(List.of(SECRET), header, EVENT, now);
  }

  private static Verdict verify(List<String> secrets, String header, String body, long now) {
    return new Stripe()
        .verify(
            secrets,
            Map.of("stripe-signature", header),
            body.getBytes(UTF_8),
            Instant.ofEpochSecond(now));
  }
}
