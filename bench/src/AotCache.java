import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A JDK 25 AOT cache of a candidate, trained with its own event. Classes of the zip's own loader
 * are hardly cached: so all is on the class path, as a container image may have it.
 */
final class AotCache {
  private AotCache() {}

  static Instance.Mode.Aot make(Sandbox sandbox, Candidate candidate)
      throws IOException, InterruptedException {
    Path directory = Files.createDirectories(Path.of("target/aot", candidate.name()));
    List<Path> classPath = classPath(candidate, directory.resolve("function.jar"));
    Path cache = directory.resolve("cache.aot").toAbsolutePath();
    Path recorded = directory.resolve("recorded").toAbsolutePath();
    Files.deleteIfExists(cache);
    train(
        sandbox,
        candidate,
        new Instance.Mode.Aot(
            classPath,
            List.of(
                "-XX:AOTMode=record",
                "-XX:AOTConfiguration=" + recorded,
                // Profiles are for the compiler that TieredStopAtLevel=1 leaves out.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-AOTRecordTraining")));
    create(candidate, classPath, recorded, cache);
    Files.delete(recorded);
    return new Instance.Mode.Aot(classPath, List.of("-XX:AOTCache=" + cache));
  }

  private static void train(Sandbox sandbox, Candidate candidate, Instance.Mode mode)
      throws IOException, InterruptedException {
    try (Instance instance = new Instance(candidate, mode, sandbox.table(), List.of())) {
      instance.awaitInit();
      Sandbox.check(candidate, instance, instance.invoke(candidate.eventBytes()));
      instance.terminate();
    }
  }

  private static void create(Candidate candidate, List<Path> classPath, Path recorded, Path cache)
      throws IOException, InterruptedException {
    List<String> command =
        Instance.command(
            candidate,
            new Instance.Mode.Aot(
                classPath,
                List.of(
                    "-XX:AOTMode=create",
                    "-XX:AOTConfiguration=" + recorded,
                    "-XX:AOTCache=" + cache)),
            List.of());
    // Only G1 writes the heap's part, which the serial collector then reads.
    command.replaceAll(option -> option.equals("-XX:+UseSerialGC") ? "-XX:+UseG1GC" : option);
    Path log = Path.of("target/logs", candidate.name() + ".aot.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (process.waitFor() != 0 || !Files.exists(cache)) {
      throw new IllegalStateException("No AOT cache of " + candidate.name() + "; see " + log);
    }
  }

  /** Directories cannot be cached: what is at the root of the zip becomes a jar. */
  private static List<Path> classPath(Candidate candidate, Path jar) throws IOException {
    Path task = candidate.zip().task();
    List<String> arguments = new ArrayList<>(List.of("--create", "--file", jar.toString()));
    try (var files = Files.list(task)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        // A jar of its own would have it there, and the tool writes one.
        if (!name.equals("lib") && !name.equals("META-INF")) {
          arguments.addAll(List.of("-C", task.toString(), name));
        }
      }
    }
    Path meta = task.resolve("META-INF");
    if (Files.exists(meta)) {
      try (var files = Files.walk(meta)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          if (!file.endsWith("MANIFEST.MF")) {
            arguments.addAll(List.of("-C", task.toString(), task.relativize(file).toString()));
          }
        }
      }
    }
    List<Path> classPath = new ArrayList<>();
    // There may be nothing but jars.
    if (arguments.contains("-C")) {
      Build.run("jar", arguments);
      classPath.add(jar);
    }
    if (Files.exists(task.resolve("lib"))) {
      try (var files = Files.list(task.resolve("lib"))) {
        files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(classPath::add);
      }
    }
    return classPath;
  }
}
