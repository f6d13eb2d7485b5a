import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Compares cold starts; README.md says what is measured and how to read it. */
final class ColdStart {
  private static final String USAGE =
      "coldstart [--runs N] [--only NAME,NAME...] | coldstart --classes NAME";

  public static void main(String[] args) throws IOException, InterruptedException {
    try {
      run(args);
    } catch (IllegalArgumentException | IllegalStateException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void run(String[] args) throws IOException, InterruptedException {
    int runs = 15;
    List<String> names = Candidate.ALL.stream().map(Candidate::name).toList();
    boolean classes = false;
    for (int i = 0; i < args.length; i += 2) {
      String value = i + 1 < args.length ? args[i + 1] : "";
      switch (args[i]) {
        case "--runs" -> runs = Math.max(1, Integer.parseInt(value));
        case "--only" -> names = List.of(value.split(","));
        case "--classes" -> {
          names = Stream.of("constant", value).distinct().toList();
          classes = true;
        }
        default -> throw new IllegalArgumentException(USAGE);
      }
    }
    List<Candidate> candidates = built(named(names));
    if (candidates.isEmpty() || classes && candidates.size() < names.size()) {
      return;
    }
    boolean needsTable = candidates.stream().anyMatch(Candidate::needsTable);
    try (DynamoDb table = needsTable ? new DynamoDb() : null) {
      Sandbox sandbox = new Sandbox(needsTable ? table.environment() : Map.of());
      if (candidates.stream().anyMatch(Candidate::isLetterbox)) {
        sandbox.run(Candidate.FORM);
      }
      if (classes) {
        LoadedClasses floor = LoadedClasses.of(sandbox, candidates.getFirst());
        System.out.print(LoadedClasses.of(sandbox, candidates.getLast()).beyond(floor));
      } else {
        report(candidates, measure(sandbox, candidates, runs), sandbox);
      }
    }
  }

  private static List<Candidate> named(List<String> names) {
    Set<String> unknown = new TreeSet<>(names);
    Candidate.ALL.forEach(candidate -> unknown.remove(candidate.name()));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("No candidate " + unknown + ". " + USAGE);
    }
    return Candidate.ALL.stream().filter(candidate -> names.contains(candidate.name())).toList();
  }

  private static List<Candidate> built(List<Candidate> candidates) throws IOException {
    List<Candidate> built = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (!candidate.zip().isBuilt()) {
        System.out.println(candidate.name() + ": not built; `bench/run --build` makes its zip.");
      } else {
        built.add(candidate);
      }
    }
    for (Candidate.Package zip : Set.copyOf(built.stream().map(Candidate::zip).toList())) {
      zip.build();
    }
    return built;
  }

  /** Round by round, so that what else the machine does meets all of them; the first is dropped. */
  private static Map<Candidate, List<Sandbox.Run>> measure(
      Sandbox sandbox, List<Candidate> candidates, int runs)
      throws IOException, InterruptedException {
    Map<Candidate, List<Sandbox.Run>> measured = new LinkedHashMap<>();
    candidates.forEach(candidate -> measured.put(candidate, new ArrayList<>()));
    for (int round = 0; round <= runs; round++) {
      System.err.print(round == 0 ? "warming up" : " " + round);
      for (Candidate candidate : candidates) {
        Sandbox.Run run = sandbox.run(candidate);
        if (round > 0) {
          measured.get(candidate).add(run);
        }
      }
    }
    System.err.println();
    return measured;
  }

  private static void report(
      List<Candidate> candidates, Map<Candidate, List<Sandbox.Run>> measured, Sandbox sandbox)
      throws IOException, InterruptedException {
    System.out.printf("%nJDK %s, %s%n%n", Runtime.version(), Instance.pinning());
    System.out.println(
        """
        | candidate | ms to answer | min–max | × constant \
        | ms to `next` | ms handling | classes | zip |
        |---|---:|---:|---:|---:|---:|---:|---:|\
        """);
    double floor = 0;
    for (Candidate candidate : candidates) {
      List<Sandbox.Run> runs = measured.get(candidate);
      double[] answers = sorted(runs, Sandbox.Run::toAnswer);
      double answer = median(answers);
      floor = candidate.name().equals("constant") ? answer : floor;
      System.out.printf(
          "| %s | %.0f | %.0f–%.0f | %s | %.0f | %.1f | %d | %.1f kB |%n",
          candidate.name(),
          answer,
          answers[0],
          answers[answers.length - 1],
          floor == 0 ? "" : "%.2f".formatted(answer / floor),
          median(sorted(runs, Sandbox.Run::toNext)),
          median(sorted(runs, Sandbox.Run::handling)),
          LoadedClasses.of(sandbox, candidate).count(),
          Files.size(candidate.zip().file()) / 1000.0);
    }
  }

  private static double[] sorted(List<Sandbox.Run> runs, ToDoubleFunction<Sandbox.Run> of) {
    return runs.stream().mapToDouble(of).sorted().toArray();
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
