package dev.letterbox.http;

import dev.letterbox.json.JsonReader;
import dev.letterbox.schema.Base64Text;
import dev.letterbox.schema.Bytes;
import dev.letterbox.schema.Reader;
import dev.letterbox.schema.Violations;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as API Gateway hands it over: routed, its path decoded, its header names in lower case.
 *
 * @param routeKey API Gateway's own, such as {@code GET /v1/forms/{formId}}, or {@code $default}
 * @param method the request's method
 * @param path the decoded path, without a stage's prefix
 * @param query the query as it was sent, without {@code ?}; {@code ""} where there is none
 * @param pathParameters decoded, by name
 * @param headers by name in lower case; the values of a repeated field are joined by commas
 * @param cookies each {@code name=value}
 * @param content the body, as text or in base64; null where there is none
 * @param base64 whether the content is in base64
 * @param caller who calls; null where the route is public
 * @param sourceIp the address that the request came from, as API Gateway saw it
 * @param id API Gateway's id of the request
 * @param stageVariables the stage's settings, by name
 */
public record HttpRequest(
    String routeKey,
    String method,
    String path,
    String query,
    Map<String, String> pathParameters,
    Map<String, String> headers,
    List<String> cookies,
    @Nullable String content,
    boolean base64,
    @Nullable Caller caller,
    String sourceIp,
    String id,
    Map<String, String> stageVariables) {

  /** The value of a header field, its name in lower case; null where it is not there. */
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  /** A setting of the stage; null where it has none of that name. */
  public @Nullable String stageVariable(String name) {
    return stageVariables.get(name);
  }

  /**
   * Who signed in. Without one the operation does not run: the route is not what the contract is.
   */
  public Caller.User user() {
    if (caller instanceof Caller.User user) {
      return user;
    }
    throw unknown();
  }

  /** Who holds a key, as {@link #user}. */
  public Caller.KeyHolder keyHolder() {
    if (caller instanceof Caller.KeyHolder holder) {
      return holder;
    }
    throw unknown();
  }

  /** Who signed, as {@link #user}. */
  public Caller.Identity identity() {
    if (caller instanceof Caller.Identity identity) {
      return identity;
    }
    throw unknown();
  }

  private static IllegalStateException unknown() {
    return new IllegalStateException("API Gateway let a call through that it has not authorized");
  }

  /** Whether there is a body of at least one octet. */
  public boolean hasBody() {
    return content != null && !content.isEmpty();
  }

  /** A violation: there is no body and there has to be one. */
  public void bodyIsRequired(Violations violations) {
    new JsonReader(new byte[0], violations).report("required", "is required");
  }

  /** The operation takes no body: one is a 400. */
  public void requireNoBody() {
    if (hasBody()) {
      throw ProblemException.malformed("A body is sent, and this operation takes none.");
    }
  }

  /** The body's octets; none where there is no body. A base64 that is none is a 400. */
  public byte[] body() {
    if (content == null) {
      return new byte[0];
    }
    if (!base64) {
      return content.getBytes(StandardCharsets.UTF_8);
    }
    byte[] octets = Base64Text.decode(content);
    if (octets == null) {
      throw ProblemException.malformed("The body is not base64.");
    }
    return octets;
  }

  /** Reads the body as JSON (RFC 8259), which is in UTF-8. */
  public JsonReader json(Violations violations) {
    return new JsonReader(body(), violations);
  }

  /**
   * Reads the body as {@code application/x-www-form-urlencoded}. A body that is none is a 400; one
   * in a charset that is not supported a 415; one with too many fields a 413.
   */
  public Reader form(Violations violations) {
    return Bodies.form(this, violations);
  }

  /**
   * Reads the body as {@code multipart/form-data}. A body that is none is a 400; one with a charset
   * or an encoding that is not supported a 415; one with too many parts a 413.
   */
  public Reader multipart(Violations violations) {
    return Bodies.multipart(this, violations);
  }

  /** The body as text, in the charset that {@code Content-Type} names; else in UTF-8. */
  public Reader text(Violations violations) {
    return Bodies.text(this, violations);
  }

  /** The body as it was sent. */
  public Bytes binary() {
    return Bytes.wrap(body());
  }

  /** {@code Content-Type} as it was sent; without one, any octets (RFC 9110 section 8.3). */
  public String contentType() {
    String sent = header("content-type");
    return sent == null ? "application/octet-stream" : sent;
  }

  /**
   * Which of these media types the body is of: the one that {@code Content-Type} names, or the most
   * specific range that holds it. Any other is a 415.
   *
   * @param accepted as the contract lists them, in lower case
   */
  public String contentType(String... accepted) {
    String match = MediaType.bestMatch(contentType(), accepted);
    if (match == null) {
      throw ProblemException.unsupportedMediaType(List.of(accepted));
    }
    return match;
  }

  /**
   * Which of these media types to answer with: the one that {@code Accept} prefers (RFC 9110
   * section 12.5.1), the first of equals. Where none is acceptable, 406.
   *
   * @param offered as the contract lists them, in lower case
   */
  public String accept(String... offered) {
    String accept = header("accept");
    String best = accept == null ? offered[0] : Accept.best(accept, offered);
    if (best == null) {
      throw ProblemException.notAcceptable(List.of(offered));
    }
    return best;
  }
}
