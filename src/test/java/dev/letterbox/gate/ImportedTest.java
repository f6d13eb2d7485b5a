package dev.letterbox.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.letterbox.gateway.Yaml;
import dev.letterbox.importing.Import;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A consumers' document that was imported into this project. */
final class ImportedTest {
  /** As whoever imports would implement it. */
  private static final Handlers HANDLERS =
      new Handlers() {
        @Override
        public boolean exists(String handler) {
          return true;
        }

        @Override
        public Set<String> tags(String handler) {
          return handler.endsWith("IntakeFunction") ? Set.of("toys") : Set.of("keepers", "pets");
        }
      };

  @Test
  void passesTheGateOnceItsTagsAreServed() throws Exception {
    String contract = Files.readString(Path.of("openapi.yaml"));
    String pets = Files.readString(Path.of("src/test/resources/importing/pets.yaml"));
    String imported = Import.of(pets, Yaml.parse(contract, "openapi.yaml"), LocalDate.EPOCH).yaml();
    Source template = new Source("template.yaml", Files.readString(Path.of("template.yaml")));
    assertEquals(
        List.of(),
        Gate.check(new Spec(new Source("openapi.yaml", imported)), new Sam(template), HANDLERS));
  }
}
