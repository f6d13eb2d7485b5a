package dev.letterbox.http;

import dev.letterbox.schema.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request with a problem document (RFC 9457). The only exception that yields a 4xx: whatever
 * else is thrown is our bug and becomes a 500. It carries no stack trace, since a refused request
 * is no failure of ours.
 */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final transient Map<String, String> headers;

  private ProblemException(
      Problem problem, Map<String, String> headers, @Nullable Throwable cause) {
    super(problem.title(), cause, false, cause != null);
    this.problem = problem;
    this.headers = headers;
  }

  /** 400: the request does not follow the contract, in every one of these ways. */
  public static ProblemException violations(List<Violation> violations) {
    return of(new Problem(400, "The request does not follow the contract.", null, violations));
  }

  /** 400: the request cannot be read at all. */
  public static ProblemException malformed(String detail) {
    return of(new Problem(400, "The request cannot be read.", detail, List.of()));
  }

  /** 404: nothing is here, for any method. */
  public static ProblemException notFound() {
    return of(new Problem(404, "There is nothing here.", null, List.of()));
  }

  /** 405 with {@code Allow}: the path exists, for other methods. */
  public static ProblemException methodNotAllowed(Set<String> allowed) {
    String allow = String.join(", ", allowed);
    return new ProblemException(
        new Problem(405, "This method is not for this path.", "Allowed: " + allow + ".", List.of()),
        Map.of("allow", allow),
        null);
  }

  /** 406: none of the media types that the operation can answer with is acceptable. */
  public static ProblemException notAcceptable(List<String> offered) {
    return of(
        new Problem(
            406,
            "No acceptable representation.",
            "Offered: " + String.join(", ", offered) + ".",
            List.of()));
  }

  /** 413: the body is larger than the operation takes. */
  public static ProblemException contentTooLarge(String detail) {
    return of(new Problem(413, "The body is too large.", detail, List.of()));
  }

  /** 415 with {@code Accept}: the body's media type is none of those that the operation takes. */
  public static ProblemException unsupportedMediaType(List<String> accepted) {
    String accept = String.join(", ", accepted);
    return new ProblemException(
        new Problem(415, "Unsupported media type.", "Accepted: " + accept + ".", List.of()),
        Map.of("accept", accept),
        null);
  }

  /** 415: a charset or an encoding that the body names is not supported. */
  public static ProblemException unsupportedEncoding(String detail) {
    return of(new Problem(415, "Unsupported media type.", detail, List.of()));
  }

  /** 501: the contract has the operation, and nobody has written it yet. */
  public static ProblemException notImplemented() {
    return of(new Problem(501, "This is still to be written.", null, List.of()));
  }

  /** 503 with {@code Retry-After}: something that we depend on cannot serve now. */
  public static ProblemException unavailable(Duration retryAfter, Throwable cause) {
    return new ProblemException(
        new Problem(503, "Try again later.", null, List.of()),
        Map.of("retry-after", Long.toString(Math.max(1, retryAfter.toSeconds()))),
        cause);
  }

  private static ProblemException of(Problem problem) {
    return new ProblemException(problem, Map.of(), null);
  }

  /** What the body of the response says. */
  public Problem problem() {
    return problem;
  }

  /** Further fields of the response's header, names in lower case. */
  public Map<String, String> headers() {
    return headers;
  }
}
