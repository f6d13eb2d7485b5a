package dev.letterbox.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sources in {@code src/build}, run as the build runs them. */
final class Build {
  private Build() {}

  private static final Path TOOLS = Path.of("target", "tools");
  private static final Path SOURCES = Path.of("src", "build");

  /** What the tool prints, whether it fails or not. */
  static String run(String tool, List<Path> arguments) {
    List<String> command = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", TOOLS.resolve("snakeyaml-engine.jar").toString()));
    command.add(SOURCES.resolve(tool + ".java").toString());
    arguments.forEach(argument -> command.add(argument.toString()));
    return java(command);
  }

  /** What the generator prints, which reads one document for each of these settings. */
  static String generate(List<Path> settings) {
    List<String> command = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-jar", TOOLS.resolve("openapi-generator-cli.jar").toString()));
    command.addAll(List.of("batch", "--threads", "1", "--fail-fast", "--"));
    settings.forEach(file -> command.add(file.toString()));
    return java(command);
  }

  /** What the formatter prints. */
  static String format(String mode, Path from, Path to) {
    List<String> command = new ArrayList<>(List.of("@" + SOURCES.resolve("javac-exports")));
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of("-cp", TOOLS.resolve("google-java-format.jar").toString()));
    command.addAll(List.of(SOURCES.resolve("Format.java").toString(), mode));
    command.addAll(List.of(from.toString(), to.toString()));
    return java(command);
  }

  private static String java(List<String> arguments) {
    List<String> command = new ArrayList<>(arguments);
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
