package dev.letterbox.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.letterbox.gateway.runtime.Answer;
import dev.letterbox.gateway.runtime.InvocationRequest;
import dev.letterbox.gateway.runtime.ManagedRuntime;
import dev.letterbox.gateway.runtime.RuntimeProcess;
import dev.letterbox.gateway.runtime.Turn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The package, unpacked as Lambda does, and its functions in processes of their own. */
final class Package {
  static final Path ZIP = Path.of("target/letterbox.zip");
  private static final int MEMORY = 1769;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path task;

  /** Unpacked into an empty directory. */
  Package(Path task) throws IOException {
    this.task = task;
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        Path file = task.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
          }
        }
      }
    }
  }

  /** What a function answered to its first event, and what it printed until then. */
  record Run(Answer answer, List<String> log) {
    /** The response; the log, where there is none. */
    String text() {
      return answer instanceof Answer.Response response
          ? new String(response.body(), UTF_8)
          : answer + String.join("\n", log);
    }
  }

  Run run(String handler, Map<String, String> environment, String event) throws Exception {
    return run(runtime().command(MEMORY, handler), handler, environment, event);
  }

  /** As with SnapStart, restored as soon as the snapshot would be taken. */
  Run runRestored(String handler, Map<String, String> environment, String event) throws Exception {
    Map<String, String> all = new HashMap<>(environment);
    all.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    return run(runtime().snapStartCommand(MEMORY, handler), handler, all, event);
  }

  private static ManagedRuntime runtime() throws IOException {
    return ManagedRuntime.in(Path.of(System.getProperty("runtime")));
  }

  private Run run(
      List<String> command, String handler, Map<String, String> environment, String event)
      throws Exception {
    Map<String, String> all = new HashMap<>(environment);
    all.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    all.put("AWS_CONFIG_FILE", "/nonexistent");
    all.put("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent");
    all.put("AWS_LAMBDA_FUNCTION_NAME", "packaged");
    all.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    all.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(MEMORY));
    all.put("_HANDLER", handler);
    all.put("LAMBDA_TASK_ROOT", task.toString());
    List<String> log = new CopyOnWriteArrayList<>();
    try (RuntimeProcess process = new RuntimeProcess(command, task, all, log::add)) {
      Instant deadline = Instant.now().plus(PATIENCE);
      String arn = "arn:aws:lambda:eu-central-1:123456789012:function:packaged";
      Turn turn = process.invoke(InvocationRequest.of(arn, deadline, event.getBytes(UTF_8)));
      Answer answer = turn.answer().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      // What it still prints of a failure comes before.
      turn.over().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return new Run(answer, log);
    }
  }
}
