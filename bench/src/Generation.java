import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the templates make of contracts, and how long that and its compiling take: in processes of
 * their own, as a build has them.
 */
final class Generation {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Path TOOLS = PROJECT.resolve("target/tools");
  private static final Path EXPORTS = PROJECT.resolve("src/build/javac-exports");
  private static final Path CODEGEN = PROJECT.resolve("src/test/codegen");
  private static final Path WORK = Path.of("target/generation").toAbsolutePath();
  private static final int LARGE = 500;

  /**
   * One contract.
   *
   * @param operations how many it has
   * @param generated milliseconds
   * @param compiled milliseconds
   * @param lines of Java
   * @param source octets of Java
   * @param classes octets of classes
   */
  private record Run(
      int operations, double generated, double compiled, long lines, long source, long classes) {}

  private Generation() {}

  static String measure(int rounds) throws IOException, InterruptedException {
    Map<String, Path> contracts = contracts();
    Map<String, List<Run>> measured = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, Path> contract : contracts.entrySet()) {
        System.err.print(" " + contract.getKey());
        measured
            .computeIfAbsent(contract.getKey(), key -> new ArrayList<>())
            .add(run(contract.getKey(), contract.getValue()));
      }
    }
    System.err.println();
    Table table =
        new Table(
            "contract",
            "operations",
            "generated, ms",
            "compiled, ms",
            "lines",
            "kB of Java",
            "kB of classes",
            "generated, ms each",
            "compiled, ms each",
            "lines each",
            "kB of classes each");
    measured.forEach((name, runs) -> row(table, name, runs));
    return """
    ## Generation

    From a contract to formatted Java, and from that to classes; *each* is by operation. \
    %d rounds.

    %s\
    """
        .formatted(rounds, table);
  }

  private static void row(Table table, String name, List<Run> runs) {
    Run one = runs.getFirst();
    double generated = Series.of(runs, Run::generated).median();
    double compiled = Series.of(runs, Run::compiled).median();
    table.row(
        name,
        one.operations,
        generated,
        compiled,
        one.lines,
        one.source / 1e3,
        one.classes / 1e3,
        generated / one.operations,
        compiled / one.operations,
        (double) one.lines / one.operations,
        one.classes / 1e3 / one.operations);
  }

  private static Map<String, Path> contracts() throws IOException, InterruptedException {
    Files.createDirectories(WORK);
    Map<String, Path> contracts = new LinkedHashMap<>();
    for (String name : List.of("pets", "orders", "content")) {
      contracts.put(name, CODEGEN.resolve("corpus/" + name + ".yaml"));
    }
    contracts.put("letterbox", PROJECT.resolve("openapi.yaml"));
    Path large = WORK.resolve("large.yaml");
    Path source = PROJECT.resolve("src/test/java/dev/letterbox/codegen/LargeDocument.java");
    java(source.toString(), Integer.toString(LARGE), large.toString());
    contracts.put("large", large);
    return contracts;
  }

  private static Run run(String name, Path contract) throws IOException, InterruptedException {
    Path folder = WORK.resolve(name);
    Build.empty(folder);
    Path prepared = folder.resolve("contract.json");
    Path settings = Files.writeString(folder.resolve("settings.yaml"), settings(name));
    long started = System.nanoTime();
    java("-cp", classPath("snakeyaml-engine"), "Prepare", "" + contract, "" + prepared);
    java(
        "-jar",
        TOOLS.resolve("openapi-generator-cli.jar").toString(),
        "generate",
        "-i",
        prepared.toString(),
        "-c",
        settings.toString(),
        "-o",
        folder.resolve("generated").toString(),
        "--global-property",
        "models,apis,modelDocs=false,apiDocs=false,modelTests=false,apiTests=false");
    java(
        "@" + EXPORTS,
        "-cp",
        classPath("google-java-format"),
        "Format",
        "sync",
        folder.resolve("generated").toString(),
        folder.resolve("java").toString());
    long generated = System.nanoTime();
    List<Path> sources = files(folder.resolve("java"), ".java");
    Path list = folder.resolve("sources");
    Files.write(list, sources.stream().map(Path::toString).toList());
    long compiling = System.nanoTime();
    command(
        "javac",
        "-proc:none",
        "-nowarn",
        "-d",
        folder.resolve("classes").toString(),
        "-cp",
        PROJECT.resolve("target/classes") + ":" + Files.readString(Path.of("target/project.cp")),
        "@" + list);
    long compiled = System.nanoTime();
    long lines = 0;
    long octets = 0;
    for (Path source : sources) {
      lines += Files.readAllLines(source).size();
      octets += Files.size(source);
    }
    long classes = 0;
    for (Path file : files(folder.resolve("classes"), ".class")) {
      classes += Files.size(file);
    }
    int operations = (int) sources.stream().filter(file -> file.endsWith(operation(file))).count();
    return new Run(
        operations,
        (generated - started) / 1e6,
        (compiled - compiling) / 1e6,
        lines,
        octets,
        classes);
  }

  /** An operation has a request, and nothing else in its package is called so. */
  private static Path operation(Path file) {
    String name = file.getFileName().toString();
    return Path.of(name.endsWith("Request.java") ? "api/" + name : "none");
  }

  private static String settings(String name) throws IOException {
    return Files.readString(PROJECT.resolve("src/codegen/generator.yaml"))
        .replace("templateDir: ", "templateDir: " + PROJECT + "/")
        .replace("dev.letterbox.generated", "bench.generation." + name);
  }

  private static String classPath(String library) {
    return TOOLS.resolve("build") + ":" + TOOLS.resolve(library + ".jar");
  }

  private static List<Path> files(Path root, String extension) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(extension)).toList();
    }
  }

  private static void java(String... arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));
    all.addAll(List.of(arguments));
    command("java", all.toArray(String[]::new));
  }

  private static void command(String tool, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    command.addAll(List.of(arguments));
    Path log = WORK.resolve(tool + ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(PROJECT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed: see " + log);
    }
  }
}
