package dev.letterbox.generated.api;

import dev.letterbox.http.HttpRequest;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.Parameters;
import dev.letterbox.http.ProblemException;
import dev.letterbox.http.Routes;
import dev.letterbox.schema.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decodes requests for {@link HooksApi}, calls it, and encodes what it answers. */
public final class HooksRoutes implements Routes {
  private final HooksApi api;

  /** Calls this implementation. */
  public HooksRoutes(HooksApi api) {
    this.api = api;
  }

  @Override
  public List<String> routeKeys() {
    return List.of("POST /v1/hooks/{formId}/{path+}", "GET /v1/hooks/{formId}/{path+}");
  }

  @Override
  public HttpResponse handle(HttpRequest http) {
    return switch (http.routeKey()) {
      case "POST /v1/hooks/{formId}/{path+}" -> receiveHook(http);
      case "GET /v1/hooks/{formId}/{path+}" -> verifyHook(http);
      default -> throw new IllegalArgumentException(http.routeKey());
    };
  }

  private HttpResponse receiveHook(HttpRequest http) {
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    String formId = formId(in);
    String path = path(in);
    ReceiveHookRequest.Body body = receiveHookBody(http);
    if (!violations.isEmpty()) {
      throw ProblemException.violations(violations.list());
    }
    return api.receiveHook(new ReceiveHookRequest(formId, path, body, http)).encode();
  }

  private static String formId(Parameters in) {
    if (!in.path("formId")) {
      in.required();
      return "";
    }
    String value = in.string();
    in.minLength(value, 2);
    in.maxLength(value, 63);
    in.pattern(value, "^[a-z0-9][a-z0-9-]*$");
    return value;
  }

  private static String path(Parameters in) {
    if (!in.path("path+")) {
      in.required();
      return "";
    }
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 1024);
    return value;
  }

  // Of a switch as an expression, the JVM would load every body with the routes.
  @SuppressWarnings("RefactorSwitch")
  private static ReceiveHookRequest.@Nullable Body receiveHookBody(HttpRequest http) {
    if (!http.hasBody()) {
      return null;
    }
    switch (http.contentType("*/*")) {
      case "*/*" -> {
        return Routes.body(new ReceiveHookRequest.Body.Binary(http.binary(), http.contentType()));
      }
      default -> throw new IllegalStateException();
    }
  }

  private HttpResponse verifyHook(HttpRequest http) {
    http.accept("text/plain");
    http.requireNoBody();
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    String formId = formId(in);
    String path = path(in);
    String hubMode = hubMode(in);
    String hubChallenge = hubChallenge(in);
    String hubVerifyToken = hubVerifyToken(in);
    if (!violations.isEmpty()) {
      throw ProblemException.violations(violations.list());
    }
    return api.verifyHook(
            new VerifyHookRequest(formId, path, hubMode, hubChallenge, hubVerifyToken))
        .encode();
  }

  private static @Nullable String hubMode(Parameters in) {
    if (!in.query("hub.mode")) {
      return null;
    }
    String value = in.string();
    in.maxLength(value, 64);
    return value;
  }

  private static String hubChallenge(Parameters in) {
    if (!in.query("hub.challenge")) {
      in.required();
      return "";
    }
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 1024);
    return value;
  }

  private static String hubVerifyToken(Parameters in) {
    if (!in.query("hub.verify_token")) {
      in.required();
      return "";
    }
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 255);
    return value;
  }
}
