package dev.letterbox.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects every violation of one request, in the order of the contract's parameters and then of
 * the body's text. After {@value #MOST} the rest is not listed, so that an answer stays small.
 */
public final class Violations {
  /** How many are listed. */
  public static final int MOST = 100;

  /** So many octets of a request are read once more for alternatives that hold others. */
  private static final int MOST_AHEAD = 1 << 26;

  /** Reading nothing once more costs as much as so many octets. */
  private static final int LEAST_AHEAD = 64;

  private final List<Violation> list;
  private final int most;
  private final @Nullable Violations whole;
  private int count;
  private int ahead;

  /** Of one request. */
  public Violations() {
    this(MOST, null);
  }

  private Violations(int most, @Nullable Violations whole) {
    this.list = new ArrayList<>(Math.min(most, 4));
    this.most = most;
    this.whole = whole;
  }

  /** Those of an attempt to read a value, which are counted only. */
  Violations apart() {
    return new Violations(0, whole == null ? this : whole);
  }

  /** So many octets were read once more. */
  void countAhead(int octets) {
    Violations shared = whole == null ? this : whole;
    shared.ahead = Math.min(MOST_AHEAD, shared.ahead + LEAST_AHEAD + octets);
  }

  /** Whether so much was read once more that no value is read so again. */
  boolean isFarAhead() {
    Violations shared = whole == null ? this : whole;
    return shared.ahead == MOST_AHEAD;
  }

  void add(Violation violation) {
    count++;
    if (list.size() < most) {
      list.add(violation);
    }
  }

  /** How many there are so far, listed or not: equal counts before and after mean a clean read. */
  public int count() {
    return count;
  }

  /** Whether further ones are only counted. */
  boolean isFull() {
    return list.size() == most;
  }

  /** Whether the request follows the contract so far. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** Those that are listed. */
  public List<Violation> list() {
    return List.copyOf(list);
  }
}
