package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.generated.model.Form;
import dev.letterbox.generated.model.FormCodec;
import dev.letterbox.generated.model.GatewayMessage;
import dev.letterbox.generated.model.GatewayMessageCodec;
import dev.letterbox.generated.model.Problem;
import dev.letterbox.generated.model.ProblemCodec;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.OperationResponse;

/** What {@code POST /v1/forms} answers. */
public sealed interface CreateFormResponse extends OperationResponse {
  /** 201: The form was made. */
  record Created(Form body, String location, String etag) implements CreateFormResponse {
    public Created {
      requireNonNull(body);
      requireNonNull(location);
      requireNonNull(etag);
    }

    @Override
    public HttpResponse encode() {
      HttpResponse response = HttpResponse.of(201);
      response.header("location", location);
      response.header("etag", etag);
      return response.json("application/json", FormCodec.INSTANCE, body);
    }
  }

  /** 400: The request does not follow this contract; every violation is listed. */
  record BadRequest(Problem body) implements CreateFormResponse {
    public BadRequest {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(400).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 401: There is no token, or it is not valid; {@code WWW-Authenticate} says why. */
  record Unauthorized(GatewayMessage body) implements CreateFormResponse {
    public Unauthorized {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(401).json("application/json", GatewayMessageCodec.INSTANCE, body);
    }
  }

  /** 403: The token has not the scope that the operation needs. */
  record Forbidden(GatewayMessage body) implements CreateFormResponse {
    public Forbidden {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(403).json("application/json", GatewayMessageCodec.INSTANCE, body);
    }
  }

  /** 406: None of the media types that {@code Accept} names is offered. */
  record NotAcceptable(Problem body) implements CreateFormResponse {
    public NotAcceptable {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(406).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 409: The form's id is taken. */
  record Conflict(Problem body) implements CreateFormResponse {
    public Conflict {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(409).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 415: The body is of none of the media types that the operation takes. */
  record UnsupportedMediaType(Problem body) implements CreateFormResponse {
    public UnsupportedMediaType {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(415).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 500: A fault of the API. The {@code instance} helps its operator to find the cause. */
  record InternalServerError(Problem body) implements CreateFormResponse {
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
  record ServiceUnavailable(Problem body, int retryAfter) implements CreateFormResponse {
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
