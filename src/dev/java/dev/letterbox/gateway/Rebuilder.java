package dev.letterbox.gateway;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code src/build/Rebuild.java} in a process of its own: the generator's and the formatter's
 * libraries are none of this one's.
 */
final class Rebuilder implements AutoCloseable {
  private final Path project;
  private final Path target;
  private volatile @Nullable Process process;

  /**
   * Starts nothing yet.
   *
   * @param project has the spec, {@code src} and {@code generated}
   * @param target has what the build made; in {@code tools} the jars, and {@code src/build}
   *     compiled
   */
  Rebuilder(Path project, Path target) {
    this.project = project.toAbsolutePath();
    this.target = target.toAbsolutePath();
  }

  /** Starts the process ahead of what it is for. */
  void warm() throws IOException {
    var _ = running();
  }

  private synchronized Process running() throws IOException {
    Process running = process;
    if (running == null || !running.isAlive()) {
      running = start();
      process = running;
    }
    return running;
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + Path.of("src", "build", "short-run"));
    command.add("@" + Path.of("src", "build", "javac-exports"));
    // As the local API itself is started: not verified are libraries as they were released.
    command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote"));
    command.add("-cp");
    command.add(
        tools().resolve("build")
            + File.pathSeparator
            + jars("openapi-generator-cli", "google-java-format", "snakeyaml-engine"));
    command.add("Rebuild");
    command.add(libraries());
    command.add(tools().resolve("swagger-ui.jar").toString());
    command.add(target.toString());
    return new ProcessBuilder(command)
        .directory(project.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** What functions are compiled against: this process' jars. */
  private static String libraries() {
    return Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
        .filter(entry -> entry.endsWith(".jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private String jars(String... names) {
    return Arrays.stream(names)
        .map(name -> tools().resolve(name + ".jar").toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Path tools() {
    return target.resolve("tools");
  }

  /** Folders with all that was built, or what is wrong, with a line for each. */
  sealed interface Result {
    record Built(List<Path> folders) implements Result {}

    record Wrong(String lines) implements Result {}
  }

  /**
   * Builds all.
   *
   * @param generate whether generated sources are made anew before
   * @param inUse folders of earlier builds from which something may still be loaded
   */
  synchronized Result build(boolean generate, Set<Path> inUse) throws IOException {
    Process running = running();
    Path folder = project.resolve(Path.of("target", "reload"));
    Path classes =
        Stream.iterate(0, number -> number + 1)
            .map(number -> folder.resolve(number.toString()))
            .filter(one -> !inUse.contains(one))
            .findFirst()
            .orElseThrow();
    BufferedWriter questions = running.outputWriter(StandardCharsets.UTF_8);
    questions.write((generate ? "generate " : "compile ") + classes + "\n");
    questions.flush();
    BufferedReader answers = running.inputReader(StandardCharsets.UTF_8);
    StringBuilder lines = new StringBuilder();
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      switch (line) {
        case "done" -> {
          return new Result.Built(List.of(classes, folder.resolve("resources")));
        }
        case "failed" -> {
          return new Result.Wrong(lines.toString());
        }
        default -> lines.append(line).append('\n');
      }
    }
    return new Result.Wrong("The process that compiles has ended: " + lines + "\n");
  }

  @Override
  public void close() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly();
    }
  }
}
