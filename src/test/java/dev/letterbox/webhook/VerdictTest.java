package dev.letterbox.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class VerdictTest {
  @Test
  void detailsSayWhatIsWrong() {
    Instant sentAt = Instant.ofEpochSecond(1614265330);
    assertEquals("The header webhook-id is missing.", new Verdict.Missing("webhook-id").detail());
    assertEquals(
        "The header X-Signature is not 64 hexadecimal digits.",
        new Verdict.Malformed("X-Signature", Encoding.HEX.expected("")).detail());
    assertEquals(
        "The header X-Signature is not v= and 32 octets in base64.",
        new Verdict.Malformed("X-Signature", Encoding.BASE64.expected("v=")).detail());
    assertEquals("The signature does not match the body.", new Verdict.Mismatch().detail());
    assertEquals(
        "The time of the signature, 2021-02-25T15:02:10Z, is too long ago.",
        new Verdict.Expired(sentAt).detail());
    assertEquals(
        "The time of the signature, 2021-02-25T15:02:10Z, is too far in the future.",
        new Verdict.NotYet(sentAt).detail());
  }
}
