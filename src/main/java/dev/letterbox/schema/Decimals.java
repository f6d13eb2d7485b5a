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
    return (counts && value.scale() <= factor.scale()) || value.remainder(factor).signum() == 0;
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
