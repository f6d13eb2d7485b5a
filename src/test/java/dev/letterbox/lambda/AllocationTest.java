package dev.letterbox.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the collector has to collect. The same code allocates the same, to the byte. */
final class AllocationTest {
  /**
   * For the first answer, the routes included. Most of it is the JDK's own, for the classes that it
   * looks for on this class path, loads and links; the buffers that are used again are 9 kB of it.
   */
  private static final long MOST_AT_FIRST = 800_000;

  /**
   * For each further answer. The event's strings and maps are 2.8 kB of it, since handlers get the
   * whole event; the rest is the request, two violations, the problem and its octets.
   */
  private static final long MOST_WHEN_WARM = 5_600;

  @Test
  void aRefusedRequestAllocatesLittle() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.letterbox.lambda.ColdStart",
                "allocated")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectInput(Path.of("src/test/resources/packaged/refused.json").toFile())
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertEquals(0, process.waitFor());
    long first = Long.parseLong(printed.substring(0, printed.indexOf(' ')));
    long last = Long.parseLong(printed.substring(printed.indexOf(' ') + 1));
    assertTrue(first <= MOST_AT_FIRST, printed);
    assertTrue(last <= MOST_WHEN_WARM, printed);
    // Not of a request that was refused before it was read.
    assertTrue(last >= Files.size(Path.of("src/test/resources/packaged/refused.json")), printed);
  }
}
