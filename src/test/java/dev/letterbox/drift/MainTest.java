package dev.letterbox.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.letterbox.gateway.Yaml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainTest {
  private static final Path FOLDER = Path.of("src/test/resources/drift");

  @TempDir Path folder;

  @Test
  void aLineForEachDifferenceAndTheirNumber() throws IOException {
    Path export = folder.resolve("export.yaml");
    Files.writeString(
        export,
        Files.readString(FOLDER.resolve("export.yaml"))
            .replace("5E6F:live", "5E6F:old")
            .replace("maxAge: 600", "maxAge: 60"));
    assertEquals(
        """
        $default: alias is live in the contract, old in the export
        CORS: maxAge is 600 s in the contract, 60 s in the export
        GET /notes: alias is live in the contract, old in the export
        GET /usage: alias is live in the contract, old in the export
        4 differences.
        """,
        printed(4, export, ""));
  }

  @Test
  void anExportAsJsonIndentedByTabs() throws IOException {
    Path export = folder.resolve("export.json");
    String json =
        new JsonMapper()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(
                Yaml.parse(Files.readString(FOLDER.resolve("export.yaml")), "export.yaml"));
    Files.writeString(export, json.replace("  ", "\t"));
    assertEquals(
        export
            + " is what src/test/resources/drift/openapi.yaml and"
            + " src/test/resources/drift/template.yaml say.\n",
        printed(0, export, ""));
  }

  @Test
  void parametersAsSamTakesThem() throws IOException {
    assertEquals(
        """
        CORS: allowOrigins is https://notes.example.com in the contract, https://*, https://notes.example.com in the export
        1 difference.
        """,
        printed(1, FOLDER.resolve("export.yaml"), "Stage=prod JwtIssuer="));
  }

  private static String printed(int differences, Path export, String parameters)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int found =
        Main.run(
            FOLDER.resolve("openapi.yaml"),
            FOLDER.resolve("template.yaml"),
            export,
            parameters,
            new PrintStream(out, true, StandardCharsets.UTF_8));
    assertEquals(differences, found);
    return out.toString(StandardCharsets.UTF_8);
  }
}
