package dev.letterbox.generated.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.http.Caller;
import dev.letterbox.http.HttpRequest;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.Parameters;
import dev.letterbox.http.ProblemException;
import dev.letterbox.http.Routes;
import dev.letterbox.json.JsonReader;
import dev.letterbox.schema.Violations;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decodes requests for {@link ServersApi}, calls it, and encodes what it answers. */
public final class ServersRoutes implements Routes {
  private final ServersApi api;

  /** Calls this implementation. */
  public ServersRoutes(ServersApi api) {
    this.api = api;
  }

  @Override
  public List<String> routeKeys() {
    return List.of("POST /v1/forms/{formId}/batches", "GET /v1/forms/{formId}/feed");
  }

  @Override
  public HttpResponse handle(HttpRequest http) {
    return switch (http.routeKey()) {
      case "POST /v1/forms/{formId}/batches" -> createBatch(http);
      case "GET /v1/forms/{formId}/feed" -> readFeed(http);
      default -> throw new IllegalArgumentException(http.routeKey());
    };
  }

  private HttpResponse createBatch(HttpRequest http) {
    Caller.KeyHolder caller = http.keyHolder();
    http.accept("application/json");
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    String formId = formId(in);
    String idempotencyKey = idempotencyKey(in);
    CreateBatchRequest.Body body = createBatchBody(http, violations);
    if (!violations.isEmpty() || body == null) {
      throw ProblemException.violations(violations.list());
    }
    return api.createBatch(new CreateBatchRequest(formId, idempotencyKey, body, caller, http))
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

  private static @Nullable String idempotencyKey(Parameters in) {
    if (!in.header("Idempotency-Key")) {
      return null;
    }
    String value = in.string();
    in.minLength(value, 1);
    in.maxLength(value, 200);
    return value;
  }

  // Of a switch as an expression, the JVM would load every body with the routes.
  @SuppressWarnings("RefactorSwitch")
  private static CreateBatchRequest.@Nullable Body createBatchBody(
      HttpRequest http, Violations violations) {
    if (!http.hasBody()) {
      http.bodyIsRequired(violations);
      return null;
    }
    switch (http.contentType("application/json", "application/x-ndjson")) {
      case "application/json" -> {
        JsonReader in = http.json(violations);
        List<JsonNode> value = new ArrayList<>();
        int valueMark = in.mark();
        if (in.beginArray()) {
          while (in.nextItem()) {
            JsonNode item = in.any();
            if (item != null) {
              value.add(item);
            }
          }
        }
        in.maxItems(value, 500);
        if (in.mark() == valueMark) {
          in.minItems(value, 1);
        }
        in.end();
        return Routes.body(new CreateBatchRequest.Body.Json(value));
      }
      case "application/x-ndjson" -> {
        return Routes.body(new CreateBatchRequest.Body.Ndjson(http.binary(), http.contentType()));
      }
      default -> throw new IllegalStateException();
    }
  }

  private HttpResponse readFeed(HttpRequest http) {
    Caller.KeyHolder caller = http.keyHolder();
    http.accept("application/json");
    http.requireNoBody();
    Violations violations = new Violations();
    Parameters in = new Parameters(http, violations);
    String formId = formId(in);
    int limit = limit(in);
    String cursor = cursor(in);
    if (!violations.isEmpty()) {
      throw ProblemException.violations(violations.list());
    }
    return api.readFeed(new ReadFeedRequest(formId, limit, cursor, caller)).encode();
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
}
