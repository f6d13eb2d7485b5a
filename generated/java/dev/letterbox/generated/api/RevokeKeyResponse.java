package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.generated.model.GatewayMessage;
import dev.letterbox.generated.model.GatewayMessageCodec;
import dev.letterbox.generated.model.Problem;
import dev.letterbox.generated.model.ProblemCodec;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.OperationResponse;

/** What {@code DELETE /v1/forms/{formId}/keys/{keyId}} answers. */
public sealed interface RevokeKeyResponse extends OperationResponse {
  /** 204: The key is revoked. */
  record NoContent() implements RevokeKeyResponse {
    @Override
    public HttpResponse encode() {
      return HttpResponse.of(204);
    }
  }

  /** 400: The request does not follow this contract; every violation is listed. */
  record BadRequest(Problem body) implements RevokeKeyResponse {
    public BadRequest {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(400).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 401: There is no token, or it is not valid; {@code WWW-Authenticate} says why. */
  record Unauthorized(GatewayMessage body) implements RevokeKeyResponse {
    public Unauthorized {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(401).json("application/json", GatewayMessageCodec.INSTANCE, body);
    }
  }

  /** 403: The token has not the scope that the operation needs. */
  record Forbidden(GatewayMessage body) implements RevokeKeyResponse {
    public Forbidden {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(403).json("application/json", GatewayMessageCodec.INSTANCE, body);
    }
  }

  /** 404: There is no such thing, or it is not the caller's. */
  record NotFound(Problem body) implements RevokeKeyResponse {
    public NotFound {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(404).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 500: A fault of the API. The {@code instance} helps its operator to find the cause. */
  record InternalServerError(Problem body) implements RevokeKeyResponse {
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
  record ServiceUnavailable(Problem body, int retryAfter) implements RevokeKeyResponse {
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
