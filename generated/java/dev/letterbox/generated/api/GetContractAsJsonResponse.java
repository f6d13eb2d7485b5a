package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.generated.model.Problem;
import dev.letterbox.generated.model.ProblemCodec;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.OperationResponse;
import dev.letterbox.schema.Bytes;
import org.jspecify.annotations.Nullable;

/** What {@code GET /openapi.json} answers. */
public sealed interface GetContractAsJsonResponse extends OperationResponse {
  /** 200: The contract. */
  record Ok(Bytes body, String etag, String vary, @Nullable String contentEncoding)
      implements GetContractAsJsonResponse {
    public Ok {
      requireNonNull(body);
      requireNonNull(etag);
      requireNonNull(vary);
    }

    @Override
    public HttpResponse encode() {
      HttpResponse response = HttpResponse.of(200);
      response.header("etag", etag);
      response.header("vary", vary);
      if (contentEncoding != null) {
        response.header("content-encoding", contentEncoding);
      }
      return response.octets("application/json", body);
    }
  }

  /** 304: The document is still the one that {@code If-None-Match} names. */
  record NotModified(String etag, String vary) implements GetContractAsJsonResponse {
    public NotModified {
      requireNonNull(etag);
      requireNonNull(vary);
    }

    @Override
    public HttpResponse encode() {
      HttpResponse response = HttpResponse.of(304);
      response.header("etag", etag);
      response.header("vary", vary);
      return response;
    }
  }

  /** 400: The request does not follow this contract; every violation is listed. */
  record BadRequest(Problem body) implements GetContractAsJsonResponse {
    public BadRequest {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(400).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 406: None of the media types that {@code Accept} names is offered. */
  record NotAcceptable(Problem body) implements GetContractAsJsonResponse {
    public NotAcceptable {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(406).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 500: A fault of the API. The {@code instance} helps its operator to find the cause. */
  record InternalServerError(Problem body) implements GetContractAsJsonResponse {
    public InternalServerError {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(500).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }
}
