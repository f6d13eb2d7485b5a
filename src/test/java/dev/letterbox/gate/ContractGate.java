package dev.letterbox.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What would be deployed: {@code mvn test -Dtest=ContractGate} asks nothing else. */
final class ContractGate {
  @Test
  void awsTakesTheContractAndTheTemplateAsTheyAreMeant() throws IOException {
    Spec spec = new Spec(read("openapi.yaml"));
    Sam sam = new Sam(read("template.yaml"));
    List<Finding> findings = Gate.check(spec, sam, new PackagedHandlers());
    assertEquals("", findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
  }

  private static Source read(String file) throws IOException {
    return new Source(file, Files.readString(Path.of(file)));
  }
}
