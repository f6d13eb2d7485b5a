package dev.letterbox.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects every violation of one request, in the order of the contract's parameters and then of
 * the body's text. After {@value #MOST} the rest is not listed, so that an answer stays small.
 */
public final class Violations {
  /** How many are listed. */
  public static final int MOST = 100;

  private final List<Violation> list = new ArrayList<>(4);
  private int count;

  void add(Violation violation) {
    count++;
    if (list.size() < MOST) {
      list.add(violation);
    }
  }

  /** How many there are so far, listed or not: equal counts before and after mean a clean read. */
  public int count() {
    return count;
  }

  /** Whether further ones are only counted. */
  boolean isFull() {
    return list.size() == MOST;
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
