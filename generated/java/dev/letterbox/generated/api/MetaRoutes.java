package dev.letterbox.generated.api;

import dev.letterbox.http.HttpRequest;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.Routes;
import java.util.List;

/** Decodes requests for {@link MetaApi}, calls it, and encodes what it answers. */
public final class MetaRoutes implements Routes {
  private final MetaApi api;

  /** Calls this implementation. */
  public MetaRoutes(MetaApi api) {
    this.api = api;
  }

  @Override
  public List<String> routeKeys() {
    return List.of("GET /v1/health");
  }

  @Override
  public HttpResponse handle(HttpRequest http) {
    return switch (http.routeKey()) {
      case "GET /v1/health" -> getHealth(http);
      default -> throw new IllegalArgumentException(http.routeKey());
    };
  }

  private HttpResponse getHealth(HttpRequest http) {
    http.accept("application/json");
    http.requireNoBody();
    return api.getHealth(new GetHealthRequest()).encode();
  }
}
