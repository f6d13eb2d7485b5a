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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code src/build/Rebuild.java} in a process of its own: the generator's and the formatter's
 * libraries are none of this one's.
 */
final class Rebuilder implements AutoCloseable {
  /** As many folders for classes take turns: requests under way may still load some. */
  private static final int FOLDERS = 3;

  private final Path project;
  private final Path tools;
  private volatile @Nullable Process process;
  private int builds;

  /**
   * Starts nothing yet.
   *
   * @param project has the spec, {@code src} and {@code generated}
   * @param tools has the jars, and {@code src/build} compiled
   */
  Rebuilder(Path project, Path tools) {
    this.project = project.toAbsolutePath();
    this.tools = tools.toAbsolutePath();
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + Path.of("src", "build", "javac-exports"));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(
        tools.resolve("build")
            + File.pathSeparator
            + jars("openapi-generator-cli", "google-java-format", "snakeyaml-engine"));
    command.add("Rebuild");
    command.add(libraries());
    command.add(tools.resolve("swagger-ui.jar").toString());
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
        .map(name -> tools.resolve(name + ".jar").toString())
        .collect(Collectors.joining(File.pathSeparator));
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
   */
  synchronized Result build(boolean generate) throws IOException {
    Process running = process;
    if (running == null || !running.isAlive()) {
      running = start();
      process = running;
    }
    Path folder = project.resolve(Path.of("target", "reload"));
    Path classes = folder.resolve(Integer.toString(builds++ % FOLDERS));
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
