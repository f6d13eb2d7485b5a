package dev.letterbox.gateway.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A runtime's process and the Runtime API that it asks. It ends with this object, or before. */
public final class RuntimeProcess implements AutoCloseable {
  private static final int KILLED = 128 + 9;

  private final RuntimeApi api = new RuntimeApi();
  private final Process process;
  private final CompletableFuture<Process> exit;
  private final Thread pump;

  /**
   * Starts it.
   *
   * @param environment all that it has, but for where its Runtime API is
   * @param log is given what it prints, line by line
   */
  public RuntimeProcess(
      List<String> command, Path task, Map<String, String> environment, Consumer<String> log)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(task.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
    try {
      process = builder.start();
    } catch (IOException e) {
      api.close();
      throw e;
    }
    exit = process.onExit();
    pump =
        Thread.ofPlatform()
            .daemon()
            .name("log of " + process.pid())
            .start(() -> LogLines.read(process.getInputStream(), log));
    var _ = exit.thenRun(() -> api.initialized().complete(Optional.of(ended())));
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Waits until it asks for its first event.
   *
   * @return why it does not, or nothing
   */
  public Optional<Answer.Fault> awaitInit(Duration limit)
      throws InterruptedException, TimeoutException {
    try {
      return api.initialized().get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Hands an event over. Should the process end before it answers, that is the answer. */
  public Turn invoke(InvocationRequest invocation) {
    Turn turn = api.invoke(invocation);
    var _ =
        exit.thenRun(
            () -> {
              turn.answer().complete(ended());
              turn.over().complete(true);
            });
    return turn;
  }

  private Answer.Exit ended() {
    int status = process.exitValue();
    return new Answer.Exit(
        switch (status) {
          case 0 -> "Runtime exited without providing a reason";
          case KILLED -> "Runtime exited with error: signal: killed";
          default -> "Runtime exited with error: exit status " + status;
        });
  }

  /** Kills it, and returns when it is gone and its last line was told. */
  @Override
  public void close() {
    // The process' own method would close the pipe, with lines in it.
    process.toHandle().destroyForcibly();
    try {
      process.waitFor();
      // A child of its own may hold the pipe open.
      pump.join(Duration.ofSeconds(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    api.close();
  }
}
