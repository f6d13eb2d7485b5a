package dev.letterbox.http;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The {@code $default} route: what API Gateway found no other route for. Where the path is one of
 * the contract's the method was wrong, 405; elsewhere 404. The only place that matches paths.
 */
public final class Fallback implements Routes {
  private final List<String> contract;

  /** Knows the contract by its route keys. */
  public Fallback(List<String> contract) {
    this.contract = contract;
  }

  @Override
  public List<String> routeKeys() {
    return List.of("$default");
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    Set<String> allowed = new TreeSet<>();
    for (String key : contract) {
      int space = key.indexOf(' ');
      if (matches(key.substring(space + 1), request.path())) {
        allowed.add(key.substring(0, space));
      }
    }
    throw allowed.isEmpty()
        ? ProblemException.notFound()
        : ProblemException.methodNotAllowed(allowed);
  }

  /** API Gateway's rule: segment by segment; {@code {name}} holds one, {@code {name+}} the rest. */
  private static boolean matches(String template, String path) {
    String[] wanted = template.split("/", -1);
    String[] segments = path.split("/", -1);
    for (int i = 0; i < wanted.length; i++) {
      if (i == segments.length) {
        return false;
      }
      if (wanted[i].endsWith("+}")) {
        return true;
      }
      boolean parameter = wanted[i].startsWith("{") && !segments[i].isEmpty();
      if (!parameter && !wanted[i].equals(segments[i])) {
        return false;
      }
    }
    return wanted.length == segments.length;
  }
}
