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

  /** What the tool prints, whether it fails or not. */
  static String run(String tool, List<Path> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(Path.of("target", "tools", "snakeyaml-engine.jar").toString());
    command.add(Path.of("src", "build", tool + ".java").toString());
    arguments.forEach(argument -> command.add(argument.toString()));
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
