package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.generated.model.Problem;
import dev.letterbox.generated.model.ProblemCodec;
import dev.letterbox.generated.model.SubmissionReceipt;
import dev.letterbox.generated.model.SubmissionReceiptCodec;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.OperationResponse;

/** What {@code POST /v1/forms/{formId}/submissions} answers. */
public sealed interface CreateSubmissionResponse extends OperationResponse {
  /** 201: The submission is stored. */
  record CreatedJson(SubmissionReceipt body, String location) implements CreateSubmissionResponse {
    public CreatedJson {
      requireNonNull(body);
      requireNonNull(location);
    }

    @Override
    public HttpResponse encode() {
      HttpResponse response = HttpResponse.of(201);
      response.header("location", location);
      return response.json("application/json", SubmissionReceiptCodec.INSTANCE, body);
    }
  }

  /** 201: The submission is stored. */
  record CreatedHtml(String body, String location) implements CreateSubmissionResponse {
    public CreatedHtml {
      requireNonNull(body);
      requireNonNull(location);
    }

    @Override
    public HttpResponse encode() {
      HttpResponse response = HttpResponse.of(201);
      response.header("location", location);
      return response.text("text/html", body);
    }
  }

  /** 303: The submission is stored, and the form says where a browser goes next. */
  record SeeOther(String location) implements CreateSubmissionResponse {
    public SeeOther {
      requireNonNull(location);
    }

    @Override
    public HttpResponse encode() {
      HttpResponse response = HttpResponse.of(303);
      response.header("location", location);
      return response;
    }
  }

  /** 400: The request does not follow this contract; every violation is listed. */
  record BadRequest(Problem body) implements CreateSubmissionResponse {
    public BadRequest {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(400).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 404: There is no such thing, or it is not the caller's. */
  record NotFound(Problem body) implements CreateSubmissionResponse {
    public NotFound {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(404).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 406: None of the media types that {@code Accept} names is offered. */
  record NotAcceptable(Problem body) implements CreateSubmissionResponse {
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
  record ContentTooLarge(Problem body) implements CreateSubmissionResponse {
    public ContentTooLarge {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(413).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 415: The body is of none of the media types that the operation takes. */
  record UnsupportedMediaType(Problem body) implements CreateSubmissionResponse {
    public UnsupportedMediaType {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(415).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 422: The {@code Idempotency-Key} was used before, for another submission. */
  record UnprocessableContent(Problem body) implements CreateSubmissionResponse {
    public UnprocessableContent {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(422).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 429: The sender's address has sent as much to the form as it may. */
  record TooManyRequests(Problem body, int retryAfter) implements CreateSubmissionResponse {
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
  record InternalServerError(Problem body) implements CreateSubmissionResponse {
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
  record ServiceUnavailable(Problem body, int retryAfter) implements CreateSubmissionResponse {
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
