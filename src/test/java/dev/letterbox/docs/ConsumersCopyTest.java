package dev.letterbox.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build leaves out of a contract for its consumers, and what it keeps. */
final class ConsumersCopyTest {
  private static final Path TOOLS = Path.of("target", "tools");
  private static final Path FIXTURES = Path.of("src", "test", "resources", "docs");

  @TempDir private Path folder;

  @Test
  void whatIsInternalIsCutOutAndTheRestStaysAsItIsWritten() throws Exception {
    made(Files.readString(FIXTURES.resolve("contract.yaml")));
    assertEquals(Files.readString(FIXTURES.resolve("copy.yaml")), text("openapi.yaml"));
  }

  @Test
  void asJsonItIsTheSame() throws Exception {
    made(Files.readString(FIXTURES.resolve("contract.yaml")));
    JsonNode json = new ObjectMapper().readTree(text("openapi.json"));
    assertEquals("a \"b\"\n\tc\\d é\u0001", json.at("/info/description").asText());
    assertEquals("3.0.3", json.get("openapi").asText());
    assertEquals(0.5, json.at("/components/schemas/Thing/properties/x-size/minimum").asDouble());
  }

  @Test
  void inVersion31SchemasAreThoseOfJsonSchema() throws Exception {
    made(Files.readString(FIXTURES.resolve("contract.yaml")));
    JsonNode json = new ObjectMapper().readTree(text("openapi-3.1.json"));
    assertEquals("3.1.1", json.get("openapi").asText());
    assertEquals(
        new ObjectMapper()
            .readTree(
                """
                {"type": "object", "required": ["example"], "properties": {
                  "x-size": {"type": ["number", "null"], "minimum": 0.5},
                  "example": {"type": "integer", "exclusiveMinimum": 0, "examples": [1]},
                  "kind": {"type": ["string", "null"], "enum": ["a", null]},
                  "octets": {"type": "string", "contentEncoding": "base64"},
                  "file": {"contentMediaType": "application/octet-stream"}}}
                """),
        json.at("/components/schemas/Thing"));
    assertEquals(
        "{\"nullable\":true,\"x-kept\":1}",
        json.at("/paths/~1things~1{rest}/get/responses/200/content/application~1json/example")
            .toString());
  }

  @Test
  void anIntrinsicFunctionThatConsumersWouldSeeStopsTheBuild() throws Exception {
    String answer =
        run(
            """
            # Nothing.
            openapi: 3.0.3
            x-servers:
              - url:
                  Fn::Sub: https://${Domain}
            """);
    assertTrue(answer.contains("x-servers/url: only CloudFormation understands Fn::Sub"), answer);
  }

  @Test
  void whatCannotBeCutOutIsSaid() throws Exception {
    String answer = run("# Nothing.\nopenapi: 3.0.3\ninfo: {title: A, x-secret: 1}\n");
    assertTrue(answer.contains("line 2: write x-secret on a line of its own"), answer);
  }

  private void made(String contract) throws IOException, InterruptedException {
    assertEquals("", run(contract));
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private String run(String contract) throws IOException, InterruptedException {
    Path from = Files.writeString(folder.resolve("contract.yaml"), contract);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                TOOLS.resolve("build") + File.pathSeparator + TOOLS.resolve("snakeyaml-engine.jar"),
                "ConsumersCopy",
                from.toString(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return answer;
  }
}
