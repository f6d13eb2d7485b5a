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
}
