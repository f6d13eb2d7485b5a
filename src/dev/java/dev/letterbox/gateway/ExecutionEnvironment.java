package dev.letterbox.gateway;

import dev.letterbox.gateway.runtime.Answer;
import dev.letterbox.gateway.runtime.InvocationRequest;
import dev.letterbox.gateway.runtime.ManagedRuntime;
import dev.letterbox.gateway.runtime.RuntimeProcess;
import dev.letterbox.gateway.runtime.Turn;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Where one request at a time is handled. The first one starts its process, and so does the one
 * after a crash or a timeout. Not for several threads at once, but for {@link #close()}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html">Lifecycle</a>
 */
final class ExecutionEnvironment implements AutoCloseable {
  /** The Init phase has this; a start that fails is tried again within the function's timeout. */
  private static final Duration INIT_LIMIT = Duration.ofSeconds(10);

  /** A client that asks again at once is to find it free; the runtime needs some milliseconds. */
  private static final Duration A_LITTLE = Duration.ofMillis(100);

  private final Template.Function function;
  private final Deployment deployment;
  private final ManagedRuntime runtime;
  private final PrintStream log;
  private volatile @Nullable RuntimeProcess process;
  private volatile boolean closed;
  private @Nullable Turn turn;
  private Instant deadline = Instant.MIN;

  ExecutionEnvironment(
      Template.Function function, Deployment deployment, ManagedRuntime runtime, PrintStream log) {
    this.function = function;
    this.deployment = deployment;
    this.runtime = runtime;
    this.log = log;
  }

  /** Waits for the answer. The next event may come when it {@linkplain #settle() has settled}. */
  Outcome invoke(byte[] event) throws InterruptedException, IOException {
    RuntimeProcess running = process;
    boolean cold = running == null || !running.isAlive();
    if (running == null) {
      running = start(INIT_LIMIT);
    }
    deadline = Instant.now().plus(function.timeout());
    InvocationRequest invocation = InvocationRequest.of(function.arns().getLast(), deadline, event);
    while (!closed) {
      if (running == null || !running.isAlive()) {
        running = start(until(deadline));
      }
      if (running == null) {
        break;
      }
      Turn begun = running.invoke(invocation);
      Optional<Answer> answer = await(begun.answer(), deadline);
      if (begun.isTaken() || !(answer.orElse(null) instanceof Answer.Exit)) {
        turn = begun;
        return outcome(answer, running, cold);
      }
      // It was dead already, so that nothing has begun.
    }
    return new Outcome.Failed(cold);
  }

  /** Waits a little for the runtime, which has answered, to ask for the next event. */
  boolean isSettled() throws InterruptedException {
    return turn == null || await(turn.over(), Instant.now().plus(A_LITTLE)).isPresent();
  }

  /** The same, but until the function's timeout, which kills it. */
  void settle() throws InterruptedException {
    RuntimeProcess running = process;
    if (turn != null && running != null && await(turn.over(), deadline).isEmpty()) {
      timedOut(running);
    }
  }

  private Outcome outcome(Optional<Answer> answer, RuntimeProcess running, boolean cold) {
    if (answer.isEmpty()) {
      timedOut(running);
      return new Outcome.Failed(cold);
    }
    return switch (answer.get()) {
      case Answer.Response response -> new Outcome.Returned(response.body(), cold);
      case Answer.Fault fault -> {
        report(fault, running);
        yield new Outcome.Failed(cold);
      }
    };
  }

  /** Nothing when it does not start. */
  private @Nullable RuntimeProcess start(Duration limit) throws IOException, InterruptedException {
    RuntimeProcess started =
        new RuntimeProcess(
            runtime.command(function.memory(), function.handler()),
            deployment.task(),
            deployment.environment(),
            this::tell);
    RuntimeProcess before = process;
    process = started;
    if (before != null) {
      before.close();
    }
    if (closed) {
      started.close();
    }
    try {
      Optional<Answer.Fault> fault = started.awaitInit(limit);
      if (fault.isEmpty()) {
        return started;
      }
      report(fault.get(), started);
    } catch (TimeoutException e) {
      tell("Init timed out after " + limit.toMillis() + " ms");
    }
    started.close();
    return null;
  }

  private static <T> Optional<T> await(CompletableFuture<T> future, Instant deadline)
      throws InterruptedException {
    try {
      return Optional.ofNullable(future.get(until(deadline).toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Duration until(Instant deadline) {
    Duration left = Duration.between(Instant.now(), deadline);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private void timedOut(RuntimeProcess running) {
    running.close();
    tell("Task timed out after " + function.timeout().toMillis() + " ms");
  }

  /** What the runtime posts, it has logged itself. */
  private void report(Answer.Fault fault, RuntimeProcess running) {
    switch (fault) {
      case Answer.Failure _ -> {}
      case Answer.Exit exit -> {
        running.close();
        tell(exit.message());
      }
    }
  }

  private void tell(String line) {
    log.println(function.logicalId() + ": " + line);
  }

  @Override
  public void close() {
    closed = true;
    RuntimeProcess running = process;
    if (running != null) {
      running.close();
    }
  }
}
