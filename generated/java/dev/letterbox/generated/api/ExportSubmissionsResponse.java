package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.generated.model.GatewayMessage;
import dev.letterbox.generated.model.GatewayMessageCodec;
import dev.letterbox.generated.model.Problem;
import dev.letterbox.generated.model.ProblemCodec;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.OperationResponse;
import org.jspecify.annotations.Nullable;

/** What {@code GET /v1/forms/{formId}/export} answers. */
public sealed interface ExportSubmissionsResponse extends OperationResponse {
  /** 200: The submissions. */
  record OkCsv(String body, @Nullable String link) implements ExportSubmissionsResponse {
    public OkCsv {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      HttpResponse response = HttpResponse.of(200);
      if (link != null) {
        response.header("link", link);
      }
      return response.text("text/csv", body);
    }
  }

  /** 200: The submissions. */
  record OkNdjson(String body, @Nullable String link) implements ExportSubmissionsResponse {
    public OkNdjson {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      HttpResponse response = HttpResponse.of(200);
      if (link != null) {
        response.header("link", link);
      }
      return response.text("application/x-ndjson", body);
    }
  }

  /** 400: The request does not follow this contract; every violation is listed. */
  record BadRequest(Problem body) implements ExportSubmissionsResponse {
    public BadRequest {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(400).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 401: There is no token, or it is not valid; {@code WWW-Authenticate} says why. */
  record Unauthorized(GatewayMessage body) implements ExportSubmissionsResponse {
    public Unauthorized {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(401).json("application/json", GatewayMessageCodec.INSTANCE, body);
    }
  }

  /** 403: The token has not the scope that the operation needs. */
  record Forbidden(GatewayMessage body) implements ExportSubmissionsResponse {
    public Forbidden {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(403).json("application/json", GatewayMessageCodec.INSTANCE, body);
    }
  }

  /** 404: There is no such thing, or it is not the caller's. */
  record NotFound(Problem body) implements ExportSubmissionsResponse {
    public NotFound {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(404).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 406: None of the media types that {@code Accept} names is offered. */
  record NotAcceptable(Problem body) implements ExportSubmissionsResponse {
    public NotAcceptable {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(406).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 500: A fault of the API. The {@code instance} helps its operator to find the cause. */
  record InternalServerError(Problem body) implements ExportSubmissionsResponse {
    public InternalServerError {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(500).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /**
   * 503: The database is busy; the same request may succeed later. An {@code Idempotency-Key} makes
   * the repetition safe.
   */
  record ServiceUnavailable(Problem body, int retryAfter) implements ExportSubmissionsResponse {
    public ServiceUnavailable {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      HttpResponse response = HttpResponse.of(503);
      response.header("retry-after", String.valueOf(retryAfter));
      return response.json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }
}
