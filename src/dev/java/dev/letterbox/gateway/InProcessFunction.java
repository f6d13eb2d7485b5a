package dev.letterbox.gateway;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A function of the template, run in this process: instantly, and where breakpoints are. */
final class InProcessFunction implements LambdaFunction {
  /** Instances at a time, as Lambda has them by default for all functions of a region. */
  static final int CONCURRENCY = 1000;

  private final Template.Function function;
  private final Admission admission;
  private final PrintStream log;
  private final Handlers handlers;
  private final Instances<RequestStreamHandler> instances;

  InProcessFunction(
      Template.Function function,
      Map<String, String> services,
      ClassLoader classes,
      int concurrency,
      Admission admission,
      PrintStream log) {
    this.function = function;
    this.admission = admission;
    this.instances = new Instances<>(concurrency);
    this.log = log;
    this.handlers =
        new Handlers(function.handler(), FunctionEnvironment.of(function, services), classes);
  }

  @Override
  public String name() {
    return function.logicalId();
  }

  /** Makes an instance ahead of the first request, so that what is wrong shows at start. */
  @Override
  public void prepare() {
    if (instances.reserve()) {
      RequestStreamHandler instance = create();
      if (instance == null) {
        throw new IllegalArgumentException(name() + " does not start");
      }
      instances.release(instance);
    }
  }

  @Override
  public Outcome invoke(byte[] event, Duration patience) throws InterruptedException {
    long since = System.nanoTime();
    Optional<Runnable> place = admission.enter(patience);
    if (place.isEmpty()) {
      return new Outcome.TimedOut();
    }
    Runnable leave = place.get();
    RequestStreamHandler free = instances.take();
    boolean cold = free == null;
    if (cold && !instances.reserve()) {
      leave.run();
      return new Outcome.Throttled();
    }
    var task =
        new FutureTask<Outcome>(
            () -> {
              try {
                return run(free == null ? create() : free, event, cold);
              } finally {
                leave.run();
              }
            });
    Thread thread = Thread.ofVirtual().name(name()).start(task);
    return outcome(task, thread, cold, patience.minusNanos(System.nanoTime() - since));
  }

  private Outcome outcome(FutureTask<Outcome> task, Thread thread, boolean cold, Duration patience)
      throws InterruptedException {
    boolean isOwn = function.timeout().compareTo(patience) <= 0;
    Duration wait = isOwn ? function.timeout() : patience;
    try {
      return task.get(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      if (!isOwn) {
        return new Outcome.TimedOut();
      }
      // Lambda ends the instance; all that can be done here is to ask.
      thread.interrupt();
      log.println(name() + ": timed out after " + function.timeout().toMillis() + " ms");
      return new Outcome.Failed(cold);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Outcome run(@Nullable RequestStreamHandler instance, byte[] event, boolean cold) {
    if (instance == null) {
      return new Outcome.Failed(cold);
    }
    var output = new ByteArrayOutputStream();
    try {
      instance.handleRequest(
          new ByteArrayInputStream(event), output, new LocalContext(function, log));
      return output.size() > Limits.INVOCATION
          ? new Outcome.Failed(cold)
          : new Outcome.Returned(output.toByteArray(), cold);
    } catch (Throwable e) {
      report(e);
      return new Outcome.Failed(cold);
    } finally {
      instances.release(instance);
    }
  }

  /** An instance, or null when its constructor fails: the caller has reserved its place. */
  private @Nullable RequestStreamHandler create() {
    try {
      return handlers.create();
    } catch (Throwable e) {
      report(e);
      instances.forget();
      return null;
    }
  }

  @Override
  public void finish() throws InterruptedException {
    instances.awaitAllFree();
  }

  @Override
  public void close() {
    // It ends with this process.
  }

  /** In one piece, whatever other threads print. */
  private void report(Throwable e) {
    synchronized (log) {
      log.println(name() + " threw");
      e.printStackTrace(log);
    }
  }
}
