package dev.letterbox.schema;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as RFC 3339 section 5.6 writes them. By hand, because {@code java.time.format}
 * takes longer to initialise than a cold function has.
 *
 * <pre>
 * full-date  = date-fullyear "-" date-month "-" date-mday
 * full-time  = time-hour ":" time-minute ":" time-second [time-secfrac] time-offset
 * date-time  = full-date "T" full-time
 * </pre>
 */
public final class Rfc3339 {
  private static final long SECONDS_PER_DAY = 86_400;

  /** 0000-01-01T00:00:00Z and 9999-12-31T23:59:59Z. */
  private static final long FIRST = -62_167_219_200L;

  private static final long LAST = 253_402_300_799L;

  private Rfc3339() {}

  /** A {@code full-date}, or null. */
  public static @Nullable LocalDate date(String text) {
    return text.length() == 10 ? dateAt(text) : null;
  }

  static boolean isDate(String text) {
    return text.length() == 10 && isDateAt(text);
  }

  /** Whether there is an {@link #instant}, which is not made but at the ends of time. */
  static boolean isInstant(String text) {
    if (text.length() < 20 || !isDateAt(text)) {
      return false;
    }
    int year = number(text, 0, 4);
    if (year == 0 || year == 9999) {
      return instant(text) != null;
    }
    int end = fractionEnd(text, 19);
    return (text.charAt(10) | 0x20) == 't'
        && clock(text, 11) >= 0
        && end >= 0
        && offset(text, end) != NO_OFFSET;
  }

  /**
   * A {@code date-time}, or null. {@code T} and {@code Z} may be in lower case; digits behind the
   * ninth of a fraction are dropped; a leap second is the second after it. In UTC too the year has
   * four digits, so that every instant that is read can be written.
   */
  public static @Nullable Instant instant(String text) {
    if (text.length() < 20) {
      return null;
    }
    LocalDate date = dateAt(text);
    int clock = clock(text, 11);
    int end = fractionEnd(text, 19);
    int offset = end < 0 ? NO_OFFSET : offset(text, end);
    if (date == null || (text.charAt(10) | 0x20) != 't' || clock < 0 || offset == NO_OFFSET) {
      return null;
    }
    long local = date.toEpochDay() * SECONDS_PER_DAY + clock;
    long seconds = local - offset;
    return seconds < FIRST || seconds > LAST
        ? null
        : Instant.ofEpochSecond(seconds, nanos(text, 20, end));
  }

  /** A {@code full-time}, with a leap second in any minute. */
  static boolean isTime(String text) {
    int end = text.length() < 9 || clock(text, 0) < 0 ? -1 : fractionEnd(text, 8);
    return end >= 0 && offset(text, end) != NO_OFFSET;
  }

  /** The second of the day, or -1. */
  private static int clock(String text, int at) {
    int hour = number(text, at, 2);
    int minute = number(text, at + 3, 2);
    int second = number(text, at + 6, 2);
    return text.charAt(at + 2) != ':'
            || text.charAt(at + 5) != ':'
            || hour > 23
            || minute > 59
            || second > 60
            || (hour | minute | second) < 0
        ? -1
        : hour * 3600 + minute * 60 + second;
  }

  /** Behind {@code time-secfrac = "." 1*DIGIT}; where there is none, where it would be; or -1. */
  private static int fractionEnd(String text, int from) {
    if (text.charAt(from) != '.') {
      return from;
    }
    int at = from + 1;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at == from + 1 ? -1 : at;
  }

  private static int nanos(String text, int from, int to) {
    int nanos = 0;
    int scale = 100_000_000;
    for (int i = from; i < to && scale > 0; i++) {
      nanos += (text.charAt(i) - '0') * scale;
      scale /= 10;
    }
    return nanos;
  }

  private static final int NO_OFFSET = Integer.MIN_VALUE;

  /** {@code time-offset = "Z" / ("+" / "-") time-hour ":" time-minute}, in seconds. */
  private static int offset(String text, int at) {
    int length = text.length() - at;
    if (length == 1 && (text.charAt(at) | 0x20) == 'z') {
      return 0;
    }
    if (length != 6 || text.charAt(at + 3) != ':') {
      return NO_OFFSET;
    }
    char sign = text.charAt(at);
    int hours = number(text, at + 1, 2);
    int minutes = number(text, at + 4, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || (sign != '+' && sign != '-')) {
      return NO_OFFSET;
    }
    int seconds = hours * 3600 + minutes * 60;
    return sign == '-' ? -seconds : seconds;
  }

  private static @Nullable LocalDate dateAt(String text) {
    return isDateAt(text)
        ? LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2))
        : null;
  }

  private static boolean isDateAt(String text) {
    int year = number(text, 0, 4);
    int month = number(text, 5, 2);
    int day = number(text, 8, 2);
    return text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && year >= 0
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= daysOf(year, month);
  }

  private static int daysOf(int year, int month) {
    return switch (month) {
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  private static int number(String text, int from, int digits) {
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      if (!isDigit(text.charAt(i))) {
        return -1;
      }
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The instant in UTC with as many digits of a fraction as it needs, in groups of three. */
  public static String text(Instant instant) {
    long day = Math.floorDiv(instant.getEpochSecond(), SECONDS_PER_DAY);
    int second = (int) Math.floorMod(instant.getEpochSecond(), SECONDS_PER_DAY);
    LocalDate date = LocalDate.ofEpochDay(day);
    if (date.getYear() < 0 || date.getYear() > 9999) {
      throw new IllegalArgumentException(
          "RFC 3339 has years of four digits, not " + date.getYear());
    }
    StringBuilder text = new StringBuilder(30);
    digits(text, date.getYear(), 4).append('-');
    digits(text, date.getMonthValue(), 2).append('-');
    digits(text, date.getDayOfMonth(), 2).append('T');
    digits(text, second / 3600, 2).append(':');
    digits(text, second / 60 % 60, 2).append(':');
    digits(text, second % 60, 2);
    int nanos = instant.getNano();
    if (nanos != 0) {
      text.append('.');
      if (nanos % 1_000_000 == 0) {
        digits(text, nanos / 1_000_000, 3);
      } else if (nanos % 1000 == 0) {
        digits(text, nanos / 1000, 6);
      } else {
        digits(text, nanos, 9);
      }
    }
    return text.append('Z').toString();
  }

  private static StringBuilder digits(StringBuilder text, int number, int width) {
    String digits = Integer.toString(number);
    for (int i = digits.length(); i < width; i++) {
      text.append('0');
    }
    return text.append(digits);
  }
}
