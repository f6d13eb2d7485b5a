package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RoutesTest {
  @Test
  void staticBeatsParameterBeatsGreedyBeatsDefault() {
    Routes routes = routes("$default", "ANY /a/{rest+}", "GET /a/{id}", "GET /a/b");
    assertEquals("GET /a/b", key(routes, "GET", "/a/b"));
    assertEquals("GET /a/{id}", key(routes, "GET", "/a/c"));
    assertEquals("ANY /a/{rest+}", key(routes, "GET", "/a/c/d"));
    assertEquals("ANY /a/{rest+}", key(routes, "POST", "/a/b"));
    assertEquals("$default", key(routes, "GET", "/b"));
  }

  @Test
  void methodBeatsAnyOnTheSamePath() {
    Routes routes = routes("ANY /a", "GET /a");
    assertEquals("GET /a", key(routes, "GET", "/a"));
    assertEquals("ANY /a", key(routes, "PUT", "/a"));
  }

  @Test
  void fullMatchOfAnyBeatsGreedyMatchOfTheMethod() {
    assertEquals("ANY /a/b", key(routes("GET /a/{rest+}", "ANY /a/b"), "GET", "/a/b"));
  }

  @Test
  void headIsNotGet() {
    assertEquals("none", key(routes("GET /a"), "HEAD", "/a"));
  }

  @Test
  void trailingSlashAndCaseMatter() {
    Routes routes = routes("GET /a", "GET /a/{id}");
    assertEquals("none", key(routes, "GET", "/a/"));
    assertEquals("none", key(routes, "GET", "/A"));
    assertEquals("none", key(routes, "GET", "/a/b/"));
  }

  @Test
  void longerStaticPrefixOfAGreedyPathWins() {
    Routes routes = routes("GET /{rest+}", "GET /a/{rest+}");
    assertEquals("GET /a/{rest+}", key(routes, "GET", "/a/b"));
  }

  @Test
  void parametersAreDecodedAfterMatching() {
    Routes routes = routes("GET /a/{id}", "GET /a/{id}/files/{rest+}");
    assertEquals(Map.of("id", "x/y z"), parameters(routes, "/a/x%2Fy%20z"));
    assertEquals(Map.of("id", "1", "rest", "b/c d"), parameters(routes, "/a/1/files/b/c%20d"));
    assertEquals(Map.of("id", "1", "rest", ""), parameters(routes, "/a/1/files/"));
  }

  private static String key(Routes routes, String method, String path) {
    return routes.select(method, path).map(match -> match.route().key()).orElse("none");
  }

  private static Map<String, String> parameters(Routes routes, String path) {
    Optional<Routes.Match> match = routes.select("GET", path);
    return match.orElseThrow().pathParameters();
  }

  private static Routes routes(String... keys) {
    return new Routes(Stream.of(keys).map(RoutesTest::route).toList());
  }

  private static Route route(String key) {
    var integration = new Integration.LambdaProxy("arn", Duration.ofSeconds(1));
    int space = key.indexOf(' ');
    return space < 0
        ? new Route(Route.ANY, key, integration, new Security.Public())
        : new Route(
            key.substring(0, space), key.substring(space + 1), integration, new Security.Public());
  }
}
