package dev.letterbox.http;

/** Statuses that a contract declares by their class, such as {@code 4XX}, or as {@code default}. */
public final class Statuses {
  private static final int PER_CLASS = 100;
  private static final int LEAST = 200;
  private static final int MOST = 599;

  private Statuses() {}

  /**
   * Refuses a status that is not of the class, or that the contract declares by itself.
   *
   * @param of the class: {@code 4} of {@code 4XX}; {@code 0} of {@code default}
   * @param others that are declared: statuses, and classes
   * @throws IllegalArgumentException where the contract declares another answer
   */
  public static void require(int status, int of, int... others) {
    boolean declared = status >= LEAST && status <= MOST && (of == 0 || status / PER_CLASS == of);
    for (int other : others) {
      declared &= other != (other < PER_CLASS ? status / PER_CLASS : status);
    }
    if (!declared) {
      throw new IllegalArgumentException("the contract does not declare " + status + " here");
    }
  }

  /**
   * Refuses a content type that is not of the range.
   *
   * @throws IllegalArgumentException where it is not
   */
  public static void requireContentType(String type, String range) {
    if (MediaType.bestMatch(type, range) == null) {
      throw new IllegalArgumentException(type + " is not of " + range);
    }
  }
}
