package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.generated.model.Problem;
import dev.letterbox.generated.model.ProblemCodec;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.OperationResponse;
import dev.letterbox.schema.Bytes;
import org.jspecify.annotations.Nullable;

/** What {@code GET /docs} answers. */
public sealed interface ShowDocsResponse extends OperationResponse {
  /** 200: The page. */
  record Ok(
      Bytes body,
      String contentSecurityPolicy,
      String etag,
      String vary,
      @Nullable String contentEncoding)
      implements ShowDocsResponse {
    public Ok {
      requireNonNull(body);
      requireNonNull(contentSecurityPolicy);
      requireNonNull(etag);
      requireNonNull(vary);
    }

    @Override
    public HttpResponse encode() {
      HttpResponse response = HttpResponse.of(200);
      response.header("content-security-policy", contentSecurityPolicy);
      response.header("etag", etag);
      response.header("vary", vary);
      if (contentEncoding != null) {
        response.header("content-encoding", contentEncoding);
      }
      return response.octets("text/html", body);
    }
  }

  /** 304: The document is still the one that {@code If-None-Match} names. */
  record NotModified(String etag, String vary) implements ShowDocsResponse {
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
  record BadRequest(Problem body) implements ShowDocsResponse {
    public BadRequest {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(400).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 406: None of the media types that {@code Accept} names is offered. */
  record NotAcceptable(Problem body) implements ShowDocsResponse {
    public NotAcceptable {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(406).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }

  /** 500: A fault of the API. The {@code instance} helps its operator to find the cause. */
  record InternalServerError(Problem body) implements ShowDocsResponse {
    public InternalServerError {
      requireNonNull(body);
    }

    @Override
    public HttpResponse encode() {
      return HttpResponse.of(500).json("application/problem+json", ProblemCodec.INSTANCE, body);
    }
  }
}
