package dev.letterbox.generated.api;

import dev.letterbox.generated.model.SubmissionPatch;
import dev.letterbox.generated.model.SubmissionPatchCodec;
import dev.letterbox.generated.model.SubmissionStatus;
import dev.letterbox.generated.model.SubmissionStatusCodec;
import dev.letterbox.http.Caller;
import dev.letterbox.http.HttpRequest;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.Parameters;
import dev.letterbox.http.ProblemException;
import dev.letterbox.http.Routes;
import dev.letterbox.json.JsonReader;
import dev.letterbox.schema.Violations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decodes requests for {@link SubmissionsApi}, calls it, and encodes what it answers. */
public final class SubmissionsRoutes implements Routes {
  private final SubmissionsApi api;

  /** Calls this implementation. */
  public SubmissionsRoutes(SubmissionsApi api) {
    this.api = api;
  }

  @Override
  public List<String> routeKeys() {
    return List.of(
        "DELETE /v1/forms/{formId}/submissions/{submissionId}",
        "GET /v1/forms/{formId}/export",
        "GET /v1/forms/{formId}/submissions/{submissionId}/attachments/{attachmentId}",
        "GET /v1/forms/{formId}/submissions/{submissionId}",
        "GET /v1/forms/{formId}/submissions",
        "PATCH /v1/forms/{formId}/submissions/{submissionId}");
  }

  @Override
  public HttpResponse handle(HttpRequest http) {
    return switch (http.routeKey()) {
      case "DELETE /v1/forms/{formId}/submissions/{submissionId}" -> deleteSubmission(http);
      case "GET /v1/forms/{formId}/export" -> exportSubmissions(http);
      case "GET /v1/forms/{formId}/submissions/{submissionId}/attachments/{attachmentId}" ->
          getAttachment(http);
      case "GET /v1/forms/{formId}/submissions/{submissionId}" -> getSubmission(http);
      case "GET /v1/forms/{formId}/submissions" -> listSubmissions(http);
      case "PATCH /v1/forms/{formId}/submissions/{submissionId}" -> updateSubmission(http);
      default -> throw new IllegalArgumentException(http.routeKey());
    };
  }

  private HttpResponse deleteSubmission(HttpRequest http) {
    Caller.User caller = http.user();
    http.requireNoBody();
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    String formId = formId(in);
    String submissionId = submissionId(in);
    if (!violations.isEmpty()) {
      throw ProblemException.violations(violations.list());
    }
    return api.deleteSubmission(new DeleteSubmissionRequest(formId, submissionId, caller)).encode();
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

  private static String submissionId(Parameters in) {
    if (!in.path("submissionId")) {
      in.required();
      return "";
    }
    String value = in.string();
    in.pattern(value, "^[0-7][0-9A-HJKMNP-TV-Z]{25}$");
    return value;
  }

  private HttpResponse exportSubmissions(HttpRequest http) {
    Caller.User caller = http.user();
    String accept = http.accept("text/csv", "application/x-ndjson");
    http.requireNoBody();
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    String formId = formId(in);
    String cursor = cursor(in);
    Instant from = from(in);
    Instant to = to(in);
    List<SubmissionStatus> status = status(in);
    if (!violations.isEmpty()) {
      throw ProblemException.violations(violations.list());
    }
    return api.exportSubmissions(
            new ExportSubmissionsRequest(
                formId,
                cursor,
                from,
                to,
                status,
                ExportSubmissionsRequest.Accept.of(accept),
                caller))
        .encode();
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

  private static @Nullable Instant from(Parameters in) {
    if (!in.query("from")) {
      return null;
    }
    return in.instant();
  }

  private static @Nullable Instant to(Parameters in) {
    if (!in.query("to")) {
      return null;
    }
    return in.instant();
  }

  private static @Nullable List<SubmissionStatus> status(Parameters in) {
    if (!in.query("status")) {
      return null;
    }
    List<SubmissionStatus> value = new ArrayList<>();
    int valueMark = in.mark();
    if (in.beginArray()) {
      while (in.nextItem()) {
        SubmissionStatus item = SubmissionStatusCodec.INSTANCE.read(in);
        if (item != null) {
          value.add(item);
        }
      }
    }
    in.maxItems(value, 4);
    if (in.mark() == valueMark) {
      in.uniqueItems(value);
    }
    return value;
  }

  private HttpResponse getAttachment(HttpRequest http) {
    Caller.User caller = http.user();
    http.requireNoBody();
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    String formId = formId(in);
    String submissionId = submissionId(in);
    int attachmentId = attachmentId(in);
    if (!violations.isEmpty()) {
      throw ProblemException.violations(violations.list());
    }
    return api.getAttachment(new GetAttachmentRequest(formId, submissionId, attachmentId, caller))
        .encode();
  }

  private static int attachmentId(Parameters in) {
    if (!in.path("attachmentId")) {
      in.required();
      return 0;
    }
    int value = in.int32();
    in.minimum(value, 0);
    in.maximum(value, 99);
    return value;
  }

  private HttpResponse getSubmission(HttpRequest http) {
    Caller.User caller = http.user();
    http.accept("application/json");
    http.requireNoBody();
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    String formId = formId(in);
    String submissionId = submissionId(in);
    if (!violations.isEmpty()) {
      throw ProblemException.violations(violations.list());
    }
    return api.getSubmission(new GetSubmissionRequest(formId, submissionId, caller)).encode();
  }

  private HttpResponse listSubmissions(HttpRequest http) {
    Caller.User caller = http.user();
    http.accept("application/json");
    http.requireNoBody();
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    String formId = formId(in);
    int limit = limit(in);
    String cursor = cursor(in);
    Instant from = from(in);
    Instant to = to(in);
    List<SubmissionStatus> status = status(in);
    if (!violations.isEmpty()) {
      throw ProblemException.violations(violations.list());
    }
    return api.listSubmissions(
            new ListSubmissionsRequest(formId, limit, cursor, from, to, status, caller))
        .encode();
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

  private HttpResponse updateSubmission(HttpRequest http) {
    Caller.User caller = http.user();
    http.accept("application/json");
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    String formId = formId(in);
    String submissionId = submissionId(in);
    UpdateSubmissionRequest.Body body = updateSubmissionBody(http, violations);
    if (!violations.isEmpty() || body == null) {
      throw ProblemException.violations(violations.list());
    }
    return api.updateSubmission(new UpdateSubmissionRequest(formId, submissionId, body, caller))
        .encode();
  }

  // Of a switch as an expression, the JVM would load every body with the routes.
  @SuppressWarnings("RefactorSwitch")
  private static UpdateSubmissionRequest.@Nullable Body updateSubmissionBody(
      HttpRequest http, Violations violations) {
    if (!http.hasBody()) {
      http.bodyIsRequired(violations);
      return null;
    }
    switch (http.contentType("application/merge-patch+json")) {
      case "application/merge-patch+json" -> {
        JsonReader in = http.json(violations);
        SubmissionPatch value = SubmissionPatchCodec.INSTANCE.read(in);
        in.end();
        return value == null
            ? null
            : Routes.body(new UpdateSubmissionRequest.Body.MergePatch(value));
      }
      default -> throw new IllegalStateException();
    }
  }
}
