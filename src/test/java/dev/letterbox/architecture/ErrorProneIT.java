package dev.letterbox.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is wrong fails the build, but not before it was tried out; here, since these tests leave a
 * processor free. The arguments are pom.xml's. It takes longest, and is first.
 */
@Order(0)
final class ErrorProneIT {
  private static final String WRONG =
      """
      @org.jspecify.annotations.NullMarked
      class Wrong {
        static String nothing() {
          " ".strip();
          return null;
        }
      }
      """;

  /** What it found, each with its place. */
  private record Found(int status, String text) {}

  @Test
  void ourSourcesAreNotWrong() throws Exception {
    assertEquals(new Found(0, ""), read("@target/error-prone.sources"));
  }

  @Test
  void thisOneIs(@TempDir Path folder) throws Exception {
    Path wrong = Files.writeString(folder.resolve("Wrong.java"), WRONG);
    Found found = read(wrong.toString());
    assertEquals(1, found.status(), found.text());
    assertTrue(found.text().contains("Wrong.java:4: error: [ReturnValueIgnored]"), found.text());
    assertTrue(found.text().contains("Wrong.java:5: error: [NullAway]"), found.text());
  }

  private static Found read(String sources) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String arguments :
        List.of("src/build/short-run", "src/build/javac-exports", "target/error-prone")) {
      command.add("@" + arguments);
    }
    command.add(sources);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Found(process.waitFor(), text);
  }
}
