package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class AuthorizerCacheTest {
  private static final String HEADER = "$request.header.X-Api-Key";

  private final String key =
      "{\"isAuthorized\":true,\"context\":{\"id\":\"" + UUID.randomUUID() + "\"}}";
  private Instant now = Instant.parse("2026-07-10T19:19:05Z");

  @Test
  void answerIsKeptForItsTime() throws InterruptedException {
    LambdaAuthorizer authorizer = authorizer(300, HEADER);
    call(authorizer, "/a", "");
    now = now.plusSeconds(299).plusMillis(999);
    call(authorizer, "/a", "");
    assertEquals(1, KeysFunction.asked(key));
    now = now.plusMillis(1);
    call(authorizer, "/a", "");
    assertEquals(2, KeysFunction.asked(key));
  }

  @Test
  void withoutATimeItIsAskedEveryTime() throws InterruptedException {
    LambdaAuthorizer authorizer = authorizer(0, HEADER);
    call(authorizer, "/a", "");
    call(authorizer, "/a", "");
    assertEquals(2, KeysFunction.asked(key));
  }

  @Test
  void everyIdentitySourceCounts() throws InterruptedException {
    LambdaAuthorizer authorizer = authorizer(300, HEADER, "$request.querystring.form");
    call(authorizer, "/a", "form=1");
    call(authorizer, "/a", "form=1&other=2");
    call(authorizer, "/b", "form=1");
    assertEquals(1, KeysFunction.asked(key));
    call(authorizer, "/a", "form=2");
    assertEquals(2, KeysFunction.asked(key));
  }

  @Test
  void routeCountsOnlyIfItIsASource() throws InterruptedException {
    LambdaAuthorizer shared = authorizer(300, HEADER);
    call(shared, "/a", "");
    call(shared, "/b", "");
    assertEquals(1, KeysFunction.asked(key));
    LambdaAuthorizer perRoute = authorizer(300, HEADER, "$context.routeKey");
    call(perRoute, "/a", "");
    call(perRoute, "/b", "");
    call(perRoute, "/b", "");
    assertEquals(3, KeysFunction.asked(key));
  }

  private LambdaAuthorizer authorizer(long seconds, String... sources) {
    var definition =
        new Template.Function(
            "Keys",
            "dev.letterbox.gateway.KeysFunction",
            Map.of(),
            List.of("arn"),
            128,
            Duration.ofSeconds(10),
            false);
    var function =
        new InProcessFunction(
            definition,
            Map.of(),
            AuthorizerCacheTest.class.getClassLoader(),
            1,
            Admission.byProcessors(),
            LocalApiOptions.inMemory().log());
    var scheme =
        new Security.FunctionScheme(
            "key",
            "arn",
            List.of(sources).stream().map(IdentitySource::new).toList(),
            Duration.ofSeconds(seconds),
            true);
    return new LambdaAuthorizer(scheme, function, StageVariables.NONE, () -> now);
  }

  private void call(LambdaAuthorizer authorizer, String path, String query)
      throws InterruptedException {
    var integration = new Integration.LambdaProxy("arn", Duration.ofSeconds(1));
    var route = new Route("GET", path, integration, new Security.Public());
    var request =
        new GatewayRequest(
            "id",
            now,
            "GET",
            path,
            query,
            "HTTP/1.1",
            List.of(new Header("x-api-key", key)),
            new byte[0],
            "::1",
            80);
    assertInstanceOf(
        Authorization.Allowed.class,
        authorizer.authorize(request, new Routes.Match(route, Map.of())));
  }
}
