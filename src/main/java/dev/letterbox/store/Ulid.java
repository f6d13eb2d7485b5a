package dev.letterbox.store;

import java.time.Instant;

/**
 * Reads ULIDs: 26 characters of Crockford's base 32, the first ten a time in milliseconds, the rest
 * random; in upper case only, so that a submission has one id. In ours the last character is the
 * partition.
 *
 * @see <a href="https://github.com/ulid/spec">The specification</a>
 */
final class Ulid {
  static final int LENGTH = 26;
  static final int TIME_LENGTH = 10;
  static final long MAX_MILLIS = (1L << 48) - 1;

  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private Ulid() {}

  static boolean isValid(String id) {
    if (id.length() != LENGTH || id.charAt(0) > '7') {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      if (DIGITS.indexOf(id.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  static Instant time(String id) {
    long millis = 0;
    for (int i = 0; i < TIME_LENGTH; i++) {
      millis = millis << 5 | DIGITS.indexOf(id.charAt(i));
    }
    return Instant.ofEpochMilli(millis);
  }

  static int partition(String id) {
    return DIGITS.indexOf(id.charAt(LENGTH - 1));
  }

  /** The ten characters that every id of this time starts with. */
  static String prefix(long millis) {
    return digits(millis, TIME_LENGTH);
  }

  /**
   * @param high the first 40 of the random bits
   * @param low the next 35
   * @param partition the last 5
   */
  static String of(long millis, long high, long low, int partition) {
    return digits(millis, TIME_LENGTH) + digits(high, 8) + digits(low, 7) + digits(partition, 1);
  }

  private static String digits(long value, int length) {
    char[] digits = new char[length];
    for (int i = length - 1; i >= 0; i--) {
      digits[i] = DIGITS.charAt((int) (value & 31));
      value >>>= 5;
    }
    return new String(digits);
  }
}
