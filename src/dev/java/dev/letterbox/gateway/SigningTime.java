package dev.letterbox.gateway;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

/**
 * When a request was signed.
 *
 * @param text as it is signed: {@code 20260710T191905Z}
 */
record SigningTime(String text, Instant instant) {
  /** How far a caller's clock may be off. */
  static final Duration SKEW = Duration.ofMinutes(5);

  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.US)
          .withResolverStyle(ResolverStyle.STRICT);

  /** An HTTP date (RFC 9110, section 5.6.7) after the day's name, which says nothing new. */
  private static final DateTimeFormatter HTTP =
      DateTimeFormatter.ofPattern("dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
          .withResolverStyle(ResolverStyle.STRICT);

  /** Of {@code X-Amz-Date}, or else of {@code Date}, which may be in either form. */
  static SigningTime of(List<Header> headers) throws InvalidSignatureException {
    String name = Header.first(headers, "x-amz-date").isPresent() ? "x-amz-date" : "date";
    String sent = SigV4.only(headers, name);
    try {
      int comma = sent.indexOf(", ");
      LocalDateTime time =
          name.equals("date") && comma >= 0
              ? LocalDateTime.parse(sent.substring(comma + 2), HTTP)
              : LocalDateTime.parse(sent, BASIC);
      return new SigningTime(BASIC.format(time), time.toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      throw new InvalidSignatureException("No date: " + name + ": " + sent);
    }
  }

  /** {@code 20260710}. */
  String day() {
    return text.substring(0, text.indexOf('T'));
  }

  boolean isWithinSkew(Instant now) {
    return Duration.between(instant, now).abs().compareTo(SKEW) <= 0;
  }
}
