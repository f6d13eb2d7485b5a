package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.drift.Drift;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contract with its names resolved, as the local API serves it, counts as the contract. */
final class NoDriftTest {
  @Test
  void theLocalApiHasNotDriftedFromTheContract() {
    Path template = Path.of("template.yaml");
    JsonNode contract = Yaml.read(Path.of("openapi.yaml"));
    JsonNode served =
        Template.read(template, Map.of("JwtIssuer", "http://localhost:3000/issuer"))
            .intrinsics()
            .evaluate(contract);
    assertEquals(List.of(), Drift.between(contract, Yaml.read(template), Map.of(), served));
  }
}
