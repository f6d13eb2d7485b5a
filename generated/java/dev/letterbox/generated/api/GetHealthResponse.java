package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.generated.model.Health;
import dev.letterbox.generated.model.HealthCodec;
import dev.letterbox.generated.model.Problem;
import dev.letterbox.generated.model.ProblemCodec;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.OperationResponse;

/** What {@code GET /v1/health} answers. */
public sealed interface GetHealthResponse extends OperationResponse {
  /** 200: The API answers. */
  record Ok(Health body) implements GetHealthResponse {
    public Ok {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(200).json("application/json", HealthCodec.INSTANCE, body);
    }
  }

  /** 400: The request does not follow this contract; every violation is listed. */
  record BadRequest(Problem body) implements GetHealthResponse {
    public BadRequest {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(400).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 406: None of the media types that {@code Accept} names is offered. */
  record NotAcceptable(Problem body) implements GetHealthResponse {
    public NotAcceptable {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(406).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 500: A fault of the API. The {@code instance} helps its operator to find the cause. */
  record InternalServerError(Problem body) implements GetHealthResponse {
    public InternalServerError {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(500).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }
}
