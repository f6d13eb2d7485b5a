package dev.letterbox.schema;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The keywords of OpenAPI schemas as plain checks of the value that was read last. Generated codecs
 * call them; each adds a violation named by its keyword, and none throws. Here are those of arrays
 * and objects.
 */
public abstract class Checks {
  /** So many items are compared pair by pair, which allocates nothing. */
  private static final int FEW = 64;

  private final Violations violations;
  private boolean failed;

  /** Collects into these violations. */
  protected Checks(Violations violations) {
    this.violations = violations;
  }

  /** Where the values are. */
  protected abstract Violation.In in();

  /** Where the value is that was read last: the parameter's name or its JSON pointer. */
  protected abstract String path();

  /** Call before each value: its checks count again. */
  protected final void begin() {
    failed = false;
  }

  /** A violation that makes further checks of this value pointless. */
  protected final void fail(String code, String detail) {
    report(code, detail);
    failed = true;
  }

  /** Violations of an attempt to read a value, which are not the request's. */
  protected final Violations apart() {
    return violations.apart();
  }

  /** So many octets were read once more: what alternatives inside of alternatives may cost. */
  protected final void countAhead(int octets) {
    violations.countAhead(octets);
  }

  final boolean isFarAhead() {
    return violations.isFarAhead();
  }

  /** The value that was read last is a stand-in: another reader has said why. */
  protected final void standIn() {
    failed = true;
  }

  /** Whether the value that was read last is a stand-in for a violated one. */
  public final boolean failed() {
    return failed;
  }

  /** How many violations there are: the same count later means that all went well since. */
  public final int mark() {
    return violations.count();
  }

  /** A violation by the value that was read last. */
  public final void report(String code, String detail) {
    // A path can be long, and a hostile text can have millions of violations.
    reportAt(violations.isFull() ? "" : path(), code, detail);
  }

  /** A violation elsewhere. */
  protected final void reportAt(String path, String code, String detail) {
    violations.add(new Violation(in(), path, code, detail));
  }

  /** {@code minItems}. */
  public final void minItems(List<?> value, int least) {
    if (!failed && value.size() < least) {
      report("minItems", "must have at least " + counted(least, "item"));
    }
  }

  /** {@code maxItems}. */
  public final void maxItems(List<?> value, int most) {
    if (!failed && value.size() > most) {
      report("maxItems", "must have at most " + counted(most, "item"));
    }
  }

  /** {@code uniqueItems}: 1.0 is 1 once more. */
  public final void uniqueItems(List<?> value) {
    boolean few = value.size() <= FEW;
    if (!failed && (few ? hasPair(value) : hasTwice(value))) {
      report("uniqueItems", "must not have an item twice");
    }
  }

  private static boolean hasPair(List<?> items) {
    for (int i = 1; i < items.size(); i++) {
      for (int j = 0; j < i; j++) {
        Object one = items.get(i);
        Object other = items.get(j);
        boolean same =
            (one instanceof BigDecimal number && other instanceof BigDecimal another)
                ? number.compareTo(another) == 0
                : Objects.equals(one, other);
        if (same) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasTwice(List<?> items) {
    Set<Object> seen = new HashSet<>();
    for (Object item : items) {
      if (!seen.add(item instanceof BigDecimal number ? number.stripTrailingZeros() : item)) {
        return true;
      }
    }
    return false;
  }

  /** {@code minProperties}. */
  public final void minProperties(int count, int least) {
    if (!failed && count < least) {
      report("minProperties", "must have at least " + counted(least, "property"));
    }
  }

  /** {@code maxProperties}. */
  public final void maxProperties(int count, int most) {
    if (!failed && count > most) {
      report("maxProperties", "must have at most " + counted(most, "property"));
    }
  }

  /** A map's entry comes: its name there before is a violation. */
  public final void newKey(Map<String, ?> map, String key) {
    if (map.containsKey(key)) {
      report("duplicate", "is there twice");
    }
  }

  /** {@code enum}. */
  public final void notOneOf(String values) {
    fail("enum", "must be one of " + values);
  }

  static String counted(int count, String noun) {
    if (count == 1) {
      return "1 " + noun;
    }
    return count
        + " "
        + (noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
  }
}
