package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The project's own template, as the local API reads it. */
final class LetterboxTest {
  @Test
  void parametersSetTheStageVariables() {
    assertEquals(
        Map.of("logLevel", "ERROR", "retentionCapDays", "3650"),
        Template.read(Path.of("template.yaml"), Map.of("LogLevel", "ERROR"))
            .stageVariables()
            .values());
  }

  /** API Gateway refuses a stage with settings of a route that is not there. */
  @Test
  void whatAnybodyMayPostToIsThrottled() {
    Path file = Path.of("template.yaml");
    JsonNode settings = Yaml.read(file).at("/Resources/HttpApi/Properties/RouteSettings");
    var throttled = new TreeSet<String>();
    settings.properties().forEach(setting -> throttled.add(setting.getKey()));
    var publicPosts = new TreeSet<String>();
    for (Route route :
        ApiDocument.read(Path.of("openapi.yaml"), Template.read(file)).routes().all()) {
      if (route.method().equals("POST") && route.security() instanceof Security.Public) {
        publicPosts.add(route.key());
      }
    }
    assertEquals(publicPosts, throttled);
  }

  @Test
  void theIssuerIsItsOwnUnlessAnotherIsNamed() {
    assertEquals(
        "https://cognito-idp.eu-central-1.amazonaws.com/local-UserPool for [local-UserPoolClient]",
        owners(Map.of()));
    assertEquals(
        "https://id.example.com for [letterbox]",
        owners(Map.of("JwtIssuer", "https://id.example.com")));
    assertEquals(
        "https://id.example.com for [inbox]",
        owners(Map.of("JwtIssuer", "https://id.example.com", "JwtAudience", "inbox")));
  }

  private static String owners(Map<String, String> parameters) {
    Template template = Template.read(Path.of("template.yaml"), parameters);
    return ApiDocument.read(Path.of("openapi.yaml"), template).routes().all().stream()
        .filter(route -> route.key().equals("GET /v1/forms"))
        .map(route -> ((Security.Jwt) route.security()).scheme())
        .map(scheme -> scheme.issuer() + " for " + scheme.audience())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void hasItsTable() {
    Template.Table table = Template.read(Path.of("template.yaml")).tables().getFirst();
    assertEquals("local-Table", table.name());
    assertEquals(
        "[{\"AttributeName\":\"pk\",\"KeyType\":\"HASH\"},"
            + "{\"AttributeName\":\"sk\",\"KeyType\":\"RANGE\"}]",
        table.properties().path("KeySchema").toString());
  }

  @Test
  void hasItsBucket() {
    Template template = Template.read(Path.of("template.yaml"));
    assertEquals(
        List.of("local-bucket"), template.buckets().stream().map(Template.Bucket::name).toList());
    for (Template.Function function : template.functions()) {
      assertEquals("local-bucket", function.environment().get("BUCKET"));
    }
    assertEquals(
        "\"arn:aws:s3:::local-bucket/*\"",
        template.intrinsics().evaluate(Yaml.parse("!Sub ${Bucket.Arn}/*", "test")).toString());
  }

  @Test
  void janitorHasASchedule() {
    assertEquals(
        List.of("dev.letterbox.lambda.JanitorFunction"),
        Template.read(Path.of("template.yaml")).functions().stream()
            .filter(Template.Function::scheduled)
            .map(Template.Function::handler)
            .toList());
  }

  /** {@code sam deploy --guided} has to ask for nothing. */
  @Test
  void everyParameterHasADefault() {
    Yaml.read(Path.of("template.yaml"))
        .path("Parameters")
        .properties()
        .forEach(it -> assertTrue(it.getValue().has("Default"), it.getKey()));
  }
}
