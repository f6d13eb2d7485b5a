package dev.letterbox.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations of one tag: generated, from decoding a request to encoding its response. */
public interface Routes {
  /** API Gateway's keys of the routes, such as {@code GET /v1/forms/{formId}}. */
  List<String> routeKeys();

  /** Serves a request whose route key is one of {@link #routeKeys}. */
  HttpResponse handle(HttpRequest request);

  /** What the operation's answers say of it; null unless it is deprecated. */
  default @Nullable Deprecation deprecation(String routeKey) {
    return null;
  }
}
