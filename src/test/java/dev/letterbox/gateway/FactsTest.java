package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each line of the table of facts names a test that is there. */
final class FactsTest {
  private static final Path TABLE = Path.of("src/dev/java/dev/letterbox/gateway/FACTS.md");
  private static final Set<String> KNOWN = Set.of("documented", "seen", "inferred");

  @Test
  void everyFactIsHeldByATest() throws IOException, ClassNotFoundException {
    List<String> missing = new ArrayList<>();
    int facts = 0;
    for (String line : Files.readAllLines(TABLE)) {
      String[] cells = line.split(" \\| ", -1);
      if (cells.length != 3 || !cells[2].contains(".")) {
        continue;
      }
      facts++;
      String test = cells[2].replace(" |", "").strip();
      String name = test.substring(test.indexOf('.') + 1);
      Class<?> owner =
          Class.forName(
              "dev.letterbox.gateway." + test.substring(0, test.indexOf('.')),
              false,
              FactsTest.class.getClassLoader());
      if (Arrays.stream(owner.getDeclaredMethods()).noneMatch(it -> it.getName().equals(name))) {
        missing.add("no such test: " + test);
      }
      if (!KNOWN.contains(cells[1])) {
        missing.add("from where? " + line);
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(facts > 50, "" + facts);
  }
}
