package dev.letterbox.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.letterbox.gateway.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An export, changed in one place, beside a contract. */
final class DriftTest {
  private static final Path FOLDER = Path.of("src/test/resources/drift");

  @Test
  void anExportOfTheContractHasNotDrifted() throws IOException {
    assertEquals(List.of(), drift("", ""));
  }

  @Test
  void aTimeout() throws IOException {
    assertEquals(
        List.of("POST /notes: timeout is 30000 ms in the contract, 5000 ms in the export"),
        drift("timeoutInMillis: 30000", "timeoutInMillis: 5000"));
  }

  @Test
  void aTimeoutThatIsNotSaidIsThirtySeconds() throws IOException {
    assertEquals(List.of(), drift("        timeoutInMillis: 30000\n", ""));
  }

  @Test
  void anotherFunction() throws IOException {
    assertEquals(
        List.of(
            "POST /notes: function is <WriteFunction> in the contract,"
                + " notes-ReadFunction-1A2B3C4D5E6F in the export"),
        drift("notes-WriteFunction-7G8H9I0J1K2L", "notes-ReadFunction-1A2B3C4D5E6F"));
  }

  @Test
  void aFunctionOfALongerNameIsAnother() throws IOException {
    assertEquals(
        List.of(
            "POST /notes: function is <WriteFunction> in the contract,"
                + " notes-OverWriteFunction-7G8H9I0J1K2L in the export"),
        drift("notes-WriteFunction-", "notes-OverWriteFunction-"));
  }

  @Test
  void aVersionInsteadOfTheAlias() throws IOException {
    assertEquals(
        List.of("POST /notes: alias is live in the contract, 7 in the export"),
        drift("7G8H9I0J1K2L:live", "7G8H9I0J1K2L:7"));
  }

  @Test
  void noAlias() throws IOException {
    assertEquals(
        List.of("POST /notes: alias is live in the contract, $LATEST in the export"),
        drift("7G8H9I0J1K2L:live", "7G8H9I0J1K2L"));
  }

  @Test
  void anotherFormatOfEvents() throws IOException {
    assertEquals(
        List.of("GET /usage: payload format is 2.0 in the contract, 1.0 in the export"),
        drift("payloadFormatVersion: \"2.0\"", "payloadFormatVersion: \"1.0\""));
  }

  @Test
  void aRouteMadeByHand() throws IOException {
    assertEquals(
        List.of(
            "GET /notes: in the contract, but not in the export",
            "PUT /notes: not in the contract, but in the export"),
        drift("  /notes:\n    get:", "  /notes:\n    put:"));
  }

  @Test
  void aDefaultRouteThatIsAnyMethodOfAPath() throws IOException {
    assertEquals(
        List.of(
            "$default: in the contract, but not in the export",
            "ANY /$default: not in the contract, but in the export"),
        drift("      isDefaultRoute: true\n", ""));
  }

  @Test
  void aScopeTooFew() throws IOException {
    assertEquals(
        List.of(
            "GET /notes: scopes is notes:all, notes:read in the contract, notes:all in the export"),
        drift("        - \"notes:read\"\n", ""));
  }

  @Test
  void aRouteThatAsksNobody() throws IOException {
    assertEquals(
        List.of("POST /notes: authorizer is key in the contract, none in the export"),
        drift("      security:\n      - key: []\n", ""));
  }

  @Test
  void aRouteThatAsksForNoSignature() throws IOException {
    assertEquals(
        List.of("GET /usage: authorizer is AWS_IAM in the contract, none in the export"),
        drift("      x-amazon-apigateway-auth:\n        type: \"AWS_IAM\"\n", ""));
  }

  @Test
  void anAudienceTooMany() throws IOException {
    assertEquals(
        List.of("authorizer owner: audience is notes in the contract, notes, others in the export"),
        drift("          - \"notes\"\n", "          - \"notes\"\n          - \"others\"\n"));
  }

  @Test
  void aCacheThatKeepsLonger() throws IOException {
    assertEquals(
        List.of(
            "authorizer key: authorizerResultTtlInSeconds is 60 in the contract,"
                + " 300 in the export"),
        drift("authorizerResultTtlInSeconds: 60", "authorizerResultTtlInSeconds: 300"));
  }

  @Test
  void aCacheForAllRoutes() throws IOException {
    assertEquals(
        List.of(
            "authorizer key: identity source is $context.routekey, $request.header.x-api-key in"
                + " the contract, $request.header.x-api-key in the export"),
        drift(",$context.routeKey", ""));
  }

  @Test
  void corsAsSetsAndWithoutCaseOfNames() throws IOException {
    assertEquals(
        List.of(
            "CORS: allowHeaders is authorization, content-type in the contract,"
                + " authorization in the export",
            "CORS: maxAge is 600 s in the contract, 0 s in the export"),
        drift("  - \"content-type\"\n  maxAge: 600\n", ""));
  }

  @Test
  void noCorsAtAll() throws IOException {
    assertEquals(
        List.of("CORS: in the contract, but not in the export"),
        drift("x-amazon-apigateway-cors", "x-other"));
  }

  @Test
  void aParameterThatIsNotKnownMayHaveAnyValue() throws IOException {
    assertEquals(
        List.of(),
        drift(
            "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhI",
            "https://somewhere.example.com"));
  }

  @Test
  void aParameterThatIsKnownDecides() throws IOException {
    assertEquals(
        List.of(
            "authorizer owner: issuer is https://id.example.com in the contract,"
                + " https://somewhere.example.com in the export"),
        drift(
            "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhI",
            "https://somewhere.example.com",
            Map.of("JwtIssuer", "https://id.example.com")));
  }

  @Test
  void conditionsAreDecidedTogether() throws IOException {
    assertEquals(
        List.of(
            "CORS: allowOrigins is https://notes.example.com in the contract,"
                + " https://*, https://notes.example.com in the export"),
        drift("", "", Map.of("Stage", "prod")));
    assertEquals(List.of(), drift("", "", Map.of("Stage", "dev", "JwtIssuer", "")));
  }

  private static List<String> drift(String from, String to) throws IOException {
    return drift(from, to, Map.of());
  }

  /** Of the export in which the first occurrence of a text is another. */
  private static List<String> drift(String from, String to, Map<String, String> parameters)
      throws IOException {
    String export = text("export.yaml");
    int start = export.indexOf(from);
    assertNotEquals(-1, start, from);
    String changed = export.substring(0, start) + to + export.substring(start + from.length());
    return Drift.between(
        Yaml.parse(text("openapi.yaml"), "openapi.yaml"),
        Yaml.parse(text("template.yaml"), "template.yaml"),
        parameters,
        Yaml.parse(changed, "export.yaml"));
  }

  private static String text(String file) throws IOException {
    return Files.readString(FOLDER.resolve(file));
  }
}
