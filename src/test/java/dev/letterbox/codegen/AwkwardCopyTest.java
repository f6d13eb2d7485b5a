package dev.letterbox.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The copy that consumers of the hostile contract would get. */
final class AwkwardCopyTest {
  @TempDir private Path folder;

  @Test
  void hasWhatItRefersTo() {
    Path awkward = Path.of("src", "test", "codegen", "awkward.yaml");
    assertEquals("", Build.run("ConsumersCopy", List.of(awkward, folder)));
    for (String copy : List.of("openapi.yaml", "openapi.json", "openapi-3.1.json")) {
      String file = folder.resolve(copy).toString();
      assertEquals(
          List.of(), new OpenAPIV3Parser().readLocation(file, null, null).getMessages(), copy);
    }
  }
}
