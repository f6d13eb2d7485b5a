package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Invokes the functions that have a schedule: soon and then every minute, whatever the schedule
 * says, since nobody keeps a local API running for its hour.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/with-eventbridge-scheduler.html">Scheduled
 *     events</a>
 */
final class Schedules implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final List<LambdaFunction> functions;
  private final Duration delay;
  private final Thread thread;

  /**
   * Of these functions.
   *
   * @param delay before the first time, once it has begun
   */
  Schedules(List<LambdaFunction> functions, Duration delay) {
    this.functions = List.copyOf(functions);
    this.delay = delay;
    this.thread = Thread.ofVirtual().name("schedules").unstarted(this::run);
  }

  /** To be called once. */
  void begin() {
    if (!functions.isEmpty()) {
      thread.start();
    }
  }

  private void run() {
    try {
      Thread.sleep(delay);
      while (true) {
        for (LambdaFunction function : functions) {
          // What fails is in the log, and tried again.
          function.invoke(event(), Duration.ofMinutes(15));
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      // The end.
    }
  }

  private static byte[] event() {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("version", "0");
    event.put("id", UUID.randomUUID().toString());
    event.put("detail-type", "Scheduled Event");
    event.put("source", "aws.events");
    event.put("account", Stack.ACCOUNT);
    event.put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    event.put("region", Stack.REGION);
    event.putArray("resources");
    event.putObject("detail");
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What is under way is left alone. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
