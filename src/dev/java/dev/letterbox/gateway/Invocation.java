package dev.letterbox.gateway;

import java.util.Optional;

/**
 * A function was asked.
 *
 * @param function its logical id
 * @param event what it was given
 * @param returned what it wrote; empty when it failed, or was not heard in time
 * @param start whether it had to be started for that
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of these.
public record Invocation(String function, byte[] event, Optional<byte[]> returned, Start start) {
  /** How a function came to a request. */
  public enum Start {
    /** By a start that the request waited for. */
    COLD,
    /** It was there. */
    WARM,
    /** Not at all, or nobody waited to hear of it. */
    UNKNOWN
  }

  static Invocation of(String function, byte[] event, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Returned returned ->
          new Invocation(function, event, Optional.of(returned.bytes()), start(returned.cold()));
      case Outcome.Failed failed ->
          new Invocation(function, event, Optional.empty(), start(failed.cold()));
      case Outcome.Throttled _, Outcome.TimedOut _ ->
          new Invocation(function, event, Optional.empty(), Start.UNKNOWN);
    };
  }

  private static Start start(boolean cold) {
    return cold ? Start.COLD : Start.WARM;
  }

  /** The function, and how it came to the request: {@code IntakeFunction cold}. */
  String line() {
    return switch (start) {
      case COLD -> function + " cold";
      case WARM -> function + " warm";
      case UNKNOWN -> function;
    };
  }
}
