package dev.letterbox.generated.api;

import dev.letterbox.generated.model.FormInput;
import dev.letterbox.generated.model.FormInputCodec;
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

/** Decodes requests for {@link FormsApi}, calls it, and encodes what it answers. */
public final class FormsRoutes implements Routes {
  private final FormsApi api;

  /** Calls this implementation. */
  public FormsRoutes(FormsApi api) {
    this.api = api;
  }

  @Override
  public List<String> routeKeys() {
    return List.of(
        "POST /v1/forms",
        "DELETE /v1/forms/{formId}",
        "GET /v1/forms/{formId}",
        "GET /v1/forms",
        "PUT /v1/forms/{formId}");
  }

  @Override
  public HttpResponse handle(HttpRequest http) {
    return switch (http.routeKey()) {
      case "POST /v1/forms" -> createForm(http);
      case "DELETE /v1/forms/{formId}" -> deleteForm(http);
      case "GET /v1/forms/{formId}" -> getForm(http);
      case "GET /v1/forms" -> listForms(http);
      case "PUT /v1/forms/{formId}" -> replaceForm(http);
      default -> throw new IllegalArgumentException(http.routeKey());
    };
  }

  private HttpResponse createForm(HttpRequest http) {
    Caller.User caller = http.user();
    http.accept("application/json");
    Violations violations = new Violations();
    CreateFormRequest.Body body = createFormBody(http, violations);
    if (!violations.isEmpty() || body == null) {
      throw ProblemException.violations(violations.list());
    }
    return api.createForm(new CreateFormRequest(body, caller)).encode();
  }

  // Of a switch as an expression, the JVM would load every body with the routes.
  @SuppressWarnings("RefactorSwitch")
  private static CreateFormRequest.@Nullable Body createFormBody(
      HttpRequest http, Violations violations) {
    if (!http.hasBody()) {
      http.bodyIsRequired(violations);
      return null;
    }
    switch (http.contentType("application/json")) {
      case "application/json" -> {
        JsonReader in = http.json(violations);
        FormInput value = FormInputCodec.INSTANCE.read(in);
        in.end();
        return value == null ? null : Routes.body(new CreateFormRequest.Body.Json(value));
      }
      default -> throw new IllegalStateException();
    }
  }

  private HttpResponse deleteForm(HttpRequest http) {
    Caller.User caller = http.user();
    http.requireNoBody();
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    String formId = formId(in);
    String ifMatch = ifMatch(in);
    if (!violations.isEmpty()) {
      throw ProblemException.violations(violations.list());
    }
    return api.deleteForm(new DeleteFormRequest(formId, ifMatch, caller)).encode();
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

  private static @Nullable String ifMatch(Parameters in) {
    if (!in.header("If-Match")) {
      return null;
    }
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 256);
    return value;
  }

  private HttpResponse getForm(HttpRequest http) {
    Caller.User caller = http.user();
    http.accept("application/json");
    http.requireNoBody();
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    String formId = formId(in);
    String ifNoneMatch = ifNoneMatch(in);
    if (!violations.isEmpty()) {
      throw ProblemException.violations(violations.list());
    }
    return api.getForm(new GetFormRequest(formId, ifNoneMatch, caller)).encode();
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

  private HttpResponse listForms(HttpRequest http) {
    Caller.User caller = http.user();
    http.accept("application/json");
    http.requireNoBody();
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    int limit = limit(in);
    String cursor = cursor(in);
    if (!violations.isEmpty()) {
      throw ProblemException.violations(violations.list());
    }
    return api.listForms(new ListFormsRequest(limit, cursor, caller)).encode();
  }

  private static int limit(Parameters in) {
    if (!in.query("limit")) {
      return 25;
    }
    int value = in.int32();
    in.minimum(value, 1);
    in.maximum(value, 100);
    return value;
  }

  private static @Nullable String cursor(Parameters in) {
    if (!in.query("cursor")) {
      return null;
    }
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 512);
    return value;
  }

  private HttpResponse replaceForm(HttpRequest http) {
    Caller.User caller = http.user();
    http.accept("application/json");
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    String formId = formId(in);
    String ifMatch = ifMatch2(in);
    ReplaceFormRequest.Body body = replaceFormBody(http, violations);
    if (!violations.isEmpty() || body == null) {
      throw ProblemException.violations(violations.list());
    }
    return api.replaceForm(new ReplaceFormRequest(formId, ifMatch, body, caller)).encode();
  }

  private static String ifMatch2(Parameters in) {
    if (!in.header("If-Match")) {
      in.required();
      return "";
    }
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 256);
    return value;
  }

  // Of a switch as an expression, the JVM would load every body with the routes.
  @SuppressWarnings("RefactorSwitch")
  private static ReplaceFormRequest.@Nullable Body replaceFormBody(
      HttpRequest http, Violations violations) {
    if (!http.hasBody()) {
      http.bodyIsRequired(violations);
      return null;
    }
    switch (http.contentType("application/json")) {
      case "application/json" -> {
        JsonReader in = http.json(violations);
        FormInput value = FormInputCodec.INSTANCE.read(in);
        in.end();
        return value == null ? null : Routes.body(new ReplaceFormRequest.Body.Json(value));
      }
      default -> throw new IllegalStateException();
    }
  }
}
