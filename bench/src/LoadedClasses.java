import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The classes that one start loads, by name, each with where it came from. */
record LoadedClasses(Map<String, String> sources) {
  private static final String SEPARATOR = " source: ";

  static LoadedClasses of(Sandbox sandbox, Candidate candidate)
      throws IOException, InterruptedException {
    Path log = Path.of("target/logs", candidate.name() + ".classes").toAbsolutePath();
    Files.deleteIfExists(log);
    sandbox.run(candidate, "-Xlog:class+load:file=" + log + ":none:filecount=0");
    Map<String, String> sources = new LinkedHashMap<>();
    for (String line : Files.readAllLines(log)) {
      int at = line.indexOf(SEPARATOR);
      if (at > 0) {
        // A hidden class's name ends in an address, which is another one in each run.
        String name = line.substring(0, at).replaceAll("/0x\\p{XDigit}+$", "");
        String unique = name;
        for (int i = 2; sources.containsKey(unique); i++) {
          unique = name + " #" + i;
        }
        sources.put(unique, source(line.substring(at + SEPARATOR.length())));
      }
    }
    return new LoadedClasses(sources);
  }

  /** What the JVM writes: an archive, a module, a jar or directory, or the class that spun it. */
  private static String source(String text) {
    if (text.startsWith("shared objects file")) {
      return "JDK, from its archive";
    }
    if (text.startsWith("jrt:/")) {
      return "JDK, " + text.substring(5);
    }
    if (text.startsWith("file:")) {
      return text.endsWith(".jar") ? text.substring(text.lastIndexOf('/') + 1) : "own classes";
    }
    return "made at run time";
  }

  int count() {
    return sources.size();
  }

  /** A table of those that {@code floor} does not load: by source and package, and each by name. */
  String beyond(LoadedClasses floor) {
    Map<String, Integer> totals = new TreeMap<>();
    Map<String, Map<String, Integer>> packages = new TreeMap<>();
    StringBuilder names = new StringBuilder("\n");
    sources.forEach(
        (name, source) -> {
          if (!floor.sources.containsKey(name)) {
            int dot = source.equals("made at run time") ? -1 : name.lastIndexOf('.');
            String in = dot < 0 ? "-" : name.substring(0, dot);
            totals.merge(source, 1, Integer::sum);
            packages.computeIfAbsent(source, s -> new TreeMap<>()).merge(in, 1, Integer::sum);
            names.append("%s (%s)%n".formatted(name, source));
          }
        });
    StringBuilder table = new StringBuilder("| classes | source | package |\n|---:|---|---|\n");
    totals.forEach(
        (source, total) -> {
          table.append("| **%d** | **%s** | |%n".formatted(total, source));
          packages
              .get(source)
              .forEach((in, count) -> table.append("| %d | | %s |%n".formatted(count, in)));
        });
    return table.append(names).toString();
  }
}
