package dev.letterbox.gateway;

import java.time.Duration;

/**
 * A function of the template. As on Lambda an instance of it serves one request at a time; more are
 * made on demand, up to a number.
 */
sealed interface LambdaFunction extends AutoCloseable permits InProcessFunction, PackagedFunction {
  /** Its logical id. */
  String name();

  /**
   * Does what need not wait for the first request.
   *
   * @throws IllegalArgumentException when it can never run
   */
  void prepare();

  /** Invokes it and waits: for its own timeout, or the integration's if that is shorter. */
  Outcome invoke(byte[] event, Duration patience) throws InterruptedException;

  /** Waits until nothing is under way, of what nobody waits for any more as well. */
  void finish() throws InterruptedException;

  @Override
  void close();
}
