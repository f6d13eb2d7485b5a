package dev.letterbox.endtoend;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The local API as {@code mvn} runs it, in a process of its own. With the system property {@code
 * runtime} it runs the packaged functions.
 */
record ApiProcess(URI url, Process process) {
  private static final String READY = "Ready: ";

  /** As {@code mvn} has them. */
  private static final Path FLAGS = Path.of("src", "build", "serve");

  /** What {@code template.yaml} finds beside itself. */
  private static final List<Path> FILES =
      List.of(
          Path.of("openapi.yaml"), Path.of("template.yaml"), Path.of("target", "letterbox.zip"));

  /** Makes a folder one to start in; its {@code .letterbox} has the data. */
  static void prepare(Path folder) throws IOException {
    // A layer that nobody asks for has to be there all the same.
    Files.createDirectories(folder.resolve(Path.of("target", "docs-layer", "java", "lib")));
    for (Path file : FILES) {
      if (Files.exists(file)) {
        Files.copy(file, folder.resolve(file));
      }
    }
  }

  /**
   * Starts it; others that were started in the folder must have ended.
   *
   * @param port 0 for a free one
   */
  static ApiProcess start(Path folder, int port) throws IOException {
    String runtime = System.getProperty("runtime", "");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + FLAGS.toAbsolutePath(),
                "-Druntime=" + (runtime.isEmpty() ? "" : Path.of(runtime).toAbsolutePath()),
                "-classpath",
                classPath(),
                "dev.letterbox.gateway.LocalApi",
                "" + port)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith(READY)) {
        Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
        return new ApiProcess(URI.create(line.substring(READY.length()).split(" ", 2)[0]), process);
      }
    }
    throw new AssertionError("It did not start:\n" + said);
  }

  private static String classPath() {
    StringBuilder path = new StringBuilder();
    String given = System.getProperty("surefire.test.class.path");
    String all = given == null ? System.getProperty("java.class.path") : given;
    for (String entry : all.split(File.pathSeparator, -1)) {
      path.append(path.isEmpty() ? "" : File.pathSeparator).append(Path.of(entry).toAbsolutePath());
    }
    return path.toString();
  }

  /** As {@code kill -9} does it: nothing of its own runs any more. Its functions end after it. */
  void kill() throws InterruptedException {
    List<ProcessHandle> functions = process.descendants().toList();
    process.destroyForcibly().waitFor();
    for (ProcessHandle function : functions) {
      function.onExit().join();
    }
  }
}
