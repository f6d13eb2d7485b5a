package dev.letterbox.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SecondOpinionTest {
  @Test
  void ofTheSameThereIsNone() throws IOException {
    String contract = Files.readString(Path.of("openapi.yaml"));
    assertEquals(List.of(), opinion(contract, contract));
  }

  @Test
  void whatWeFindToo() {
    String before =
        """
        openapi: 3.0.3
        info: {title: T, version: 1.0.0}
        paths:
          /a: {get: {responses: {"200": {description: A.}}}}
          /b: {get: {responses: {"200": {description: B.}}}}
        """;
    assertEquals(
        List.of(),
        opinion(
            before,
            before
                .replace("  /b:", "  /c:")
                .replace("get: {", "get: {parameters: [{in: query, name: x, required: true}], ")));
  }

  @Test
  void scopesOfWhichOneIsEnough() {
    String before =
        """
        openapi: 3.0.3
        info: {title: T, version: 1.0.0}
        paths:
          /a: {get: {security: [{o: [a]}], responses: {"200": {description: A.}}}}
        components:
          securitySchemes:
            o: {type: openIdConnect, openIdConnectUrl: "https://issuer.example.com"}
        """;
    assertEquals(List.of(), opinion(before, before.replace("[a]", "[a, b]")));
  }

  /** To HTTP a header's name has no case; openapi-diff takes it for another header. */
  @Test
  void whatOnlyItFinds() {
    String before =
        """
        openapi: 3.0.3
        info: {title: T, version: 1.0.0}
        paths:
          /a: {get: {parameters: [{in: header, name: X-A, schema: {type: string}}], responses: {"200": {description: A.}}}}
        """;
    assertEquals(List.of("GET /a"), opinion(before, before.replace("X-A", "x-a")));
  }

  @Test
  void whatIsInternalIsNoneOfItsBusiness() {
    String before =
        """
        openapi: 3.0.3
        info: {title: T, version: 1.0.0}
        paths:
          /a: {get: {responses: {"200": {description: A.}}}}
          /b: {get: {x-internal: true, responses: {"200": {description: B.}}}}
        """;
    assertEquals(List.of(), opinion(before, before.substring(0, before.indexOf("  /b:"))));
  }

  private static List<String> opinion(String before, String after) {
    return SecondOpinion.of(Contract.parse(before, "before"), Contract.parse(after, "after"));
  }
}
