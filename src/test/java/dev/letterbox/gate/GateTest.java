package dev.letterbox.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each fixture has two documents, contract or template: one with a fault in the line that says
 * {@code # here}, of the rule that the file is named after, and one without.
 */
final class GateTest {
  private static final Path FIXTURES = Path.of("src", "test", "resources", "gate");
  private static final String HERE = "  # here\n";

  private static final Handlers HANDLERS =
      new Handlers() {
        @Override
        public boolean exists(String handler) {
          return handler.equals("F") || handler.equals("Other");
        }

        @Override
        public Set<String> tags(String handler) {
          return handler.equals("F") ? Set.of("a") : Set.of("b");
        }
      };

  static Stream<String> rules() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      return files
          .map(file -> file.getFileName().toString().replace(".yaml", ""))
          .sorted()
          .toList()
          .stream()
          .filter(name -> !name.startsWith("base-"));
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theFaultIsFoundInItsLineAndNothingElse(String rule) {
    String broken = documents(rule).getFirst();
    int line = (int) broken.substring(0, broken.indexOf(HERE)).lines().count();
    List<Finding> findings = check(broken);
    assertEquals(1, findings.size(), findings::toString);
    assertEquals(rule + " " + line, findings.getFirst().rule() + " " + findings.getFirst().line());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whatIsRightIsLetThrough(String rule) {
    assertEquals(List.of(), check(documents(rule).getLast()));
  }

  @Test
  void threeHundredRoutesAreTheMost() {
    String path = read("base-openapi").substring(read("base-openapi").indexOf("  /a:\n"));
    path = path.substring(0, path.indexOf("components:"));
    StringBuilder more = new StringBuilder();
    for (int i = 1; i < 300; i++) {
      more.append(path.replace("/a:", "/a" + i + ":").replace("getA", "getA" + i));
    }
    String most = read("base-openapi").replace("components:\n", more + "components:\n");
    assertEquals(List.of(), check(most));
    String another = path.replace("/a:", "/b:").replace("getA", "getB");
    List<Finding> findings = check(most.replace("components:\n", another + "components:\n"));
    assertEquals("too-many-routes", findings.getFirst().rule());
  }

  private static List<Finding> check(String document) {
    boolean isSpec = document.startsWith("openapi:");
    Source spec = new Source("openapi.yaml", isSpec ? document : read("base-openapi"));
    Source sam = new Source("template.yaml", isSpec ? read("base-template") : document);
    return Gate.check(new Spec(spec), new Sam(sam), HANDLERS);
  }

  private static List<String> documents(String rule) {
    return List.of(read(rule).split("(?m)^---\n", -1));
  }

  private static String read(String name) {
    try {
      return Files.readString(FIXTURES.resolve(name + ".yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
