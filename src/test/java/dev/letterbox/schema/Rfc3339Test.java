package dev.letterbox.schema;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
  private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  @Test
  void textIsInstantsOwn() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      Instant instant = instant(random);
      assertEquals(instant.toString(), Rfc3339.text(instant));
      assertEquals(instant, Rfc3339.instant(Rfc3339.text(instant)));
    }
  }

  @Test
  void offsetsAreJavaTimes() {
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      ZoneOffset offset = ZoneOffset.ofTotalSeconds(random.nextInt(-18 * 60, 18 * 60 + 1) * 60);
      OffsetDateTime time = instant(random).atOffset(offset);
      if (time.getYear() >= 0 && time.getYear() <= 9999) {
        String text = ISO_OFFSET_DATE_TIME.format(time);
        assertEquals(time.toInstant(), Rfc3339.instant(text), text);
      }
    }
  }

  @Test
  void changedTextsAreJavaTimesToo() {
    Random random = new Random(3);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder(instant(random).toString());
      text.setCharAt(
          random.nextInt(text.length()), "0123456789-:.TZ+ /".charAt(random.nextInt(18)));
      assertEquals(javaTime(text.toString()), Rfc3339.instant(text.toString()), text.toString());
    }
  }

  /** Java's own is wider by a sign of the year and narrower by the leap second. */
  private static @Nullable Instant javaTime(String text) {
    if (text.startsWith("+") || text.startsWith("-")) {
      return null;
    }
    if (text.startsWith(":60", 16)) {
      Instant before = javaTime(text.replaceFirst(":60", ":59"));
      return before == null ? null : before.plusSeconds(1);
    }
    try {
      return OffsetDateTime.parse(text, ISO_OFFSET_DATE_TIME).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T10:15:30Z, 2026-11-22T10:15:30Z",
    "2026-11-22t10:15:30z, 2026-11-22T10:15:30Z",
    "1985-04-12T23:20:50.52Z, 1985-04-12T23:20:50.520Z",
    "1996-12-19T16:39:57-08:00, 1996-12-20T00:39:57Z",
    "1990-12-31T23:59:60Z, 1991-01-01T00:00:00Z",
    "1990-12-31T15:59:60-08:00, 1991-01-01T00:00:00Z",
    "1937-01-01T12:00:27.87+00:20, 1937-01-01T11:40:27.870Z",
    "2026-11-22T10:15:30-00:00, 2026-11-22T10:15:30Z",
    "2026-11-22T10:15:30+23:59, 2026-11-21T10:16:30Z",
    "2026-11-22T10:15:30.1234567899Z, 2026-11-22T10:15:30.123456789Z",
    "2026-11-22T10:15:30.00000000000000000000000000001Z, 2026-11-22T10:15:30Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999999Z",
    "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
  })
  void reads(String text, String utc) {
    Instant instant = requireNonNull(Rfc3339.instant(text));
    assertEquals(Instant.parse(utc), instant);
    assertEquals(utc, Rfc3339.text(instant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-11-22",
        "2026-11-22T10:15:30",
        "2026-11-22T10:15Z",
        "2026-11-22 10:15:30Z",
        "2026-11-22T10:15:30.Z",
        "2026-11-22T10:15:30,5Z",
        "2026-11-22T10:15:30.5",
        "2026-11-22T10:15:30ZZ",
        "2026-11-22T10:15:30Z ",
        " 2026-11-22T10:15:30Z",
        "2026-11-22T10:15:30Z\n",
        "2026-11-22T10:15:30+0100",
        "2026-11-22T10:15:30+01",
        "2026-11-22T10:15:30+24:00",
        "2026-11-22T10:15:30+01:60",
        "2026-11-22T10:15:30+01:00:00",
        "2026-11-22T10:15:30+-1:00",
        "2026-11-22T10:15:30 01:00",
        "2026-11-22T10:15:30Z[UTC]",
        "2026-11-22T24:00:00Z",
        "2026-11-22T10:60:00Z",
        "2026-11-22T10:15:61Z",
        "2026-00-22T10:15:30Z",
        "2026-13-22T10:15:30Z",
        "2026-11-00T10:15:30Z",
        "2026-11-31T10:15:30Z",
        "2026-02-29T10:15:30Z",
        "1900-02-29T10:15:30Z",
        "-026-11-22T10:15:30Z",
        "+2026-11-22T10:15:30Z",
        "20261122T101530Z0000",
        "2026/11/22T10:15:30Z",
        "２０２６-11-22T10:15:30Z",
        "2026-11-22T10:15:3٠Z",
        // In UTC the year would have five digits, or a sign.
        "9999-12-31T23:59:60Z",
        "9999-12-31T23:59:59-00:01",
        "0000-01-01T00:00:00+00:01",
      })
  void refuses(String text) {
    assertNull(Rfc3339.instant(text));
  }

  @Test
  void dates() {
    assertEquals(LocalDate.of(2024, 2, 29), Rfc3339.date("2024-02-29"));
    assertEquals(LocalDate.of(0, 1, 1), Rfc3339.date("0000-01-01"));
    for (String text : new String[] {"2023-02-29", "2026-1-01", "2026-11-22T", "20261122", ""}) {
      assertNull(Rfc3339.date(text), text);
    }
  }

  @Test
  void yearsOfMoreDigitsAreNotWritten() {
    for (Instant instant :
        new Instant[] {Instant.ofEpochSecond(LAST + 1), Instant.ofEpochSecond(FIRST - 1)}) {
      assertThrows(IllegalArgumentException.class, () -> Rfc3339.text(instant));
    }
  }

  private static Instant instant(Random random) {
    int nanos = random.nextInt(1_000_000_000);
    int unit = (int) Math.pow(10, random.nextInt(10));
    return Instant.ofEpochSecond(random.nextLong(FIRST, LAST + 1), nanos - nanos % unit);
  }
}
