import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first invocation behind where SnapStart would take its snapshot, with the flags and hooks
 * that it has: what is left to do when an environment has been restored.
 *
 * @param init milliseconds before that, which nobody waits for
 * @param handling milliseconds of the first invocation
 * @param cpu milliseconds of the processor in it
 */
record Restored(double init, double handling, double cpu) {

  /** Nothing where the function's own hooks fail. */
  static Optional<Restored> run(Sandbox sandbox, Candidate candidate)
      throws IOException, InterruptedException {
    try (Instance instance =
        new Instance(candidate, new Instance.Mode.Restored(), sandbox.table(), List.of())) {
      long asked;
      try {
        asked = instance.awaitInit();
      } catch (IllegalStateException e) {
        return Optional.empty();
      }
      double before = Usage.of(instance.pid()).cpuMicros();
      Instance.Invoked invoked = instance.invoke(candidate.eventBytes());
      double after = Usage.of(instance.pid()).cpuMicros();
      Sandbox.check(candidate, instance, invoked);
      return Optional.of(
          new Restored(
              (asked - instance.spawned()) / 1e6, invoked.micros() / 1e3, (after - before) / 1e3));
    }
  }

  static Table table(Map<Candidate, List<Restored>> measured) {
    Table table =
        new Table(
            "candidate", "ms, first invocation", "min–max", "CPU ms", "min–max", "ms before it");
    for (Map.Entry<Candidate, List<Restored>> entry : measured.entrySet()) {
      if (entry.getValue().isEmpty()) {
        table.row(entry.getKey().name(), "its hooks fail", "", "", "", "");
        continue;
      }
      Series handling = Series.of(entry.getValue(), Restored::handling);
      Series cpu = Series.of(entry.getValue(), Restored::cpu);
      table.row(
          entry.getKey().name(),
          handling.median(),
          handling.range(),
          cpu.median(),
          cpu.range(),
          Series.of(entry.getValue(), Restored::init).median());
    }
    return table;
  }
}
