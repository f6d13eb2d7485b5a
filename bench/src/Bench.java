import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures everything and writes it down; README.md says what, and how to read it. */
final class Bench {
  public static void main(String[] args) throws IOException, InterruptedException {
    try {
      run(Options.of(args), String.join(" ", args));
    } catch (IllegalArgumentException | IllegalStateException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void run(Options options, String arguments)
      throws IOException, InterruptedException {
    // What a few rounds give is not what is shown.
    Path results = Path.of(options.isQuick() ? "target/RESULTS.md" : "RESULTS.md");
    List<String> report = new ArrayList<>(List.of(head(arguments)));
    try (DynamoDb table = new DynamoDb()) {
      Sandbox sandbox = new Sandbox(table.environment());
      List<Candidate> candidates = prepared(sandbox, options);
      for (Options.Part part : options.parts()) {
        System.err.println(part);
        report.add(measure(part, options, sandbox, table, candidates));
        // Each part at once: one that fails takes nothing with it.
        Files.writeString(results, String.join("\n", report));
      }
    }
    System.out.println(String.join("\n", report));
    System.err.println("In bench/" + results);
  }

  private static String head(String arguments) throws IOException {
    return "# Results\n\nWritten by `%s`; [README.md](README.md) says how to read them. Medians.\n\n%s"
        .formatted(("bench/run " + arguments).strip(), Machine.description());
  }

  /** Unpacked, and each seen to refuse what is wrong and to take what is right. */
  private static List<Candidate> prepared(Sandbox sandbox, Options options)
      throws IOException, InterruptedException {
    List<Candidate> candidates =
        Candidate.ALL.stream()
            .filter(
                candidate ->
                    options.only().isEmpty()
                        || candidate == Candidate.FLOOR
                        || options.only().contains(candidate.name()))
            .toList();
    for (Candidate.Package zip : Candidate.Package.values()) {
      if (zip.isBuilt()) {
        zip.build();
      }
    }
    sandbox.run(Candidate.FORM);
    for (Candidate candidate : candidates) {
      sandbox.run(candidate);
      if (candidate != Candidate.FLOOR) {
        sandbox.run(candidate.accepting());
      }
    }
    return candidates;
  }

  private static String measure(
      Options.Part part,
      Options options,
      Sandbox sandbox,
      DynamoDb table,
      List<Candidate> candidates)
      throws IOException, InterruptedException {
    return switch (part) {
      case COLD -> new Cold(sandbox, candidates).measure(options.rounds());
      case WARM ->
          new Warm(sandbox, candidates)
              .measure(options.warmRounds(), options.warmUp(), options.times());
      case BODIES -> new Bodies(sandbox).measure(options.warmRounds(), options.bodyBytes());
      case ROUTES ->
          new RoutesScale(sandbox).measure(options.isQuick() ? 3 : 11, options.times() / 2);
      case STORED -> new Stored(sandbox, table).measure(options.stored(), options.times() / 10);
      case WRITERS -> new Writers(sandbox).measure(options.times() / 10);
      case GENERATION -> Generation.measure(options.isQuick() ? 1 : 3);
    };
  }
}
