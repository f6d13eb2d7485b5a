import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cold starts, round by round, so that what else the machine does meets all of them. */
final class Cold {
  private final Sandbox sandbox;
  private final List<Candidate> candidates;

  Cold(Sandbox sandbox, List<Candidate> candidates) {
    this.sandbox = sandbox;
    this.candidates = candidates;
  }

  String measure(int rounds) throws IOException, InterruptedException {
    Map<Candidate, Instance.Mode> caches = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      System.err.print(" AOT cache of " + candidate.name());
      caches.put(candidate, AotCache.make(sandbox, candidate));
    }
    System.err.println();
    Map<Candidate, List<Sandbox.Run>> plain = new LinkedHashMap<>();
    Map<Candidate, List<Sandbox.Run>> cached = new LinkedHashMap<>();
    Map<Candidate, List<Restored>> restored = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      plain.put(candidate, new ArrayList<>());
      cached.put(candidate, new ArrayList<>());
      restored.put(candidate, new ArrayList<>());
    }
    // The first is dropped: it reads what later ones find in the page cache.
    for (int round = 0; round <= rounds; round++) {
      System.err.print(" " + round);
      for (Candidate candidate : candidates) {
        Sandbox.Run one = sandbox.run(candidate);
        Sandbox.Run other = sandbox.run(candidate, caches.get(candidate));
        Optional<Restored> third = Restored.run(sandbox, candidate);
        if (round > 0) {
          plain.get(candidate).add(one);
          cached.get(candidate).add(other);
          third.ifPresent(restored.get(candidate)::add);
        }
      }
    }
    System.err.println();
    return """
        ## Cold starts

        %d rounds.

        ### In the zip's own loader, as the managed runtime starts it

        %s
        ### With an AOT cache, all on the class path

        %s
        ### With SnapStart's hooks, without its snapshot

        %s"""
        .formatted(rounds, table(plain), table(cached), Restored.table(restored));
  }

  private static Table table(Map<Candidate, List<Sandbox.Run>> measured) throws IOException {
    Table table =
        new Table(
            "candidate",
            "ms to answer",
            "min–max",
            "× constant",
            "ms to `next`",
            "ms, first invocation",
            "CPU ms",
            "min–max",
            "× constant",
            "peak MB",
            "zip MB");
    List<Sandbox.Run> floor = measured.values().iterator().next();
    double floorMs = Series.of(floor, Sandbox.Run::toAnswer).median();
    double floorCpu = Series.of(floor, Cold::cpuMillis).median();
    for (Map.Entry<Candidate, List<Sandbox.Run>> entry : measured.entrySet()) {
      List<Sandbox.Run> runs = entry.getValue();
      Series answer = Series.of(runs, Sandbox.Run::toAnswer);
      Series cpu = Series.of(runs, Cold::cpuMillis);
      table.row(
          entry.getKey().name(),
          answer.median(),
          answer.range(),
          answer.median() / floorMs,
          Series.of(runs, Sandbox.Run::toNext).median(),
          Series.of(runs, Sandbox.Run::handling).median(),
          cpu.median(),
          cpu.range(),
          cpu.median() / floorCpu,
          Series.of(runs, run -> run.usage().peakKilobytes() / 1e3).median(),
          Files.size(entry.getKey().zip().file()) / 1e6);
    }
    return table;
  }

  private static double cpuMillis(Sandbox.Run run) {
    return run.usage().cpuMicros() / 1e3;
  }
}
