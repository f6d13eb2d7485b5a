package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.generated.model.Problem;
import dev.letterbox.generated.model.ProblemCodec;
import dev.letterbox.generated.model.Upload;
import dev.letterbox.generated.model.UploadCodec;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.OperationResponse;

/** What {@code POST /v1/forms/{formId}/uploads} answers. */
public sealed interface CreateUploadResponse extends OperationResponse {
  /** 201: The file can be uploaded. */
  record Created(Upload body) implements CreateUploadResponse {
    public Created {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(201).json("application/json", UploadCodec.INSTANCE, body);
    }
  }

  /** 400: The request does not follow this contract; every violation is listed. */
  record BadRequest(Problem body) implements CreateUploadResponse {
    public BadRequest {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(400).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 404: There is no such thing, or it is not the caller's. */
  record NotFound(Problem body) implements CreateUploadResponse {
    public NotFound {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(404).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 406: None of the media types that {@code Accept} names is offered. */
  record NotAcceptable(Problem body) implements CreateUploadResponse {
    public NotAcceptable {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(406).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /**
   * 413: The submission's fields take more than 380 KiB, or its files are more than the form takes.
   */
  record ContentTooLarge(Problem body) implements CreateUploadResponse {
    public ContentTooLarge {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(413).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 415: The body is of none of the media types that the operation takes. */
  record UnsupportedMediaType(Problem body) implements CreateUploadResponse {
    public UnsupportedMediaType {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(415).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 429: The sender's address has sent as much to the form as it may. */
  record TooManyRequests(Problem body, int retryAfter) implements CreateUploadResponse {
    public TooManyRequests {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      HttpResponse response = HttpResponse.of(429);
      response.header("retry-after", String.valueOf(retryAfter));
      return response.json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 500: A fault of the API. The {@code instance} helps its operator to find the cause. */
  record InternalServerError(Problem body) implements CreateUploadResponse {
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
  record ServiceUnavailable(Problem body, int retryAfter) implements CreateUploadResponse {
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
