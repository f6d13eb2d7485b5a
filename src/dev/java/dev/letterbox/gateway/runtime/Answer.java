package dev.letterbox.gateway.runtime;

/** What comes of an event, or of a start. */
public sealed interface Answer {
  /** What the handler wrote. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares two of these.
  record Response(byte[] body) implements Answer {}

  /** A function error. */
  sealed interface Fault extends Answer {}

  /**
   * What the runtime told of, or could not tell.
   *
   * @param type as Lambda names it: {@code Runtime.BadFunctionCode}, {@code Runtime.UserException}
   * @param message the error as the runtime posted it, in JSON, or a text
   */
  record Failure(String type, String message) implements Fault {}

  /** The end of the process, in the words of AWS's emulator; Lambda's {@code Runtime.ExitError}. */
  record Exit(String message) implements Fault {}
}
