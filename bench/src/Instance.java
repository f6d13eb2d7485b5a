import dev.letterbox.gateway.runtime.Answer;
import dev.letterbox.gateway.runtime.InvocationRequest;
import dev.letterbox.gateway.runtime.ManagedRuntime;
import dev.letterbox.gateway.runtime.RuntimeApi;
import dev.letterbox.gateway.runtime.Turn;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One process of a function under AWS's Runtime Interface Client. */
final class Instance implements AutoCloseable {
  private static final int MEMORY = 1769;
  private static final String ARN =
      "arn:aws:lambda:eu-central-1:123456789012:function:letterbox:live";
  private static final String CPU = System.getenv("BENCH_CPU");

  /** Where classes are looked for, and what for: the zip's own loader, or the class path. */
  sealed interface Mode {
    /** As the managed runtime starts a zip. */
    record Plain() implements Mode {}

    /** As the managed runtime starts a zip with SnapStart, restored at once. */
    record Restored() implements Mode {}

    /** As a container image would: all jars on the class path, an AOT cache of them. */
    record Aot(List<Path> classPath, List<String> options) implements Mode {}
  }

  /** What came of an event; times are {@link System#nanoTime()}'s. */
  record Invoked(long handed, long answered, byte[] body) {
    double micros() {
      return (answered - handed) / 1e3;
    }
  }

  private final Candidate candidate;
  private final Path log;
  private final RuntimeApi api = new RuntimeApi();
  private final CompletableFuture<Long> asked = new CompletableFuture<>();
  private final Process process;
  private final long spawned;

  Instance(Candidate candidate, Mode mode, Map<String, String> table, List<String> options)
      throws IOException {
    this.candidate = candidate;
    log = Files.createDirectories(Path.of("target/logs")).resolve(candidate.name() + ".log");
    Path task = candidate.zip().task().toAbsolutePath();
    Path root =
        !(mode instanceof Mode.Aot) ? task : Files.createDirectories(Path.of("target/empty"));
    ProcessBuilder builder = new ProcessBuilder(command(candidate, mode, options));
    builder.directory(root.toFile());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().clear();
    builder.environment().putAll(Environment.of(candidate, root, table));
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
    if (mode instanceof Mode.Restored) {
      builder.environment().put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    }
    api.initialized().thenAccept(fault -> fault.ifPresentOrElse(this::failed, this::asked));
    spawned = System.nanoTime();
    process = builder.start();
    process
        .onExit()
        .thenRun(() -> api.initialized().complete(Optional.of(new Answer.Exit("exit"))));
  }

  private void asked() {
    asked.complete(System.nanoTime());
  }

  private void failed(Answer.Fault fault) {
    asked.completeExceptionally(new IOException(fault.toString()));
  }

  static String pinning() {
    return CPU == null ? "not pinned to a CPU" : "pinned to one CPU";
  }

  static List<String> command(Candidate candidate, Mode mode, List<String> options)
      throws IOException {
    ManagedRuntime runtime = ManagedRuntime.in(Build.RUNTIME);
    List<String> command =
        new ArrayList<>(
            mode instanceof Mode.Restored
                ? runtime.snapStartCommand(MEMORY, candidate.handler())
                : runtime.command(MEMORY, candidate.handler()));
    command.addAll(1, options);
    if (mode instanceof Mode.Aot(List<Path> classPath, List<String> cache)) {
      int at = command.indexOf("-cp") + 1;
      List<String> all = new ArrayList<>(List.of(command.get(at)));
      classPath.forEach(jar -> all.add(jar.toAbsolutePath().toString()));
      command.set(at, String.join(File.pathSeparator, all));
      command.addAll(1, cache);
    }
    if (CPU != null) {
      command.addAll(0, List.of("taskset", "-c", CPU));
    }
    return command;
  }

  /** When it was spawned, as {@link System#nanoTime()}. */
  long spawned() {
    return spawned;
  }

  /** Waits until it asks for its first event, and says when. */
  long awaitInit() throws InterruptedException {
    return await(asked, "did not start");
  }

  /**
   * Hands an event over and waits for the answer.
   *
   * @throws IllegalStateException when it is a failure
   */
  Invoked invoke(byte[] event) throws InterruptedException {
    var invocation = InvocationRequest.of(ARN, Instant.now().plusSeconds(30), event);
    long handed = System.nanoTime();
    Turn turn = api.invoke(invocation);
    return await(
        turn.answer()
            .thenApply(
                answer ->
                    switch (answer) {
                      case Answer.Response(byte[] body) ->
                          new Invoked(handed, System.nanoTime(), body);
                      case Answer.Fault fault -> throw new IllegalStateException(fault.toString());
                    }),
        "did not answer");
  }

  private <T> T await(CompletableFuture<T> future, String otherwise) throws InterruptedException {
    try {
      return future.get(90, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw failure(otherwise + " (" + e.getMessage() + ")");
    }
  }

  IllegalStateException failure(String what) {
    try {
      String output = Files.readString(log);
      return new IllegalStateException(
          "%s %s, but %d is expected. Its output ends:%n%s"
              .formatted(
                  candidate.name(),
                  what,
                  candidate.status(),
                  output.substring(Math.max(0, output.length() - 4000))));
    } catch (IOException e) {
      return new IllegalStateException(what, e);
    }
  }

  long pid() {
    return process.pid();
  }

  /** Ends it as {@code kill} does, so that it writes what it writes at its end. */
  void terminate() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(180, TimeUnit.SECONDS)) {
      throw failure("did not end");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    api.close();
  }
}
