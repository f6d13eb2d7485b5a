package dev.letterbox.gateway;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** What a newcomer tries first. */
final class Demo {
  private static final String NEEDS_BODY = "POST PUT PATCH";

  private Demo() {}

  /** Fills the API through its own operations; tells whether there is something to try then. */
  static boolean install(LocalApi api, PrintStream log) {
    return first(api).isPresent();
  }

  static String lines(LocalApi api) {
    StringBuilder lines = new StringBuilder("Try:");
    first(api)
        .ifPresent(
            route -> {
              String header = "";
              if (route.security() instanceof Security.Jwt jwt) {
                lines.append(token(api, jwt.scopes()));
                header = " -H \"Authorization: Bearer $TOKEN\"";
              }
              String path = route.path().replaceAll("\\{[^}]*}", "1");
              lines.append("\n  curl -i ").append(api.url()).append(path).append(header);
            });
    return lines.toString();
  }

  private static String token(LocalApi api, List<String> scopes) {
    return "\n  TOKEN=$(curl -s %s/token -H 'Accept: application/jwt' -d grant_type=client_credentials -d sub=ada -d 'scope=%s')"
        .formatted(api.issuer(), String.join(" ", scopes));
  }

  /** One that needs no body, and the easiest of those. */
  private static Optional<Route> first(LocalApi api) {
    return api.gateway().routes().stream()
        .filter(route -> !route.isDefault() && !NEEDS_BODY.contains(route.method()))
        .filter(route -> !(route.security() instanceof Security.Function))
        .min((a, b) -> Long.compare(difficulty(a), difficulty(b)));
  }

  private static long difficulty(Route route) {
    long guarded = route.security() instanceof Security.Public ? 0 : 1;
    return guarded + 2 * route.path().chars().filter(c -> c == '{').count();
  }
}
