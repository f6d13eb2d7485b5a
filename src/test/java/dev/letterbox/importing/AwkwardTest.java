package dev.letterbox.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.letterbox.gateway.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The hostile contract, with every kind of scalar and nesting. */
final class AwkwardTest {
  @Test
  void nothingThatWasThereChangesItsMeaning() throws Exception {
    String awkward = Files.readString(Path.of("src/test/codegen/awkward.yaml"));
    String project = Files.readString(Path.of("src/test/resources/importing/project.yaml"));
    JsonNode before = Yaml.parse(awkward, "awkward.yaml");
    JsonNode after =
        Yaml.parse(
            Import.of(awkward, Yaml.parse(project, "project.yaml"), LocalDate.EPOCH).yaml(),
            "imported");
    withoutAdditions(before, after);
    assertEquals(before, after);
  }

  /** Takes out of a tree what another has not got. */
  private static void withoutAdditions(JsonNode before, JsonNode after) {
    if (after instanceof ObjectNode object) {
      object.remove(
          object.properties().stream()
              .map(member -> member.getKey())
              .filter(name -> !before.has(name))
              .toList());
      object.properties().forEach(e -> withoutAdditions(before.path(e.getKey()), e.getValue()));
    }
  }
}
