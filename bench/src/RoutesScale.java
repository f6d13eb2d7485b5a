import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same operation in contracts of 10 and of 300, each a project that {@code mvn -Pnew} makes.
 */
final class RoutesScale {
  private record Run(Sandbox.Run cold, Loop.Cost warm, double bytes) {}

  private final Sandbox sandbox;

  RoutesScale(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  String measure(int rounds, int times) throws IOException, InterruptedException {
    Map<Candidate, List<Run>> measured = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Candidate candidate : Candidate.ROUTES) {
        System.err.print(" " + candidate.name());
        measured.computeIfAbsent(candidate, key -> new ArrayList<>()).add(run(candidate, times));
      }
    }
    System.err.println();
    Table table =
        new Table(
            "routes",
            "cold, ms",
            "min–max",
            "cold, CPU ms",
            "classes",
            "warm, CPU µs",
            "min–max",
            "kB allocated");
    for (Map.Entry<Candidate, List<Run>> entry : measured.entrySet()) {
      List<Run> runs = entry.getValue();
      Series cold = Series.of(runs, run -> run.cold().toAnswer());
      Series warm = Series.of(runs, run -> run.warm().cpuMicros());
      table.row(
          entry.getKey().name(),
          cold.median(),
          cold.range(),
          Series.of(runs, run -> run.cold().usage().cpuMicros() / 1e3).median(),
          LoadedClasses.of(sandbox, entry.getKey()).count(),
          warm.median(),
          warm.range(),
          Series.of(runs, Run::bytes).median() / 1e3);
    }
    return """
        ## Routes

        One function that answers all operations of a contract; one of them is called, with \
        a body that is refused. %d rounds.

        %s"""
        .formatted(rounds, table);
  }

  private Run run(Candidate candidate, int times) throws IOException, InterruptedException {
    Sandbox.Run cold = sandbox.run(candidate);
    byte[] event = candidate.eventBytes();
    try (Instance instance =
        new Instance(candidate, new Instance.Mode.Plain(), sandbox.table(), List.of())) {
      instance.awaitInit();
      Loop.warmUp(candidate, instance, event, 2 * times);
      Loop.Cost warm = Loop.measure(candidate, instance, event, times);
      return new Run(cold, warm, Loop.allocated(instance, event, times / 2));
    }
  }
}
