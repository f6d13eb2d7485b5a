package dev.letterbox.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

final class InlinedTest {
  @TempDir private Path folder;

  @Test
  void theSpecStandsWhereTheIncludeStood() throws IOException {
    Files.writeString(folder.resolve("spec.yaml"), "openapi: 3.0.3\n\ninfo:\n  title: T\n");
    assertEquals(
        """
        Resources:
          Api:
            DefinitionBody:
              openapi: 3.0.3

              info:
                title: T
            Other: 1
        """,
        Inlined.of(
            template(
                """
                Resources:
                  Api:
                    DefinitionBody:
                      Fn::Transform:
                        Name: AWS::Include
                        Parameters:
                          Location: spec.yaml
                    Other: 1
                """)));
  }

  @Test
  void aTemplateWithoutAnIncludeIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> Inlined.of(template("Resources: {Api: {}}\n")));
  }

  /** What cfn-lint and the SAM translator are given. */
  @Test
  void nothingOfTheContractIsLost() throws IOException {
    Inlined.main();
    String inlined = Files.readString(Inlined.FILE);
    assertEquals(
        scalars(Files.readString(Path.of("openapi.yaml")))
            + scalars(Files.readString(Path.of("template.yaml")))
            // Fn::Transform, Name, AWS::Include, Parameters, Location, openapi.yaml
            - 6,
        scalars(inlined));
  }

  private static long scalars(String yaml) {
    long scalars = 0;
    for (Event event : new Parse(LoadSettings.builder().build()).parseString(yaml)) {
      scalars += event instanceof ScalarEvent ? 1 : 0;
    }
    return scalars;
  }

  private Path template(String text) throws IOException {
    return Files.writeString(folder.resolve("template.yaml"), text);
  }
}
