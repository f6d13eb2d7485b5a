package dev.letterbox.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackTest {
  /** The example of "Verifying requests from Slack" in Slack's documentation. */
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

  private static final String TIME = "1531420618";
  private static final String BODY =
      "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
          + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
          + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2F"
          + "commands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
          + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
  private static final String HEX =
      "a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
  private static final Verdict VERIFIED =
      new Verdict.Verified(null, "gl2F8TgME2kvhD93CDqLv0vJ30VfNVsVOmRZDHzBleE");

  @Test
  void theDocumentedExampleIsVerified() {
    assertEquals(VERIFIED, verify(SECRET, TIME, "v0=" + HEX, BODY, 1531420618));
  }

  @Test
  void emptyAndBinaryBodiesAreVerified() {
    String ofNothing = "v0=55f41ec73231010289b54e669149ea021fccab11b5524355523533ce930cb739";
    assertEquals(
        Verdict.Verified.class, verify(SECRET, TIME, ofNothing, "", 1531420618).getClass());
    byte[] octets = new byte[256];
    for (int i = 0; i < octets.length; i++) {
      octets[i] = (byte) i;
    }
    Map<String, String> headers =
        Map.of(
            "x-slack-request-timestamp",
            TIME,
            "x-slack-signature",
            "v0=0e1d5a584420909603610eaf3d910eb239e13ab3dfa3534913d84c3e04714d4d");
    assertEquals(
        Verdict.Verified.class,
        new Slack()
            .verify(List.of(SECRET), headers, octets, Instant.ofEpochSecond(1531420618))
            .getClass());
  }

  @Test
  void anotherBodySecretOrTimeDoesNotMatch() {
    String signature = "v0=" + HEX;
    assertEquals(new Verdict.Mismatch(), verify(SECRET, TIME, signature, BODY + "&", 1531420618));
    assertEquals(new Verdict.Mismatch(), verify(SECRET + "0", TIME, signature, BODY, 1531420618));
    assertEquals(new Verdict.Mismatch(), verify(SECRET, "1531420619", signature, BODY, 1531420618));
  }

  @Test
  void anyOfSeveralSecretsIsAccepted() {
    assertEquals(
        VERIFIED,
        new Slack()
            .verify(
                List.of("new", SECRET),
                Map.of("x-slack-request-timestamp", TIME, "x-slack-signature", "v0=" + HEX),
                BODY.getBytes(UTF_8),
                Instant.ofEpochSecond(1531420618)));
  }

  /** As Slack's documentation has it: a difference of more than five minutes is refused. */
  @ParameterizedTest
  @CsvSource({"-301, NotYet", "-300, Verified", "300, Verified", "301, Expired"})
  void theToleranceIsThreeHundredSecondsEitherWay(long seconds, String verdict) {
    assertEquals(
        verdict,
        verify(SECRET, TIME, "v0=" + HEX, BODY, 1531420618 + seconds).getClass().getSimpleName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "-1531420618", "1531420618.5", " 1531420618", "1531420618,1"})
  void whatIsNoTimeIsMalformed(String time) {
    assertEquals(
        new Verdict.Malformed("X-Slack-Request-Timestamp", "seconds since 1970, 1 to 12 digits"),
        verify(SECRET, time, "v0=" + HEX, BODY, 1531420618));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v0=", HEX, "v1=" + HEX, "v0=" + HEX + "0", "v0:" + HEX, "é"})
  void whatIsNoSignatureIsMalformed(String signature) {
    assertEquals(
        new Verdict.Malformed("X-Slack-Signature", "v0= and 64 hexadecimal digits"),
        verify(SECRET, TIME, signature, BODY, 1531420618));
  }

  @Test
  void bothHeadersAreNeeded() {
    byte[] body = BODY.getBytes(UTF_8);
    assertEquals(
        new Verdict.Missing("X-Slack-Request-Timestamp"),
        new Slack()
            .verify(
                List.of(SECRET), Map.of("x-slack-signature", "v0=" + HEX), body, Instant.EPOCH));
    assertEquals(
        new Verdict.Missing("X-Slack-Signature"),
        new Slack()
            .verify(
                List.of(SECRET), Map.of("x-slack-request-timestamp", TIME), body, Instant.EPOCH));
  }

  @Test
  void aToleranceIsNotNegative() {
    assertThrows(IllegalArgumentException.class, () -> new Slack(Duration.ofMillis(-1)));
  }

  private static Verdict verify(
      String secret, String time, String signature, String body, long now) {
    return new Slack()
        .verify(
            List.of(secret),
            Map.of("x-slack-request-timestamp", time, "x-slack-signature", signature),
            body.getBytes(UTF_8),
            Instant.ofEpochSecond(now));
  }
}
