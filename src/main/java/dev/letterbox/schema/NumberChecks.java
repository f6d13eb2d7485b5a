package dev.letterbox.schema;

import java.math.BigDecimal;

/** The keywords of numbers and booleans. */
public abstract class NumberChecks extends Checks {
  /** Collects into these violations. */
  protected NumberChecks(Violations violations) {
    super(violations);
  }

  /** {@code minimum}. */
  public final void minimum(long value, long least) {
    if (!failed() && value < least) {
      report("minimum", "must be at least " + least);
    }
  }

  /** {@code maximum}. */
  public final void maximum(long value, long most) {
    if (!failed() && value > most) {
      report("maximum", "must be at most " + most);
    }
  }

  /** {@code minimum}, or above it where {@code exclusive}. */
  public final void minimum(BigDecimal value, BigDecimal least, boolean exclusive) {
    int order = failed() ? 1 : value.compareTo(least);
    if (order < 0 || (exclusive && order == 0)) {
      minimum(least, exclusive);
    }
  }

  /** {@code minimum}, or above it where {@code exclusive}. */
  public final void minimum(double value, double least, boolean exclusive) {
    if (!failed() && (value < least || (exclusive && value == least))) {
      minimum(new BigDecimal(Double.toString(least)), exclusive);
    }
  }

  /** {@code minimum}, or above it where {@code exclusive}. */
  public final void minimum(float value, float least, boolean exclusive) {
    if (!failed() && (value < least || (exclusive && value == least))) {
      minimum(new BigDecimal(Float.toString(least)), exclusive);
    }
  }

  private void minimum(BigDecimal least, boolean exclusive) {
    report("minimum", (exclusive ? "must be more than " : "must be at least ") + plain(least));
  }

  /** {@code maximum}, or below it where {@code exclusive}. */
  public final void maximum(BigDecimal value, BigDecimal most, boolean exclusive) {
    int order = failed() ? -1 : value.compareTo(most);
    if (order > 0 || (exclusive && order == 0)) {
      maximum(most, exclusive);
    }
  }

  /** {@code maximum}, or below it where {@code exclusive}. */
  public final void maximum(double value, double most, boolean exclusive) {
    if (!failed() && (value > most || (exclusive && value == most))) {
      maximum(new BigDecimal(Double.toString(most)), exclusive);
    }
  }

  /** {@code maximum}, or below it where {@code exclusive}. */
  public final void maximum(float value, float most, boolean exclusive) {
    if (!failed() && (value > most || (exclusive && value == most))) {
      maximum(new BigDecimal(Float.toString(most)), exclusive);
    }
  }

  private void maximum(BigDecimal most, boolean exclusive) {
    report("maximum", (exclusive ? "must be less than " : "must be at most ") + plain(most));
  }

  /** {@code multipleOf}, exactly. */
  public final void multipleOf(BigDecimal value, BigDecimal factor) {
    multipleOf(failed() || Decimals.isMultiple(value, factor), factor);
  }

  private void multipleOf(boolean isMultiple, BigDecimal factor) {
    if (!failed() && !isMultiple) {
      report("multipleOf", "must be a multiple of " + plain(factor));
    }
  }

  /** {@code multipleOf}, of the number that the text had: 0.3 is a multiple of 0.1. */
  public final void multipleOf(double value, BigDecimal factor) {
    multipleOf(Decimals.isMultiple(value, factor), factor);
  }

  /** {@code multipleOf}, of the number that the text had: 0.3 is a multiple of 0.1. */
  public final void multipleOf(float value, BigDecimal factor) {
    multipleOf(Decimals.isMultiple(value, factor), factor);
  }

  /** {@code multipleOf}. */
  public final void multipleOf(long value, long factor) {
    if (!failed() && value % factor != 0) {
      report("multipleOf", "must be a multiple of " + factor);
    }
  }

  /** {@code enum} of numbers or booleans: whether the value is among these. */
  public final void among(boolean isAmong, String values) {
    if (!failed() && !isAmong) {
      notOneOf(values);
    }
  }

  private static String plain(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.toPlainString();
  }
}
