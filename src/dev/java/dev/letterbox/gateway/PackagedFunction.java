package dev.letterbox.gateway;

import dev.letterbox.gateway.runtime.ManagedRuntime;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A function of the template, run from its package in processes of its own, as Lambda does. */
final class PackagedFunction implements LambdaFunction {
  /** Of one function at a time: each is a JVM. */
  static final int ENVIRONMENTS = 10;

  private final Template.Function function;
  private final Deployment deployment;
  private final ManagedRuntime runtime;
  private final PrintStream log;
  private final Instances<ExecutionEnvironment> environments;
  private final Set<ExecutionEnvironment> all = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  PackagedFunction(
      Template.Function function,
      Deployment deployment,
      ManagedRuntime runtime,
      int most,
      PrintStream log) {
    this.function = function;
    this.deployment = deployment;
    this.runtime = runtime;
    this.log = log;
    this.environments = new Instances<>(most);
  }

  @Override
  public String name() {
    return function.logicalId();
  }

  /** Nothing: as on Lambda, the first request is a cold start. */
  @Override
  public void prepare() {}

  @Override
  public Outcome invoke(byte[] event, Duration patience) throws InterruptedException {
    ExecutionEnvironment free = environments.take();
    if (free == null) {
      if (!environments.reserve()) {
        return new Outcome.Throttled();
      }
      free = new ExecutionEnvironment(function, deployment, runtime, log);
      all.add(free);
      if (closed) {
        free.close();
      }
    }
    ExecutionEnvironment environment = free;
    var outcome = new CompletableFuture<Outcome>();
    Thread.ofVirtual().name(name()).start(() -> run(environment, event, outcome));
    try {
      return outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Outcome.TimedOut();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void run(
      ExecutionEnvironment environment, byte[] event, CompletableFuture<Outcome> outcome) {
    try {
      Outcome result = environment.invoke(event);
      if (!environment.isSettled()) {
        outcome.complete(result);
        environment.settle();
      }
      environments.release(environment);
      outcome.complete(result);
    } catch (IOException | InterruptedException | RuntimeException e) {
      environments.release(environment);
      outcome.completeExceptionally(e);
    }
  }

  @Override
  public void finish() throws InterruptedException {
    environments.awaitAllFree();
  }

  @Override
  public void close() {
    closed = true;
    all.forEach(ExecutionEnvironment::close);
  }
}
