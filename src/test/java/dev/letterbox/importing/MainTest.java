package dev.letterbox.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainTest {
  private static final Path FOLDER = Path.of("src/test/resources/importing");

  @TempDir Path folder;

  @Test
  void theCopyIsWrittenAndTheDocumentStays() throws IOException {
    Path copy = folder.resolve("new/openapi.yaml");
    String before = Files.readString(FOLDER.resolve("pets.yaml"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertTrue(run(FOLDER.resolve("pets.yaml"), copy, out));
    assertEquals(Files.readString(FOLDER.resolve("pets-imported.yaml")), Files.readString(copy));
    assertEquals(before, Files.readString(FOLDER.resolve("pets.yaml")));
    String printed = out.toString(StandardCharsets.UTF_8);
    assertTrue(
        printed.endsWith(
            copy + " is src/test/resources/importing/pets.yaml with what API Gateway needs.\n"),
        printed);
  }

  @Test
  void ofWhatCannotBeDeployedNothingIsWritten() throws IOException {
    Path spec = folder.resolve("spec.yaml");
    Path copy = folder.resolve("openapi.yaml");
    Files.writeString(spec, "openapi: 3.0.3\npaths: {/a/: {}}\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertFalse(run(spec, copy, out));
    assertFalse(Files.exists(copy));
    assertEquals(
        """
        /a/ ends in a slash: API Gateway would make no route of it. Call it /a.
        Nothing was written.
        """,
        out.toString(StandardCharsets.UTF_8));
  }

  private static boolean run(Path spec, Path copy, ByteArrayOutputStream out) throws IOException {
    return Main.run(
        FOLDER.resolve("project.yaml"),
        spec,
        copy,
        new PrintStream(out, true, StandardCharsets.UTF_8));
  }
}
