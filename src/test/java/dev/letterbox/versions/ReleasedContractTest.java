package dev.letterbox.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contract as consumers get it, beside the newest that was released. */
final class ReleasedContractTest {
  private static final Path COPY = Path.of("generated/openapi.yaml");

  private final Contract contract;
  private final Releases releases;

  ReleasedContractTest() throws IOException {
    contract = Contract.parse(Files.readString(COPY), COPY.toString());
    releases = Releases.in(Path.of("src/released"));
  }

  @Test
  void nobodyIsBrokenByAccident() {
    assertEquals("", releases.complaint(contract));
  }

  @Test
  void openapiDiffAgrees() {
    Map.Entry<Version, Contract> newest = releases.all().lastEntry();
    if (newest != null && contract.version().major() == newest.getKey().major()) {
      assertEquals(List.of(), SecondOpinion.of(newest.getValue(), contract));
    }
  }
}
