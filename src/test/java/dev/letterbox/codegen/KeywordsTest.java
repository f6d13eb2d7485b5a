package dev.letterbox.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not honoured is named, with its place and what to write instead. */
final class KeywordsTest {
  private static final Path CASES = Path.of("src", "test", "resources", "codegen");
  private static final String PLACE = "/components/schemas/X";

  /** By the schema: what is said about it. */
  private static final Map<String, String> SAID = new LinkedHashMap<>();

  @TempDir private static Path folder;

  @BeforeAll
  static void askOnceForAll() throws IOException {
    String around = Files.readString(CASES.resolve("around.yaml"));
    List<Path> files = new ArrayList<>();
    Map<String, String> schemas = new LinkedHashMap<>();
    List<String> all = new ArrayList<>(refused().keySet());
    all.addAll(honoured());
    for (String schema : all) {
      String name = "case-" + files.size() + ".yaml";
      files.add(Files.writeString(folder.resolve(name), document(schema, around)));
      schemas.put(files.getLast() + ":", schema);
      SAID.put(schema, "");
    }
    String schema = "";
    for (String line : Build.run("Keywords", files).lines().toList()) {
      String file = line.substring(0, line.indexOf(':') + 1);
      boolean first = schemas.containsKey(file);
      schema = first ? schemas.get(file) : schema;
      String said =
          first ? line.substring(line.indexOf(": ") + 2).replace(PLACE, "") : line.strip();
      SAID.merge(schema, said + "\n", String::concat);
    }
  }

  static Map<String, String> refused() throws IOException {
    Map<String, String> cases = new LinkedHashMap<>();
    String schema = "";
    List<String> lines = new ArrayList<>(Files.readAllLines(CASES.resolve("refused.txt")));
    lines.addAll(Files.readAllLines(CASES.resolve("refused-operations.txt")));
    for (String line : lines) {
      if (line.startsWith(" ")) {
        cases.merge(schema, line.strip() + "\n", String::concat);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        schema = line;
        cases.put(schema, "");
      }
    }
    return cases;
  }

  static List<String> honoured() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(CASES.resolve("honoured.txt")));
    lines.addAll(Files.readAllLines(CASES.resolve("honoured-operations.txt")));
    return lines.stream().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
  }

  /** A schema, or an object of the document that is named before it. */
  private static String document(String object, String around) {
    int space = object.indexOf(' ');
    String kind = space < 0 || object.startsWith("{") ? "schema" : object.substring(0, space);
    String value = kind.equals("schema") ? object : object.substring(space + 1);
    return around.replace("# " + kind + "\n", value + "\n").replace("# schema\n", "{}\n");
  }

  @ParameterizedTest
  @MethodSource("names")
  void saysWhatIsNotHonoured(String schema) throws IOException {
    assertEquals(refused().get(schema), SAID.get(schema));
  }

  static List<String> names() throws IOException {
    return List.copyOf(refused().keySet());
  }

  @ParameterizedTest
  @MethodSource("honoured")
  void saysNothingOfWhatIsHonoured(String schema) {
    assertEquals("", SAID.get(schema));
  }

  @Test
  void namesTheLine() throws IOException {
    Path file = Files.writeString(folder.resolve("lines.yaml"), "openapi: 3.0.3\n\nwebhooks: {}\n");
    assertEquals(
        file
            + ":3: /webhooks: webhooks is not honoured\n    Instead: nothing (this is of OpenAPI 3.1)\n",
        Build.run("Keywords", List.of(file)));
  }
}
