import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the cost of a request grows with its body. */
final class Bodies {
  private static final int[] LENGTHS = {1_000, 10_000, 100_000, 1_000_000, 5_000_000};
  private static final List<Candidate> CANDIDATES =
      List.of(Candidate.FLOOR, Candidate.STREAMING, Candidate.DATABIND, Candidate.REFUSED);

  private final Sandbox sandbox;

  Bodies(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /**
   * @param bytes how much each measurement hands over, more or less
   */
  String measure(int rounds, long bytes) throws IOException, InterruptedException {
    Map<String, List<Loop.Cost>> measured = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Candidate candidate : CANDIDATES) {
        System.err.print(" " + candidate.name());
        run(candidate, bytes, measured);
      }
    }
    System.err.println();
    Table table =
        new Table(
            "body, bytes",
            "constant, CPU µs",
            "streaming",
            "databind",
            "letterbox",
            "letterbox − constant, ns a byte",
            "kB allocated, streaming",
            "databind",
            "letterbox");
    for (int length : LENGTHS) {
      double floor = cpu(measured, Candidate.FLOOR, length);
      double ours = cpu(measured, Candidate.REFUSED, length);
      table.row(
          "%,d".formatted(length),
          floor,
          cpu(measured, Candidate.STREAMING, length),
          cpu(measured, Candidate.DATABIND, length),
          ours,
          (ours - floor) * 1e3 / length,
          allocated(measured, Candidate.STREAMING, length),
          allocated(measured, Candidate.DATABIND, length),
          allocated(measured, Candidate.REFUSED, length));
    }
    return """
        ## Bodies

        A refused JSON body of growing length, %d rounds, warm.

        %s"""
        .formatted(rounds, table);
  }

  private void run(Candidate candidate, long bytes, Map<String, List<Loop.Cost>> measured)
      throws IOException, InterruptedException {
    try (Instance instance =
        new Instance(candidate, new Instance.Mode.Plain(), sandbox.table(), List.of())) {
      instance.awaitInit();
      Loop.warmUp(candidate, instance, candidate.eventBytes(), 2_000);
      for (int length : LENGTHS) {
        byte[] event = Events.refused(length);
        int times = (int) Math.clamp(bytes / length, 5, 2_000);
        Loop.warmUp(candidate, instance, event, times);
        Loop.Cost cost = Loop.measure(candidate, instance, event, times);
        double allocated = Loop.allocated(instance, event, Math.max(5, times / 10));
        measured
            .computeIfAbsent(candidate.name() + length, key -> new ArrayList<>())
            .add(new Loop.Cost(cost.cpuMicros(), allocated, cost.latency()));
      }
    }
  }

  private static double cpu(Map<String, List<Loop.Cost>> measured, Candidate of, int length) {
    return Series.of(measured.get(of.name() + length), Loop.Cost::cpuMicros).median();
  }

  private static double allocated(Map<String, List<Loop.Cost>> measured, Candidate of, int length) {
    return Series.of(measured.get(of.name() + length), Loop.Cost::bytes).median() / 1e3;
  }
}
