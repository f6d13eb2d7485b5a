package dev.letterbox.gateway;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A function of the template, run in this process. As on Lambda an instance serves one request at a
 * time; more are made on demand.
 */
final class LambdaFunction {
  /** Instances of one function at a time; Lambda's own default is 1000 for a region. */
  static final int CONCURRENCY = 100;

  private final Template.Function function;
  private final int concurrency;
  private final PrintStream log;
  private final Handlers handlers;
  private final Deque<RequestStreamHandler> idle = new ArrayDeque<>();
  private int instances;

  LambdaFunction(
      Template.Function function, Map<String, String> services, int concurrency, PrintStream log) {
    this.function = function;
    this.concurrency = concurrency;
    this.log = log;
    this.handlers = new Handlers(function.handler(), FunctionEnvironment.of(function, services));
  }

  String name() {
    return function.logicalId();
  }

  /** Makes an instance ahead of the first request, so that what is wrong shows at start. */
  void warm() {
    if (reserve()) {
      RequestStreamHandler instance = create();
      if (instance == null) {
        throw new IllegalArgumentException(name() + " does not start");
      }
      release(instance);
    }
  }

  /** Invokes it and waits: for its own timeout, or the integration's if that is shorter. */
  Outcome invoke(byte[] event, Duration patience) throws InterruptedException {
    RequestStreamHandler free = take();
    if (free == null && !reserve()) {
      return new Outcome.Throttled();
    }
    var task = new FutureTask<Outcome>(() -> run(free == null ? create() : free, event));
    Thread thread = Thread.ofVirtual().name(name()).start(task);
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
      return new Outcome.Failed();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Outcome run(@Nullable RequestStreamHandler instance, byte[] event) {
    if (instance == null) {
      return new Outcome.Failed();
    }
    var output = new ByteArrayOutputStream();
    try {
      instance.handleRequest(
          new ByteArrayInputStream(event), output, new LocalContext(function, log));
      return output.size() > Limits.INVOCATION
          ? new Outcome.Failed()
          : new Outcome.Returned(output.toByteArray());
    } catch (Throwable e) {
      report(e);
      return new Outcome.Failed();
    } finally {
      release(instance);
    }
  }

  /** An instance, or null when its constructor fails: the caller has reserved its place. */
  private @Nullable RequestStreamHandler create() {
    try {
      return handlers.create();
    } catch (Throwable e) {
      report(e);
      synchronized (idle) {
        instances--;
      }
      return null;
    }
  }

  private @Nullable RequestStreamHandler take() {
    synchronized (idle) {
      return idle.poll();
    }
  }

  private boolean reserve() {
    synchronized (idle) {
      if (instances == concurrency) {
        return false;
      }
      instances++;
      return true;
    }
  }

  private void release(RequestStreamHandler instance) {
    synchronized (idle) {
      idle.push(instance);
    }
  }

  /** In one piece, whatever other threads print. */
  private void report(Throwable e) {
    synchronized (log) {
      log.println(name() + " threw");
      e.printStackTrace(log);
    }
  }
}
