package dev.letterbox.generated.api;

import dev.letterbox.generated.model.SubmissionInput;
import dev.letterbox.generated.model.SubmissionInputCodec;
import dev.letterbox.generated.model.UploadInput;
import dev.letterbox.generated.model.UploadInputCodec;
import dev.letterbox.http.HttpRequest;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.Parameters;
import dev.letterbox.http.ProblemException;
import dev.letterbox.http.Routes;
import dev.letterbox.json.JsonReader;
import dev.letterbox.schema.Reader;
import dev.letterbox.schema.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decodes requests for {@link IntakeApi}, calls it, and encodes what it answers. */
public final class IntakeRoutes implements Routes {
  private final IntakeApi api;

  /** Calls this implementation. */
  public IntakeRoutes(IntakeApi api) {
    this.api = api;
  }

  @Override
  public List<String> routeKeys() {
    return List.of(
        "POST /v1/forms/{formId}/submissions",
        "POST /v1/forms/{formId}/uploads",
        "GET /v1/forms/{formId}/fill-token");
  }

  @Override
  public HttpResponse handle(HttpRequest http) {
    return switch (http.routeKey()) {
      case "POST /v1/forms/{formId}/submissions" -> createSubmission(http);
      case "POST /v1/forms/{formId}/uploads" -> createUpload(http);
      case "GET /v1/forms/{formId}/fill-token" -> getFillToken(http);
      default -> throw new IllegalArgumentException(http.routeKey());
    };
  }

  private HttpResponse createSubmission(HttpRequest http) {
    String accept = http.accept("application/json", "text/html");
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    String formId = formId(in);
    String fileName = fileName(in);
    String origin = origin(in);
    String idempotencyKey = idempotencyKey(in);
    CreateSubmissionRequest.Body body = createSubmissionBody(http, violations);
    if (!violations.isEmpty() || body == null) {
      throw ProblemException.violations(violations.list());
    }
    return api.createSubmission(
            new CreateSubmissionRequest(
                formId,
                fileName,
                origin,
                idempotencyKey,
                body,
                CreateSubmissionRequest.Accept.of(accept),
                http))
        .encode();
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

  private static @Nullable String fileName(Parameters in) {
    if (!in.query("fileName")) {
      return null;
    }
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 255);
    return value;
  }

  private static @Nullable String origin(Parameters in) {
    if (!in.header("Origin")) {
      return null;
    }
    String value = in.string();
    in.maxLength(value, 1024);
    return value;
  }

  private static @Nullable String idempotencyKey(Parameters in) {
    if (!in.header("Idempotency-Key")) {
      return null;
    }
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 255);
    return value;
  }

  // Of a switch as an expression, the JVM would load every body with the routes.
  @SuppressWarnings("RefactorSwitch")
  private static CreateSubmissionRequest.@Nullable Body createSubmissionBody(
      HttpRequest http, Violations violations) {
    if (!http.hasBody()) {
      http.bodyIsRequired(violations);
      return null;
    }
    switch (http.contentType(
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "text/plain",
        "*/*")) {
      case "application/json" -> {
        JsonReader in = http.json(violations);
        SubmissionInput value = SubmissionInputCodec.INSTANCE.read(in);
        in.end();
        return value == null ? null : Routes.body(new CreateSubmissionRequest.Body.Json(value));
      }
      case "application/x-www-form-urlencoded" -> {
        SubmissionInput value = SubmissionInputCodec.INSTANCE.read(http.form(violations));
        return value == null ? null : Routes.body(new CreateSubmissionRequest.Body.Form(value));
      }
      case "multipart/form-data" -> {
        Reader in = http.multipart(violations);
        SubmissionInput value = SubmissionInputCodec.INSTANCE.read(in);
        return value == null
            ? null
            : Routes.body(new CreateSubmissionRequest.Body.Multipart(value, in.files()));
      }
      case "text/plain" -> {
        Reader in = http.text(violations);
        String value = in.string();
        in.minLength(value, 1);
        in.maxLength(value, 20000);
        return Routes.body(new CreateSubmissionRequest.Body.Text(value));
      }
      case "*/*" -> {
        return Routes.body(
            new CreateSubmissionRequest.Body.Binary(http.binary(), http.contentType()));
      }
      default -> throw new IllegalStateException();
    }
  }

  private HttpResponse createUpload(HttpRequest http) {
    http.accept("application/json");
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    String formId = formId(in);
    CreateUploadRequest.Body body = createUploadBody(http, violations);
    if (!violations.isEmpty() || body == null) {
      throw ProblemException.violations(violations.list());
    }
    return api.createUpload(new CreateUploadRequest(formId, body, http)).encode();
  }

  // Of a switch as an expression, the JVM would load every body with the routes.
  @SuppressWarnings("RefactorSwitch")
  private static CreateUploadRequest.@Nullable Body createUploadBody(
      HttpRequest http, Violations violations) {
    if (!http.hasBody()) {
      http.bodyIsRequired(violations);
      return null;
    }
    switch (http.contentType("application/json")) {
      case "application/json" -> {
        JsonReader in = http.json(violations);
        UploadInput value = UploadInputCodec.INSTANCE.read(in);
        in.end();
        return value == null ? null : Routes.body(new CreateUploadRequest.Body.Json(value));
      }
      default -> throw new IllegalStateException();
    }
  }

  private HttpResponse getFillToken(HttpRequest http) {
    http.accept("application/json");
    http.requireNoBody();
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    String formId = formId(in);
    if (!violations.isEmpty()) {
      throw ProblemException.violations(violations.list());
    }
    return api.getFillToken(new GetFillTokenRequest(formId)).encode();
  }
}
