package dev.letterbox.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How generated code reads: an operation with all that is made of it, and schemas of each kind.
 * Where it is to read otherwise, {@code target/golden.txt} is what {@code
 * src/test/resources/codegen/golden.txt} becomes.
 */
final class GoldenTest {
  private static final Path SOURCES =
      Path.of("target/generated-test-sources/awkward/dev/letterbox/awkward");

  private static final List<String> NAMES =
      List.of(
          "api/NotesApi",
          "api/PutNoteRequest",
          "api/PutNoteResponse",
          "api/NotesRoutes",
          "api/NotesSmoke",
          "model/Colour",
          "model/ColourCodec",
          "model/Account",
          "model/AccountCodec",
          "model/Counts",
          "model/CountsCodec",
          "model/Party",
          "model/PartyCodec",
          "model/Contact",
          "model/ContactAnyOf",
          "model/IdOrNumberOneOf");

  @Test
  void readsAsWrittenByHand() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : NAMES) {
      all.append(Files.readString(SOURCES.resolve(name + ".java"))).append('\n');
    }
    Files.writeString(Path.of("target", "golden.txt"), all);
    assertEquals(
        Files.readString(Path.of("src/test/resources/codegen/golden.txt")), all.toString());
  }
}
