package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.generated.model.Problem;
import dev.letterbox.generated.model.ProblemCodec;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.OperationResponse;

/** What {@code POST /v1/hooks/{formId}/{path+}} answers. */
public sealed interface ReceiveHookResponse extends OperationResponse {
  /** 202: The hook is stored. */
  record Accepted(String location) implements ReceiveHookResponse {
    public Accepted {
      requireNonNull(location);
    }

    @Override
    public HttpResponse encode() {
      HttpResponse response = HttpResponse.of(202);
      response.header("location", location);
      return response;
    }
  }

  /** 400: The request does not follow this contract; every violation is listed. */
  record BadRequest(Problem body) implements ReceiveHookResponse {
    public BadRequest {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(400).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 403: The sender is not who the form takes hooks from. */
  record Forbidden(Problem body) implements ReceiveHookResponse {
    public Forbidden {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(403).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 404: There is no such thing, or it is not the caller's. */
  record NotFound(Problem body) implements ReceiveHookResponse {
    public NotFound {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(404).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /**
   * 413: The submission's fields take more than 380 KiB, or its files are more than the form takes.
   */
  record ContentTooLarge(Problem body) implements ReceiveHookResponse {
    public ContentTooLarge {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(413).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 429: The sender's address has sent as much to the form as it may. */
  record TooManyRequests(Problem body, int retryAfter) implements ReceiveHookResponse {
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
  record InternalServerError(Problem body) implements ReceiveHookResponse {
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
  record ServiceUnavailable(Problem body, int retryAfter) implements ReceiveHookResponse {
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
