package dev.letterbox.gateway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A route of the API.
 *
 * @param method {@code GET}, …; {@code ANY} for every method
 * @param path {@code /a/{id}}, {@code /a/{rest+}}, or {@code $default} for what nothing else
 *     matches
 */
record Route(String method, String path, Integration integration, Security security) {
  static final String ANY = "ANY";
  static final String DEFAULT = "$default";

  /**
   * From the most specific: full matches before greedy ones before {@code $default}, then static
   * segments before parameters from the left, then a method before ANY. That a full match of ANY
   * beats a greedy match of the exact method is inferred.
   */
  static final Comparator<Route> BY_PRECEDENCE =
      Comparator.comparingInt(Route::kind)
          .thenComparing(Route::shape)
          .thenComparing(route -> route.method.equals(ANY));

  /** API Gateway's name for it: {@code GET /a/{id}}, {@code ANY /a/{rest+}}, {@code $default}. */
  String key() {
    return isDefault() ? DEFAULT : method + " " + path;
  }

  /** Whom it calls: a function to authorize, if one does, and a function to answer. */
  List<String> functionArns() {
    List<String> arns = new ArrayList<>();
    if (security instanceof Security.Function function) {
      arns.add(function.scheme().functionArn());
    }
    switch (integration) {
      case Integration.LambdaProxy lambda -> arns.add(lambda.functionArn());
    }
    return arns;
  }

  boolean isDefault() {
    return path.equals(DEFAULT);
  }

  /**
   * The path parameters when a request matches, decoded. Segments are split before decoding, so
   * that {@code %2F} is part of a value (unverified). Case and a trailing slash matter.
   */
  Optional<Map<String, String>> match(String requestMethod, String rawPath) {
    if (isDefault()) {
      return Optional.of(Map.of());
    }
    if (!method.equals(ANY) && !method.equals(requestMethod)) {
      return Optional.empty();
    }
    List<String> wanted = segments(path);
    List<String> given = segments(rawPath);
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      if (i >= given.size()) {
        return Optional.empty();
      }
      String segment = wanted.get(i);
      if (isGreedy(segment)) {
        // Nothing after the slash matches too (unverified).
        String rest = String.join("/", given.subList(i, given.size()));
        parameters.put(segment.substring(1, segment.length() - 2), Percent.decode(rest));
        return Optional.of(parameters);
      }
      if (isParameter(segment)) {
        // An empty segment is no value (inferred).
        if (given.get(i).isEmpty()) {
          return Optional.empty();
        }
        String name = segment.substring(1, segment.length() - 1);
        parameters.put(name, Percent.decode(given.get(i)));
      } else if (!segment.equals(Percent.decode(given.get(i)))) {
        return Optional.empty();
      }
    }
    return wanted.size() == given.size() ? Optional.of(parameters) : Optional.empty();
  }

  private int kind() {
    return isDefault() ? 2 : path.endsWith("+}") ? 1 : 0;
  }

  /** A letter per segment, in the order of precedence: a static, b parameter, c greedy. */
  private String shape() {
    StringBuilder shape = new StringBuilder();
    for (String segment : segments(path)) {
      shape.append(isGreedy(segment) ? 'c' : isParameter(segment) ? 'b' : 'a');
    }
    return shape.toString();
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  private static boolean isGreedy(String segment) {
    return isParameter(segment) && segment.endsWith("+}");
  }

  /** {@code /a/b} is [a, b]; {@code /a/} is [a, ""]. */
  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    int start = path.startsWith("/") ? 1 : 0;
    for (int slash = path.indexOf('/', start); slash >= 0; slash = path.indexOf('/', start)) {
      segments.add(path.substring(start, slash));
      start = slash + 1;
    }
    segments.add(path.substring(start));
    return segments;
  }
}
