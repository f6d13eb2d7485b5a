package dev.letterbox.schema;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimal numbers that arithmetic ends with in time. */
public final class Decimals {
  /** The largest exponent: comparing 1e1000000000 with 1 would write out all its digits. */
  public static final int MOST_EXPONENT = 1000;

  private Decimals() {}

  /** The number, or null where the text is none or its exponent is too large. */
  public static @Nullable BigDecimal of(String text) {
    try {
      BigDecimal value = new BigDecimal(text);
      long exponent = (long) value.precision() - value.scale();
      return Math.abs(exponent) > MOST_EXPONENT ? null : value;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Whether the number is a whole multiple of the factor. */
  static boolean isMultiple(BigDecimal value, BigDecimal factor) {
    // Most factors are 0.01 and the like: then the digits behind the point tell it.
    boolean counts = factor.precision() == 1 && factor.unscaledValue().intValue() == 1;
    if (counts && value.scale() <= factor.scale()) {
      return true;
    }
    int scale = Math.max(value.scale(), factor.scale());
    if (isShort(value, scale) && isShort(factor, scale)) {
      return whole(value, scale) % whole(factor, scale) == 0;
    }
    return value.remainder(factor).signum() == 0;
  }

  /**
   * The same of the decimal that a binary number stands for, the shortest one that is nearer to it
   * than to any other. No two decimals of 15 digits stand for the same {@code double}: is one of
   * the factor's scale nearest to the value, it is the one.
   */
  static boolean isMultiple(double value, BigDecimal factor) {
    int scale = factor.scale();
    double shifted = scale < 0 || scale > MOST_SCALE ? Double.NaN : value * POWERS[scale];
    if (!(Math.abs(shifted) < 1e15) || factor.precision() > MOST_DIGITS) {
      return isMultiple(BigDecimal.valueOf(value), factor);
    }
    double digits = Math.rint(shifted);
    return digits / POWERS[scale] == value && (long) digits % whole(factor, scale) == 0;
  }

  /** The same; of a {@code float} the decimals have 6 digits. */
  static boolean isMultiple(float value, BigDecimal factor) {
    int scale = factor.scale();
    double shifted = scale < 0 || scale > 10 ? Double.NaN : value * POWERS[scale];
    if (!(Math.abs(shifted) < 1e6) || factor.precision() > MOST_DIGITS) {
      return isMultiple(new BigDecimal(Float.toString(value)), factor);
    }
    double digits = Math.rint(shifted);
    return (float) digits / (float) POWERS[scale] == value
        && (long) digits % whole(factor, scale) == 0;
  }

  /** So many digits a {@code double} holds, whichever they are. */
  private static final int MOST_DIGITS = 15;

  /** The largest power of ten that a {@code double} holds exactly is 22. */
  private static final int MOST_SCALE = 15;

  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  /** Whether so many decimal places of it fit into a {@code long}. */
  private static boolean isShort(BigDecimal number, int scale) {
    return number.scale() >= 0
        && number.scale() <= MOST_SCALE
        && number.precision() <= MOST_DIGITS
        && number.precision() + scale - number.scale() <= 18;
  }

  /** The number times ten to the scale. BigDecimal gives its digits in a BigInteger only. */
  private static long whole(BigDecimal number, int scale) {
    long digits = (long) Math.rint(number.doubleValue() * POWERS[number.scale()]);
    for (int i = number.scale(); i < scale; i++) {
      digits *= 10;
    }
    return digits;
  }

  /** {@code [ "-" ] 1*DIGIT [ "." 1*DIGIT ]}. */
  static boolean isDecimal(String text) {
    int from = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    return point < 0
        ? isDigits(text, from, text.length())
        : isDigits(text, from, point) && isDigits(text, point + 1, text.length());
  }

  private static boolean isDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < to;
  }
}
