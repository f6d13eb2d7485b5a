package dev.letterbox.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.letterbox.gateway.Yaml;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ImportTest {
  private static final Path FOLDER = Path.of("src/test/resources/importing");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /** Comments, order, blank lines and styles stay; what is added goes on in the same style. */
  @Test
  void onlyWhatIsMissingIsAdded() throws Exception {
    assertEquals(text("pets-imported.yaml"), imported(text("pets.yaml")).yaml());
  }

  @Test
  void whatWasDecidedIsSaid() throws Exception {
    assertEquals(
        """
        GET /pets is called getPets.
        GET /pets/{petId}/toys is called getPetsByPetIdToys.
        DELETE /pets/{petId}/toys is called deletePetsByPetIdToys.
        bearer is of OpenID Connect now: give its openIdConnectUrl.
        bearer takes the tokens that the template's parameters say.
        key is checked by the template's Lambda authorizer.
        tags at the root are x-tags now: API Gateway makes AWS tags of them.
        Pages of every origin may call: see x-amazon-apigateway-cors.
        servers are x-servers now: what API Gateway reads there is the project's.
        The path of https://api.example.com/shop is in no route: put it before the paths, or map \
        it in the template (Domain, BasePath).\
        """,
        String.join("\n", imported(text("pets.yaml")).notes()));
  }

  @Test
  void aParserOfOthersHasNothingToSay() throws Exception {
    String yaml = imported(text("pets.yaml")).yaml();
    assertEquals(List.of(), new OpenAPIV3Parser().readContents(yaml).getMessages());
  }

  @Test
  void whatSaysNothingOfTheCallsIsSetAside() throws Exception {
    String yaml =
        """
        openapi: 3.0.3
        info: {title: Hooks, version: "1"}
        paths:
          /hooks:
            servers: [{url: https://hooks.example.com}]
            post:
              operationId: addHook
              servers: [{url: https://a.example.com}]
              callbacks:
                called: {$ref: "#/components/callbacks/Called"}
              responses: {"204": {description: Added.}}
        components:
          callbacks:
            Called: {}
        """;
    Import.Result result = imported(yaml);
    assertEquals(
        """
        servers of /hooks are x-servers now: it is served where the others are.
        servers of POST /hooks are x-servers now: it is served where the others are.
        callbacks of POST /hooks are x-callbacks now: write who calls.\
        """,
        String.join("\n", result.notes().subList(1, 4)));
    JsonNode made = Yaml.parse(result.yaml(), "made");
    assertEquals(
        "#/components/x-callbacks/Called",
        made.at("/paths/~1hooks/post/x-callbacks/called/$ref").asText());
    assertTrue(made.at("/components/x-callbacks").has("Called"));
    assertEquals(result.yaml(), imported(result.yaml()).yaml());
  }

  @Test
  void pathsThatAreReferencesAreWrittenOut() throws Exception {
    String yaml =
        """
        openapi: 3.0.3
        info: {title: Both, version: 1.0.0}
        paths:
          /a:
            # Kept elsewhere.
            $ref: "#/x-items/one"
          /b: {$ref: "#/paths/~1a", summary: B}
          /c:
            $ref: "#/x-items/%6Fne"
        x-items:
          one:
            summary: One
            get:
              operationId: getOne
              tags: [ones]
              responses: {"204": {description: None.}}
        """;
    Import.Result result = imported(yaml);
    JsonNode paths = Yaml.parse(result.yaml(), "made").path("paths");
    assertEquals(
        "getOne getB getC",
        paths.at("/~1a/get/operationId").asText()
            + " "
            + paths.at("/~1b/get/operationId").asText()
            + " "
            + paths.at("/~1c/get/operationId").asText());
    assertEquals(
        "One B", paths.at("/~1a/summary").asText() + " " + paths.at("/~1b/summary").asText());
    assertEquals("None.", paths.at("/~1c/get/responses/204/description").asText());
    assertTrue(result.yaml().contains("    # Kept elsewhere.\n    summary: One\n"), result.yaml());
    assertEquals(
        "/a has its operations written out: it was a reference to #/x-items/one.",
        result.notes().getFirst());
    assertEquals(result.yaml(), imported(result.yaml()).yaml());
  }

  @Test
  void whatWasImportedStaysAsItIs() throws Exception {
    String once = imported(text("pets.yaml")).yaml();
    assertEquals(once, imported(once).yaml());
  }

  @Test
  void theProjectsOwnContractStaysAsItIs() throws Exception {
    String contract = Files.readString(Path.of("openapi.yaml"));
    assertEquals(contract, Import.of(contract, Yaml.parse(contract, "openapi.yaml"), TODAY).yaml());
  }

  @Test
  void jsonBecomesYamlOfTheSameMeaning() throws Exception {
    JsonNode tree = Yaml.parse(text("pets.yaml"), "pets.yaml");
    String json = new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    assertEquals(
        Yaml.parse(text("pets-imported.yaml"), "pets-imported.yaml"),
        Yaml.parse(imported(json).yaml(), "imported"));
  }

  /** The answers of the function say since when. */
  @Test
  void whatIsDeprecatedHasADay() throws Exception {
    Import.Result result =
        imported(
            """
            openapi: 3.0.3
            paths:
              /a:
                get: {deprecated: true, responses: {}}
                put: {deprecated: true, x-deprecated-at: "2026-01-01", responses: {}}
            """);
    JsonNode path = Yaml.parse(result.yaml(), "imported").at("/paths/~1a");
    assertEquals("2026-11-23", path.at("/get/x-deprecated-at").textValue());
    assertEquals("2026-01-01", path.at("/put/x-deprecated-at").textValue());
    assertTrue(
        result.notes().contains("GET /a is deprecated since today: give its x-deprecated-at."));
  }

  @Test
  void aTagGoesToOneIntegrationAsAWhole() throws Exception {
    String yaml =
        imported(
                """
                openapi: 3.0.3
                info: {title: T, version: 1.0.0}
                paths:
                  /a:
                    get: {tags: [open], responses: {}}
                    put: {tags: [mixed], responses: {}}
                  /b:
                    put: {tags: [mixed], security: [{k: []}], responses: {}}
                components: {securitySchemes: {k: {type: apiKey, in: query, name: k}}}
                """)
            .yaml();
    assertEquals(
        """
        openapi: 3.0.3
        info: {title: T, version: 1.0.0}
        x-amazon-apigateway-cors:
          allowOrigins:
            - "*"
          allowMethods:
            - GET
            - PUT
          maxAge: 3600
        servers:
          - url: /
            x-amazon-apigateway-endpoint-configuration:
              disableExecuteApiEndpoint:
                Fn::If:
                  - HasMutualTls
                  - true
                  - false

        paths:
          /a:
            get: {operationId: getA, tags: [open], responses: {}, security: [], \
        x-amazon-apigateway-integration: \
        {$ref: "#/components/x-amazon-apigateway-integrations/intake"}}
            put: {operationId: putA, tags: [mixed], responses: {}, security: [], \
        x-amazon-apigateway-integration: \
        {$ref: "#/components/x-amazon-apigateway-integrations/office"}}
          /b:
            put: {operationId: putB, tags: [mixed], security: [{k: []}], responses: {}, \
        x-amazon-apigateway-integration: \
        {$ref: "#/components/x-amazon-apigateway-integrations/office"}}
        """,
        yaml.substring(0, yaml.indexOf("  /$default")));
  }

  @Test
  void anEndWithoutALineBreakAndABlockThatKeepsItsOwn() throws Exception {
    String yaml =
        imported(
                """
                openapi: 3.0.3
                info: {title: T, version: 1.0.0}
                x-amazon-apigateway-cors: {allowOrigins: ["*"]}
                paths:
                  /a:
                    get:
                      operationId: a
                      responses: {}
                      description: |+
                        Kept.


                  /b:
                    get:
                      operationId: b
                      security: []
                      responses: {"200": {description: Fine.}}\
                """)
            .yaml();
    assertEquals(
        """
        paths:
          /a:
            get:
              operationId: a
              responses: {}
              description: |+
                Kept.


              security: []
              x-amazon-apigateway-integration:
                $ref: "#/components/x-amazon-apigateway-integrations/intake"
          /b:
            get:
              operationId: b
              security: []
              responses: {"200": {description: Fine.}}
              x-amazon-apigateway-integration:
                $ref: "#/components/x-amazon-apigateway-integrations/intake"

          /$default:
        """,
        yaml.substring(yaml.indexOf("paths:"), yaml.indexOf("    x-amazon-apigateway-any-method")));
  }

  @Test
  void namesAreTakenOnce() throws Exception {
    String yaml =
        imported(
                """
                openapi: 3.0.3
                info: {title: T, version: 1.0.0}
                paths:
                  /a-b:
                    get: {responses: {}}
                  /aB:
                    get: {responses: {}}
                  /c:
                    get: {operationId: getAB2, responses: {}}
                """)
            .yaml();
    assertEquals(
        List.of("getAB", "getAB3", "getAB2"),
        Operation.of(Yaml.parse(yaml, "imported")).stream()
            .filter(operation -> !operation.isAny())
            .map(operation -> operation.node().path("operationId").asText())
            .toList());
  }

  @Test
  void anotherVersionIsRefused() {
    refused("API Gateway imports OpenAPI 3.0 only; this is 3.1.0.", "openapi: 3.1.0\npaths: {}");
    refused("API Gateway imports OpenAPI 3.0 only; this is another format.", "swagger: '2.0'");
  }

  @Test
  void pathsThatApiGatewayCannotMatchAreRefused() {
    refused(
        """
        /a/ ends in a slash: API Gateway would make no route of it. Call it /a.
        /b/{p+}/c: only its last segment can be greedy, not {p+}.
        /d/{n}.json: API Gateway matches whole segments, and {n}.json is a parameter only in part.
        /e is a reference to #/components/x-paths/e, where there are no operations: write them here.
        /g is a reference to #/paths/~1g, where there are no operations: write them here.
        /h is a reference to #/x%, where there are no operations: write them here.\
        """,
        """
        openapi: 3.0.3
        paths:
          /a/: {}
          /b/{p+}/c: {}
          /d/{n}.json: {}
          /e: {$ref: "#/components/x-paths/e"}
          /: {}
          /f/{p+}: {}
          /g: {$ref: "#/paths/~1g"}
          /h: {$ref: "#/x%"}
        """);
  }

  @Test
  void anAliasIsRefused() {
    refused(
        "*it is an alias: CloudFormation has none. Write it out.",
        "openapi: 3.0.3\npaths: {}\nx-a: &it {a: 1}\nx-b: *it\n");
  }

  @Test
  void aReferenceToAnotherFileIsRefused() {
    refused(
        "/paths//a/get/responses/200 refers to other.yaml#/ok: what is deployed is one file."
            + " Put it in components.",
        """
        openapi: 3.0.3
        paths:
          /a:
            get: {responses: {"200": {$ref: "other.yaml#/ok"}}}
        """);
  }

  @Test
  void whatApiGatewayHasNoAuthorizerForIsRefused() {
    refused(
        """
        b: API Gateway has no authorizer for HTTP's scheme basic. It takes JWTs, keys in a \
        header or the query by a Lambda authorizer, and AWS signatures.
        c: API Gateway has no authorizer for a key in a cookie. It takes JWTs, keys in a header \
        or the query by a Lambda authorizer, and AWS signatures.\
        """,
        """
        openapi: 3.0.3
        paths: {}
        components:
          securitySchemes:
            b: {type: http, scheme: basic}
            c: {type: apiKey, in: cookie, name: c}
        """);
  }

  @Test
  void severalKindsOfCallersAreRefused() {
    String several =
        " has several security requirements: API Gateway checks one. Keep one; a Lambda"
            + " authorizer can take several kinds of callers.";
    refused(
        "GET /either"
            + several
            + "\nGET /both"
            + several
            + "\nGET /maybe"
            + several
            + "\nGET /empty has optional security, which API Gateway does not know. Keep the"
            + " scheme, or security: []."
            + "\nGET /other requires d, which is no security scheme.",
        """
        openapi: 3.0.3
        paths:
          /either: {get: {security: [{a: []}, {b: []}]}}
          /both: {get: {security: [{a: [], b: []}]}}
          /maybe: {get: {security: [{a: []}, {}]}}
          /empty: {get: {security: [{}]}}
          /other: {get: {security: [{d: []}]}}
        components:
          securitySchemes:
            a: {type: apiKey, in: header, name: a}
            b: {type: apiKey, in: header, name: b}
        """);
  }

  private static void refused(String reasons, String document) {
    assertEquals(
        reasons, assertThrows(NotImportableException.class, () -> imported(document)).getMessage());
  }

  private static Import.Result imported(String document)
      throws IOException, NotImportableException {
    return Import.of(document, Yaml.parse(text("project.yaml"), "project.yaml"), TODAY);
  }

  private static String text(String file) throws IOException {
    return Files.readString(FOLDER.resolve(file));
  }
}
