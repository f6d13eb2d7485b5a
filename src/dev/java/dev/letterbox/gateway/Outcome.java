package dev.letterbox.gateway;

/** How an invocation ended; {@code cold} where it had to wait for an instance to be made. */
sealed interface Outcome {
  /** With what the function wrote. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares two of these.
  record Returned(byte[] bytes, boolean cold) implements Outcome {}

  /** By a throwable, or by the function's own timeout, which Lambda reports alike (inferred). */
  record Failed(boolean cold) implements Outcome {}

  /** Not begun: every instance that may exist is busy. */
  record Throttled() implements Outcome {}

  /** The integration's time is over; the function goes on. */
  record TimedOut() implements Outcome {}
}
