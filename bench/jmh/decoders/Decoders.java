package decoders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks; ../README.md says what is measured and how to read it. */
final class Decoders {
  private static final int ROUNDS = 9;
  private static final TimeValue SLICE = TimeValue.milliseconds(300);
  private static final String COLD = "decoders[.]Cold";

  /** What may cost at most so many times what. */
  private record Claim(String decoded, String baseline, double most) {}

  private static final List<Claim> CLAIMS =
      List.of(
          new Claim("MultipartBenchmark.decoded", "MultipartBenchmark.scanned", 2),
          new Claim("FormBenchmark.decoded", "FormBenchmark.split", 1.5),
          new Claim("JsonBenchmark.decoded", "JsonBenchmark.bound", 1.25),
          new Claim("JsonBenchmark.encoded", "JsonBenchmark.unbound", 1.25),
          new Claim("ColdJsonBenchmark.decoded", "ColdJsonBenchmark.bound", 1),
          new Claim("ColdJsonBenchmark.encoded", "ColdJsonBenchmark.unbound", 1),
          new Claim("EventBenchmark.answered", "EventBenchmark.byHand", 3));

  private Decoders() {}

  public static void main(String[] args) throws RunnerException {
    Map<String, List<Double>> scores = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      System.err.print(" " + (round + 1));
      // Each benchmark in a JVM of its own, and in turns: what else the machine does meets all.
      List<RunResult> results = new ArrayList<>(new Runner(warm()).run());
      results.addAll(new Runner(cold()).run());
      for (RunResult result : results) {
        String name = result.getParams().getBenchmark().replaceFirst("^.*[.](.*[.])", "$1");
        scores
            .computeIfAbsent(name, _ -> new ArrayList<>())
            .add(result.getPrimaryResult().getScore());
      }
    }
    System.out.printf("%n%nJDK %s, medians of %d forks%n%n", Runtime.version(), ROUNDS, ROUNDS);
    System.out.println("| decoder | µs | baseline | µs | ratio | at most |");
    System.out.println("|---|---:|---|---:|---:|---:|");
    for (Claim claim : CLAIMS) {
      double decoded = median(scores.get(claim.decoded));
      double baseline = median(scores.get(claim.baseline));
      System.out.printf(
          "| %s | %.1f | %s | %.1f | %.2f | %.1f |%n",
          claim.decoded, decoded, claim.baseline, baseline, decoded / baseline, claim.most);
    }
  }

  private static Options warm() {
    return options(Mode.AverageTime)
        .exclude(COLD)
        .warmupIterations(5)
        .warmupTime(SLICE)
        .measurementIterations(5)
        .measurementTime(SLICE)
        .build();
  }

  private static Options cold() {
    return options(Mode.SingleShotTime).include(COLD).measurementIterations(1).build();
  }

  private static ChainedOptionsBuilder options(Mode mode) {
    return new OptionsBuilder()
        .mode(mode)
        .timeUnit(TimeUnit.MICROSECONDS)
        .forks(1)
        .verbosity(VerboseMode.SILENT);
  }

  private static double median(List<Double> scores) {
    return scores.stream().sorted().toList().get(scores.size() / 2);
  }
}
