import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;

/** Makes deployment packages with the JDK's own tools, and unpacks them. */
final class Build {
  private static final Path SOURCES = Path.of("candidates");
  private static final Path JARS = Path.of("target/lib/candidate");

  /** AWS's Runtime Interface Client, as the project's own build lays it out. */
  static final Path RUNTIME = Path.of("../target/runtime");

  private Build() {}

  /**
   * Classes at the root, jars in {@code lib/}.
   *
   * @param source the handler's, below {@code candidates/}
   * @param jars how the names of the jars begin that go in
   */
  static void zip(Path source, List<String> jars, Path zip) throws IOException {
    Path root = Path.of("target/package", source.getName(0).toString());
    empty(root);
    run(
        "javac",
        // As the project is compiled: an invokedynamic concatenation costs its bootstrap.
        List.of("--release", "25", "-XDstringConcat=inline", "-implicit:class"),
        List.of("-d", root.toString(), "-sourcepath", SOURCES.toString()),
        List.of("-cp", classPath(JARS, RUNTIME), SOURCES.resolve(source).toString()));
    try (var files = Files.list(JARS)) {
      for (Path jar : files.filter(file -> isOneOf(jars, file)).toList()) {
        Path lib = Files.createDirectories(root.resolve("lib"));
        Files.copy(jar, lib.resolve(jar.getFileName()));
      }
    }
    run(
        "jar",
        List.of("--create", "--no-manifest", "--file", zip.toString()),
        List.of("-C", root.toString(), "."));
  }

  static void unpack(Path zip, Path task) throws IOException {
    empty(task);
    run("jar", List.of("--extract", "--file", zip.toString(), "--dir", task.toString()));
  }

  /** The jars of some directories. */
  static String classPath(Path... directories) throws IOException {
    List<String> jars = new ArrayList<>();
    for (Path directory : directories) {
      try (var files = Files.list(directory)) {
        files.map(jar -> jar.toAbsolutePath().toString()).sorted().forEach(jars::add);
      }
    }
    return String.join(File.pathSeparator, jars);
  }

  private static boolean isOneOf(List<String> jars, Path file) {
    return jars.stream().anyMatch(file.getFileName().toString()::startsWith);
  }

  static void empty(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (var files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(directory);
  }

  @SafeVarargs
  static void run(String tool, List<String>... arguments) {
    List<String> all = new ArrayList<>();
    for (List<String> some : arguments) {
      all.addAll(some);
    }
    PrintWriter err = new PrintWriter(System.err, true);
    if (ToolProvider.findFirst(tool).orElseThrow().run(err, err, all.toArray(String[]::new)) != 0) {
      throw new IllegalStateException(tool + " failed: " + all);
    }
  }
}
