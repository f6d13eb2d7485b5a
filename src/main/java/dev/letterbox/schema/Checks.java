package dev.letterbox.schema;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keywords of OpenAPI schemas as plain checks of the value that was read last. Generated codecs
 * call them; each adds a violation named by its keyword, and none throws.
 */
public abstract class Checks {
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

  /** {@code minLength}: code points. */
  public final void minLength(String value, int least) {
    if (!failed && value.codePointCount(0, value.length()) < least) {
      report("minLength", "must have at least " + counted(least, "character"));
    }
  }

  /** {@code maxLength}: code points. */
  public final void maxLength(String value, int most) {
    if (!failed && value.length() > most && value.codePointCount(0, value.length()) > most) {
      report("maxLength", "must have at most " + counted(most, "character"));
    }
  }

  /** {@code pattern}: found anywhere unless it is anchored. */
  public final void pattern(String value, String pattern) {
    if (!failed && !Patterns.find(pattern, value)) {
      report("pattern", "must match " + pattern);
    }
  }

  /** {@code format: email}. */
  public final void email(String value) {
    if (!failed && !Text.isEmail(value)) {
      report("format", "must be an e-mail address");
    }
  }

  /** {@code format: uri}. */
  public final void uri(String value) {
    if (!failed && !Text.isUri(value)) {
      report("format", "must be an absolute URI");
    }
  }

  /** {@code format: uri-reference}. */
  public final void uriReference(String value) {
    if (!failed && !Text.isUriReference(value)) {
      report("format", "must be a URI or a relative reference");
    }
  }

  /** {@code format: hostname}. */
  public final void hostname(String value) {
    if (!failed && !Text.isHostname(value, 0)) {
      report("format", "must be a host name");
    }
  }

  /** {@code minimum}. */
  public final void minimum(long value, long least) {
    if (!failed && value < least) {
      report("minimum", "must be at least " + least);
    }
  }

  /** {@code maximum}. */
  public final void maximum(long value, long most) {
    if (!failed && value > most) {
      report("maximum", "must be at most " + most);
    }
  }

  /** {@code minimum}, or above it where {@code exclusive}. */
  public final void minimum(BigDecimal value, String least, boolean exclusive) {
    int order = failed ? 1 : value.compareTo(new BigDecimal(least));
    if (order < 0 || (exclusive && order == 0)) {
      report("minimum", (exclusive ? "must be more than " : "must be at least ") + least);
    }
  }

  /** {@code maximum}, or below it where {@code exclusive}. */
  public final void maximum(BigDecimal value, String most, boolean exclusive) {
    int order = failed ? -1 : value.compareTo(new BigDecimal(most));
    if (order > 0 || (exclusive && order == 0)) {
      report("maximum", (exclusive ? "must be less than " : "must be at most ") + most);
    }
  }

  /** {@code multipleOf}. */
  public final void multipleOf(BigDecimal value, String factor) {
    if (!failed && value.remainder(new BigDecimal(factor)).signum() != 0) {
      report("multipleOf", "must be a multiple of " + factor);
    }
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

  /** {@code uniqueItems}. */
  public final void uniqueItems(List<?> value) {
    if (failed || value.size() < 2) {
      return;
    }
    Set<Object> seen = new HashSet<>();
    for (Object item : value) {
      if (!seen.add(item)) {
        report("uniqueItems", "must not have an item twice");
        return;
      }
    }
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

  private static String counted(int count, String noun) {
    if (count == 1) {
      return "1 " + noun;
    }
    return count
        + " "
        + (noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
  }
}
