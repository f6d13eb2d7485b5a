package dev.letterbox.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.letterbox.inbox.FillTime.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FillTimeTest {
  private static final String UID = "01JZ0000000000000000000000";
  private static final byte[] KEY =
      HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  private static final Instant ISSUED = Instant.ofEpochSecond(1_750_000_000);

  /** By Python's hmac, struct and base64. */
  private static final String TOKEN = "AQAAAABoTuGARtHgJCRxl5G4dh6Xi8p81kQjHUr7856__LHgQPh8ccA";

  @Test
  void aTokenIsTheTimeAndItsCode() {
    assertEquals(TOKEN, FillTime.issue(UID, KEY, ISSUED));
    assertEquals(TOKEN, FillTime.issue(UID, KEY, ISSUED.plusMillis(999)));
  }

  @ParameterizedTest
  @CsvSource({
    "-5, TOO_FAST",
    "0, TOO_FAST",
    "2, TOO_FAST",
    "3, OK",
    "3600, OK",
    "3601, EXPIRED",
    "1000000000, EXPIRED",
  })
  void peopleTakeFromThreeSecondsToAnHour(long seconds, Verdict verdict) {
    assertEquals(verdict, check(TOKEN, seconds, 3));
  }

  @Test
  void withoutMinimumAClockBehindIsNoHaste() {
    assertEquals(Verdict.OK, check(TOKEN, 0, 0));
    assertEquals(Verdict.OK, check(TOKEN, -5, 0));
  }

  @Test
  void everyCharacterCounts() {
    for (int i = 0; i < TOKEN.length(); i++) {
      for (char c : "ABab01-_=+é\0".toCharArray()) {
        String changed = TOKEN.substring(0, i) + c + TOKEN.substring(i + 1);
        if (c != TOKEN.charAt(i)) {
          assertEquals(Verdict.INVALID, check(changed, 10, 3), changed);
        }
      }
    }
  }

  @Test
  void theLastCharactersSpareBitsCountAsWell() {
    String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int last = digits.indexOf(TOKEN.charAt(54));
    assertEquals(0, last & 3);
    for (int spare = 1; spare < 4; spare++) {
      String changed = TOKEN.substring(0, 54) + digits.charAt(last | spare);
      assertEquals(Verdict.INVALID, check(changed, 10, 3));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        TOKEN + "=",
        TOKEN + "A",
        "A" + TOKEN,
        " " + TOKEN,
        "AAAAAAAAAA==AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "============AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "ééééééééééééééééééééééééééééééééééééééééééééééééééééééé",
      })
  void whatWasNotIssuedIsInvalid(String token) {
    assertEquals(Verdict.INVALID, check(token, 10, 3));
  }

  @Test
  void aLongTokenIsInvalid() {
    assertEquals(Verdict.INVALID, check("A".repeat(10_000_000), 10, 3));
  }

  @Test
  void aTokenIsOfOneFormAndOneKey() {
    byte[] other = KEY.clone();
    other[31] ^= 1;
    Instant now = ISSUED.plusSeconds(10);
    Duration hour = Duration.ofHours(1);
    assertEquals(
        Verdict.INVALID, FillTime.check(TOKEN, "01JZ0000000000000000000001", KEY, now, 3, hour));
    assertEquals(Verdict.INVALID, FillTime.check(TOKEN, UID, other, now, 3, hour));
    assertNotEquals(TOKEN, FillTime.issue(UID, other, ISSUED));
  }

  @Test
  void anyTimeCanBeIssued() {
    for (long seconds : new long[] {0, -1, 253402300799L, Instant.MAX.getEpochSecond()}) {
      Instant now = Instant.ofEpochSecond(seconds);
      String token = FillTime.issue(UID, KEY, now);
      assertTrue(token.length() <= 100);
      assertEquals(Verdict.OK, FillTime.check(token, UID, KEY, now, 0, Duration.ZERO));
    }
  }

  private static Verdict check(String token, long seconds, int minSeconds) {
    return FillTime.check(
        token, UID, KEY, ISSUED.plusSeconds(seconds), minSeconds, Duration.ofHours(1));
  }
}
