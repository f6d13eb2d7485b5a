package dev.letterbox.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of keywords is what the build goes by, and each row is held by a test. */
final class KeywordTableTest {
  private static final Path TABLE = Path.of("src", "codegen", "KEYWORDS.md");
  private static final Path TESTS = Path.of("src", "test", "java", "dev", "letterbox");
  private static final Path CASES = Path.of("src", "test", "resources", "codegen");

  private static List<String> rows() throws IOException {
    return Files.readAllLines(TABLE).stream().filter(line -> line.startsWith("| `")).toList();
  }

  @Test
  void theTableIsWhatTheBuildGoesBy() throws IOException {
    List<String> rows =
        rows().stream().map(row -> row.replaceFirst(" [A-Za-z]+Test\\.\\w+ \\|$", "")).toList();
    assertEquals(String.join("\n", rows) + "\n", Build.run("Keyword", List.of()));
  }

  @Test
  void everyKeywordIsHeldByATest() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String row : rows()) {
      String[] cells = row.split(" \\| ", -1);
      if (cells.length == 4 && !isThere(cells[3].replace(" |", ""))) {
        missing.add(row);
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyKeywordIsUsed() throws IOException {
    String awkward = Files.readString(Path.of("src", "test", "codegen", "awkward.yaml"));
    String honoured = Files.readString(CASES.resolve("honoured.txt"));
    String refused = Files.readString(CASES.resolve("refused.txt"));
    List<String> unused = new ArrayList<>();
    for (String row : rows()) {
      String name = row.substring(3, row.indexOf('`', 3));
      Pattern use =
          Pattern.compile("[{, ]" + Pattern.quote(name) + "([:, }\"]|$)", Pattern.MULTILINE);
      String text =
          row.contains("| refused |")
              ? refused
              : row.contains("| for readers |") ? honoured : awkward;
      if (!use.matcher(text).find()) {
        unused.add(name);
      }
    }
    assertEquals(List.of(), unused);
  }

  private static boolean isThere(String test) throws IOException {
    String[] names = test.split("\\.", -1);
    try (Stream<Path> files = Files.walk(TESTS)) {
      List<Path> owners = files.filter(file -> file.endsWith(names[0] + ".java")).toList();
      assertTrue(owners.size() <= 1, test);
      return !owners.isEmpty()
          && Arrays.stream(Files.readString(owners.getFirst()).split("\n"))
              .anyMatch(line -> line.contains("void " + names[1] + "("));
    }
  }
}
