package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SecuritySchemesTest {
  private static final String SPEC =
      """
      components:
        securitySchemes:
          owner:
            type: oauth2
            x-amazon-apigateway-authorizer:
              type: jwt
              identitySource: [$request.header.Authorization]
              jwtConfiguration: {issuer: !Sub "https://id.${AWS::URLSuffix}", audience: [a, b]}
          openid:
            type: openIdConnect
            openIdConnectUrl: https://id.example.com/.well-known/openid-configuration
            x-amazon-apigateway-authorizer:
              type: jwt
              identitySource: $request.querystring.token
              jwtConfiguration: {audience: [a]}
          key:
            type: apiKey
            x-amazon-apigateway-authorizer:
              type: request
              authorizerPayloadFormatVersion: "2.0"
              identitySource: $request.header.X-Api-Key, $context.routeKey
              authorizerUri: arn:aws:apigateway:r:lambda:path/2015-03-31/functions/arn:f/invocations
          anyone:
            type: apiKey
            x-amazon-apigateway-authorizer:
              type: request
              enableSimpleResponses: true
              authorizerPayloadFormatVersion: "2.0"
              authorizerUri: arn:aws:apigateway:r:lambda:path/2015-03-31/functions/arn:f/invocations
          uncached:
            type: apiKey
            x-amazon-apigateway-authorizer:
              type: request
              authorizerPayloadFormatVersion: "2.0"
              authorizerResultTtlInSeconds: 60
              authorizerUri: arn:aws:apigateway:r:lambda:path/2015-03-31/functions/arn:f/invocations
          old:
            type: apiKey
            x-amazon-apigateway-authorizer:
              type: request
              authorizerPayloadFormatVersion: "1.0"
          signed:
            type: apiKey
            x-amazon-apigateway-authtype: awsSigv4
          bearer:
            type: http
            scheme: bearer
          mixed:
            type: http
            x-amazon-apigateway-authorizer: {type: jwt}
          token:
            type: apiKey
            x-amazon-apigateway-authorizer: {type: token}
      """;

  @Test
  void nothingAndAnEmptyListArePublic() {
    assertEquals(new Security.Public(), security("{}"));
    assertEquals(new Security.Public(), security("security: []"));
    assertEquals(new Security.Public(), security("x-amazon-apigateway-auth: {type: NONE}"));
  }

  @Test
  void iamIsSaidEitherWayOrBoth() {
    assertEquals(new Security.Iam(), security("x-amazon-apigateway-auth: {type: AWS_IAM}"));
    assertEquals(new Security.Iam(), security("security: [{signed: []}]"));
    assertEquals(
        new Security.Iam(),
        security("{security: [{signed: []}], x-amazon-apigateway-auth: {type: AWS_IAM}}"));
  }

  @Test
  void tokensHaveAnIssuerAnAudienceAndScopes() {
    assertEquals(
        new Security.Jwt(
            new Security.JwtScheme(
                "owner",
                "https://id.amazonaws.com",
                List.of("a", "b"),
                new IdentitySource("$request.header.Authorization")),
            List.of("x", "y")),
        security("security: [{owner: [x, y]}]"));
    assertEquals(
        new Security.Jwt(
            new Security.JwtScheme(
                "openid",
                "https://id.example.com",
                List.of("a"),
                new IdentitySource("$request.querystring.token")),
            List.of()),
        security("security: [{openid: []}]"));
  }

  @Test
  void functionsHaveSourcesAndATime() {
    assertEquals(
        new Security.Function(
            new Security.FunctionScheme(
                "key",
                "arn:f",
                List.of(
                    new IdentitySource("$request.header.X-Api-Key"),
                    new IdentitySource("$context.routeKey")),
                Duration.ofMinutes(5),
                false)),
        security("security: [{key: []}]"));
    assertEquals(
        new Security.Function(
            new Security.FunctionScheme("anyone", "arn:f", List.of(), Duration.ZERO, true)),
        security("security: [{anyone: []}]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "security: [{owner: []}, {key: []}] | GET /a: several security requirements; API Gateway"
            + " takes one",
        "security: [{owner: [], key: []}] | GET /a: several security requirements; API Gateway"
            + " takes one",
        "{security: [{key: []}], x-amazon-apigateway-auth: {type: AWS_IAM}} | GET /a: several"
            + " security requirements; API Gateway takes one",
        "security: [{}] | GET /a: an empty security requirement; write security: [] for a public"
            + " operation",
        "security: [{nobody: []}] | GET /a: no security scheme nobody",
        "security: [{bearer: []}] | securitySchemes.bearer: no x-amazon-apigateway-authorizer",
        "security: [{mixed: []}] | securitySchemes.mixed: an authorizer of type jwt goes with the"
            + " type openIdConnect or oauth2",
        "security: [{token: []}] | securitySchemes.token: type is neither jwt nor request",
        "security: [{old: []}] | securitySchemes.old: only authorizerPayloadFormatVersion \"2.0\""
            + " is served here",
        "security: [{uncached: []}] | securitySchemes.uncached: authorizerResultTtlInSeconds needs"
            + " an identitySource to cache by",
        "x-amazon-apigateway-auth: {type: CUSTOM} | GET /a: no such authorization: CUSTOM",
      })
  void whatApiGatewayWouldDropOrMisreadIsSaidAtStart(String operation, String message) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> security(operation)).getMessage());
  }

  @Test
  void securityAtTheRootIsRefused() {
    var root = Yaml.parse("security: [{owner: []}]", "spec");
    var intrinsics = Template.parse("Resources: {}").intrinsics();
    assertEquals(
        "security: is not known to mean anything at the root; each operation says its own",
        assertThrows(IllegalArgumentException.class, () -> new SecuritySchemes(root, intrinsics))
            .getMessage());
  }

  @Test
  void identitySourceThatIsNotServedIsNamed() {
    assertEquals(
        "Unknown here: the identity source $request.body.key",
        assertThrows(IllegalArgumentException.class, () -> new IdentitySource("$request.body.key"))
            .getMessage());
  }

  private static Security security(String operation) {
    var intrinsics = Template.parse("Resources: {}").intrinsics();
    return new SecuritySchemes(Yaml.parse(SPEC, "spec"), intrinsics)
        .of("GET /a", Yaml.parse(operation, "operation"));
  }
}
