package dev.letterbox.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests that have one thing each. */
final class Requests {
  private Requests() {}

  static HttpRequest routed(String routeKey, String path) {
    return new HttpRequest(
        routeKey,
        "GET",
        path,
        "",
        Map.of(),
        Map.of(),
        List.of(),
        null,
        false,
        null,
        "203.0.113.7",
        "id-1=",
        Map.of());
  }

  static HttpRequest query(String query) {
    return of(query, Map.of(), Map.of(), List.of(), null, false);
  }

  static HttpRequest path(String name, String value) {
    return of("", Map.of(name, value), Map.of(), List.of(), null, false);
  }

  static HttpRequest header(String name, String value) {
    return of("", Map.of(), Map.of(name, value), List.of(), null, false);
  }

  static HttpRequest cookies(String... cookies) {
    return of("", Map.of(), Map.of(), List.of(cookies), null, false);
  }

  static HttpRequest body(@Nullable String content, boolean base64) {
    return of("", Map.of(), Map.of(), List.of(), content, base64);
  }

  private static HttpRequest of(
      String query,
      Map<String, String> pathParameters,
      Map<String, String> headers,
      List<String> cookies,
      @Nullable String content,
      boolean base64) {
    return new HttpRequest(
        "GET /",
        "GET",
        "/",
        query,
        pathParameters,
        headers,
        cookies,
        content,
        base64,
        null,
        "203.0.113.7",
        "id-1=",
        Map.of());
  }
}
