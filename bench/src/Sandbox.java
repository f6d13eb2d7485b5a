import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts a function in a fresh JVM, as Lambda does, and takes the time of its first answer. */
final class Sandbox {
  private static final Pattern STATUS = Pattern.compile("\"statusCode\"\\s*:\\s*(\\d+)");

  /**
   * @param toNext milliseconds from the spawn of the process until it asks for an event
   * @param toAnswer milliseconds from the spawn of the process
   */
  record Run(double toNext, double toAnswer, Usage usage) {
    double handling() {
      return toAnswer - toNext;
    }
  }

  private final Map<String, String> table;

  /**
   * @param table environment variables that lead to the table
   */
  Sandbox(Map<String, String> table) {
    this.table = table;
  }

  Map<String, String> table() {
    return table;
  }

  /** In the zip's own loader. */
  Run run(Candidate candidate, String... options) throws IOException, InterruptedException {
    return run(candidate, new Instance.Mode.Plain(), options);
  }

  /**
   * @param options further JVM options
   * @throws IllegalStateException when the answer is not what the candidate must answer
   */
  Run run(Candidate candidate, Instance.Mode mode, String... options)
      throws IOException, InterruptedException {
    try (Instance instance = new Instance(candidate, mode, table, List.of(options))) {
      long asked = instance.awaitInit();
      Instance.Invoked invoked = instance.invoke(candidate.eventBytes());
      Usage usage = Usage.of(instance.pid());
      check(candidate, instance, invoked);
      return new Run(
          (asked - instance.spawned()) / 1e6,
          (invoked.answered() - instance.spawned()) / 1e6,
          usage);
    }
  }

  static void check(Candidate candidate, Instance instance, Instance.Invoked invoked) {
    if (status(invoked) != candidate.status()) {
      throw instance.failure("answered " + new String(invoked.body(), StandardCharsets.UTF_8));
    }
  }

  static int status(Instance.Invoked invoked) {
    Matcher status = STATUS.matcher(new String(invoked.body(), StandardCharsets.UTF_8));
    return status.find() ? Integer.parseInt(status.group(1)) : 0;
  }
}
