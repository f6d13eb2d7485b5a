import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is asked for on the command line.
 *
 * @param rounds of cold starts
 * @param warmRounds of warm functions, and of bodies
 * @param warmUp invocations before those that are measured
 * @param times invocations that are measured
 * @param bodyBytes how much each measurement of a body hands over
 * @param stored numbers of submissions
 */
record Options(
    Set<Part> parts,
    List<String> only,
    boolean isQuick,
    int rounds,
    int warmRounds,
    int warmUp,
    int times,
    long bodyBytes,
    List<Integer> stored) {
  static final String USAGE =
      "run [--quick] [--only NAME,NAME...] [--parts"
          + " cold,warm,bodies,routes,stored,writers,generation] [--rounds N] [--warm N] [--stored"
          + " N,N...]";

  /** In the order of the report. */
  enum Part {
    COLD,
    WARM,
    BODIES,
    ROUTES,
    STORED,
    WRITERS,
    GENERATION
  }

  static Options of(String... args) {
    boolean quick = Arrays.asList(args).contains("--quick");
    Options options =
        quick
            ? new Options(
                all(), List.of(), true, 3, 1, 4_000, 2_000, 5_000_000, counts("1000,10000"))
            : new Options(
                all(),
                List.of(),
                false,
                21,
                3,
                20_000,
                10_000,
                100_000_000,
                counts("1000,10000,100000"));
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--quick")) {
        continue;
      }
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(USAGE);
      }
      options = options.with(args[i], args[++i]);
    }
    return options;
  }

  private Options with(String name, String value) {
    return switch (name) {
      case "--only" -> copy(parts, List.of(value.split(",")), rounds, warmRounds, stored);
      case "--parts" -> copy(parts(value), only, rounds, warmRounds, stored);
      case "--rounds" -> copy(parts, only, Integer.parseInt(value), warmRounds, stored);
      case "--warm" -> copy(parts, only, rounds, Integer.parseInt(value), stored);
      case "--stored" -> copy(parts, only, rounds, warmRounds, counts(value));
      default -> throw new IllegalArgumentException(USAGE);
    };
  }

  private Options copy(
      Set<Part> parts, List<String> only, int rounds, int warmRounds, List<Integer> stored) {
    return new Options(parts, only, isQuick, rounds, warmRounds, warmUp, times, bodyBytes, stored);
  }

  private static Set<Part> all() {
    return EnumSet.allOf(Part.class);
  }

  private static Set<Part> parts(String value) {
    return Arrays.stream(value.split(","))
        .map(part -> Part.valueOf(part.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
  }

  private static List<Integer> counts(String value) {
    return Arrays.stream(value.split(",")).map(Integer::valueOf).toList();
  }
}
