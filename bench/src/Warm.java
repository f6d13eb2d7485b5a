import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an invocation costs once a function is warm. */
final class Warm {
  private static final int EARLY = 2_000;

  private record Run(double early, Loop.Cost cost, double bytes) {}

  private final Sandbox sandbox;
  private final List<Candidate> candidates;

  Warm(Sandbox sandbox, List<Candidate> candidates) {
    this.sandbox = sandbox;
    this.candidates = candidates;
  }

  String measure(int rounds, int warmUp, int times) throws IOException, InterruptedException {
    Map<Candidate, List<Run>> measured = new LinkedHashMap<>();
    candidates.forEach(candidate -> measured.put(candidate, new ArrayList<>()));
    for (int round = 0; round < rounds; round++) {
      for (Candidate candidate : candidates) {
        System.err.print(" " + candidate.name());
        // Those wait for DynamoDB Local, which takes milliseconds.
        int share = candidate.event().equals("stored") ? 4 : 1;
        measured.get(candidate).add(run(candidate, warmUp / share, times / share));
      }
    }
    System.err.println();
    Table table =
        new Table(
            "candidate",
            "CPU µs",
            "min–max",
            "× constant",
            "× streaming",
            "CPU µs after %,d".formatted(EARLY / 2),
            "kB allocated",
            "× constant",
            "p50 µs",
            "p99 µs");
    Run floor = median(measured, Candidate.FLOOR);
    Run streaming = median(measured, Candidate.STREAMING);
    for (Candidate candidate : candidates) {
      List<Run> runs = measured.get(candidate);
      Series cpu = Series.of(runs, run -> run.cost().cpuMicros());
      double bytes = Series.of(runs, Run::bytes).median();
      table.row(
          candidate.name(),
          cpu.median(),
          cpu.range(),
          floor == null ? "" : cpu.median() / floor.cost().cpuMicros(),
          streaming == null ? "" : cpu.median() / streaming.cost().cpuMicros(),
          Series.of(runs, Run::early).median(),
          bytes / 1e3,
          floor == null ? "" : bytes / floor.bytes(),
          Series.of(runs, run -> run.cost().latency().median()).median(),
          Series.of(runs, run -> run.cost().latency().percentile(99)).median());
    }
    return """
        ## Warm

        %d rounds; %,d invocations after %,d, in the zip's own loader; of those that store, \
        a quarter of both; each for a minute at most.

        %s"""
        .formatted(rounds, times, warmUp, table);
  }

  private Run run(Candidate candidate, int warmUp, int times)
      throws IOException, InterruptedException {
    byte[] event = candidate.eventBytes();
    try (Instance instance =
        new Instance(candidate, new Instance.Mode.Plain(), sandbox.table(), List.of())) {
      instance.awaitInit();
      Loop.warmUp(candidate, instance, event, EARLY / 2);
      Loop.Cost early = Loop.measure(candidate, instance, event, EARLY / 2);
      Loop.warmUp(candidate, instance, event, Math.max(0, warmUp - EARLY));
      Loop.Cost cost = Loop.measure(candidate, instance, event, times);
      return new Run(early.cpuMicros(), cost, Loop.allocated(instance, event, times / 10));
    }
  }

  /** By CPU time, or null where the candidate is left out. */
  private static Run median(Map<Candidate, List<Run>> measured, Candidate candidate) {
    List<Run> runs = measured.get(candidate);
    if (runs == null) {
      return null;
    }
    return runs.stream()
        .sorted((a, b) -> Double.compare(a.cost().cpuMicros(), b.cost().cpuMicros()))
        .toList()
        .get(runs.size() / 2);
  }
}
