package dev.letterbox.codegen;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the build compiled of {@code src/build}, run as the build runs it. */
final class Build {
  private Build() {}

  private static final Path TOOLS = Path.of("target", "tools");
  private static final Path SHORT_RUN = Path.of("src", "build", "short-run");
  private static final Path EXPORTS = Path.of("src", "build", "javac-exports");

  /** What the tool prints, whether it fails or not. */
  static String run(String tool, List<Path> arguments) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("-cp", classPath("snakeyaml-engine.jar"), tool));
    arguments.forEach(argument -> command.add(argument.toString()));
    return java(command);
  }

  /** What the generator prints, which reads one document for each of these settings. */
  static String generate(List<Path> settings) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("-jar", TOOLS.resolve("openapi-generator-cli.jar").toString()));
    command.addAll(List.of("batch", "--threads", "1", "--fail-fast", "--"));
    settings.forEach(file -> command.add(file.toString()));
    return java(command);
  }

  /** What the formatter prints. */
  static String format(String mode, Path from, Path to) {
    List<String> command = new ArrayList<>(List.of("@" + EXPORTS));
    command.addAll(List.of("-cp", classPath("google-java-format.jar")));
    command.addAll(List.of("Format", mode, from.toString(), to.toString()));
    return java(command);
  }

  private static String classPath(String library) {
    return TOOLS.resolve("build") + File.pathSeparator + TOOLS.resolve(library);
  }

  private static String java(List<String> arguments) {
    List<String> command = new ArrayList<>(arguments);
    command.addFirst("@" + SHORT_RUN);
    command.addFirst(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
