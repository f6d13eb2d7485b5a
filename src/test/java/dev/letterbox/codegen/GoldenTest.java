package dev.letterbox.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How generated code reads. Where it is to read otherwise, {@code target/golden.txt} is what {@code
 * src/test/resources/codegen/golden.txt} becomes.
 */
final class GoldenTest {
  private static final Path MODELS =
      Path.of("target/generated-test-sources/awkward/dev/letterbox/awkward/model");

  private static final List<String> NAMES =
      List.of(
          "Colour",
          "ColourCodec",
          "Account",
          "AccountCodec",
          "Counts",
          "CountsCodec",
          "Party",
          "PartyCodec");

  @Test
  void readsAsWrittenByHand() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : NAMES) {
      all.append(Files.readString(MODELS.resolve(name + ".java"))).append('\n');
    }
    Files.writeString(Path.of("target", "golden.txt"), all);
    assertEquals(
        Files.readString(Path.of("src/test/resources/codegen/golden.txt")), all.toString());
  }
}
