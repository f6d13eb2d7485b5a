package dev.letterbox.generated.api;

import dev.letterbox.http.HttpRequest;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.Parameters;
import dev.letterbox.http.ProblemException;
import dev.letterbox.http.Routes;
import dev.letterbox.schema.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decodes requests for {@link DocsApi}, calls it, and encodes what it answers. */
public final class DocsRoutes implements Routes {
  private final DocsApi api;

  /** Calls this implementation. */
  public DocsRoutes(DocsApi api) {
    this.api = api;
  }

  @Override
  public List<String> routeKeys() {
    return List.of("GET /openapi.json", "GET /openapi.yaml", "GET /docs");
  }

  @Override
  public HttpResponse handle(HttpRequest http) {
    return switch (http.routeKey()) {
      case "GET /openapi.json" -> getContractAsJson(http);
      case "GET /openapi.yaml" -> getContractAsYaml(http);
      case "GET /docs" -> showDocs(http);
      default -> throw new IllegalArgumentException(http.routeKey());
    };
  }

  private HttpResponse getContractAsJson(HttpRequest http) {
    http.accept("application/json");
    http.requireNoBody();
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    String ifNoneMatch = ifNoneMatch(in);
    if (!violations.isEmpty()) {
      throw ProblemException.violations(violations.list());
    }
    return api.getContractAsJson(new GetContractAsJsonRequest(ifNoneMatch, http)).encode();
  }

  private static @Nullable String ifNoneMatch(Parameters in) {
    if (!in.header("If-None-Match")) {
      return null;
    }
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 256);
    return value;
  }

  private HttpResponse getContractAsYaml(HttpRequest http) {
    http.accept("application/yaml");
    http.requireNoBody();
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    String ifNoneMatch = ifNoneMatch(in);
    if (!violations.isEmpty()) {
      throw ProblemException.violations(violations.list());
    }
    return api.getContractAsYaml(new GetContractAsYamlRequest(ifNoneMatch, http)).encode();
  }

  private HttpResponse showDocs(HttpRequest http) {
    http.accept("text/html");
    http.requireNoBody();
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    String ifNoneMatch = ifNoneMatch(in);
    if (!violations.isEmpty()) {
      throw ProblemException.violations(violations.list());
    }
    return api.showDocs(new ShowDocsRequest(ifNoneMatch, http)).encode();
  }
}
