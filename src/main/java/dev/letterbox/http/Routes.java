package dev.letterbox.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations of one tag: generated, from decoding a request to encoding its response. */
public interface Routes {
  /** API Gateway's keys of the routes, such as {@code GET /v1/forms/{formId}}. */
  List<String> routeKeys();

  /**
   * The same, for a method of the routes to return. Where it is a record that the method returns as
   * the body that it is one of, the JVM loads the body to see whether it may, and so every
   * operation's with the routes.
   */
  static <B> B body(B body) {
    return body;
  }

  /** Serves a request whose route key is one of {@link #routeKeys}. */
  HttpResponse handle(HttpRequest request);

  /** What the operation's answers say of it; null unless it is deprecated. */
  default @Nullable Deprecation deprecation(String routeKey) {
    return null;
  }
}
