package dev.letterbox.generated.api;

import dev.letterbox.generated.model.KeyInput;
import dev.letterbox.generated.model.KeyInputCodec;
import dev.letterbox.http.Caller;
import dev.letterbox.http.HttpRequest;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.Parameters;
import dev.letterbox.http.ProblemException;
import dev.letterbox.http.Routes;
import dev.letterbox.json.JsonReader;
import dev.letterbox.schema.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decodes requests for {@link KeysApi}, calls it, and encodes what it answers. */
public final class KeysRoutes implements Routes {
  private final KeysApi api;

  /** Calls this implementation. */
  public KeysRoutes(KeysApi api) {
    this.api = api;
  }

  @Override
  public List<String> routeKeys() {
    return List.of(
        "POST /v1/forms/{formId}/keys",
        "GET /v1/forms/{formId}/keys",
        "DELETE /v1/forms/{formId}/keys/{keyId}");
  }

  @Override
  public HttpResponse handle(HttpRequest http) {
    return switch (http.routeKey()) {
      case "POST /v1/forms/{formId}/keys" -> createKey(http);
      case "GET /v1/forms/{formId}/keys" -> listKeys(http);
      case "DELETE /v1/forms/{formId}/keys/{keyId}" -> revokeKey(http);
      default -> throw new IllegalArgumentException(http.routeKey());
    };
  }

  private HttpResponse createKey(HttpRequest http) {
    Caller.User caller = http.user();
    http.accept("application/json");
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    String formId = formId(in);
    CreateKeyRequest.Body body = createKeyBody(http, violations);
    if (!violations.isEmpty() || body == null) {
      throw ProblemException.violations(violations.list());
    }
    return api.createKey(new CreateKeyRequest(formId, body, caller)).encode();
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

  // Of a switch as an expression, the JVM would load every body with the routes.
  @SuppressWarnings("RefactorSwitch")
  private static CreateKeyRequest.@Nullable Body createKeyBody(
      HttpRequest http, Violations violations) {
    if (!http.hasBody()) {
      http.bodyIsRequired(violations);
      return null;
    }
    switch (http.contentType("application/json")) {
      case "application/json" -> {
        JsonReader in = http.json(violations);
        KeyInput value = KeyInputCodec.INSTANCE.read(in);
        in.end();
        return value == null ? null : Routes.body(new CreateKeyRequest.Body.Json(value));
      }
      default -> throw new IllegalStateException();
    }
  }

  private HttpResponse listKeys(HttpRequest http) {
    Caller.User caller = http.user();
    http.accept("application/json");
    http.requireNoBody();
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    String formId = formId(in);
    if (!violations.isEmpty()) {
      throw ProblemException.violations(violations.list());
    }
    return api.listKeys(new ListKeysRequest(formId, caller)).encode();
  }

  private HttpResponse revokeKey(HttpRequest http) {
    Caller.User caller = http.user();
    http.requireNoBody();
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    String formId = formId(in);
    String keyId = keyId(in);
    if (!violations.isEmpty()) {
      throw ProblemException.violations(violations.list());
    }
    return api.revokeKey(new RevokeKeyRequest(formId, keyId, caller)).encode();
  }

  private static String keyId(Parameters in) {
    if (!in.path("keyId")) {
      in.required();
      return "";
    }
    String value = in.string();
    in.pattern(value, "^[A-Za-z0-9]{12}$");
    return value;
  }
}
