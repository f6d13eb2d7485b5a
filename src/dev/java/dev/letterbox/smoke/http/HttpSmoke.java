package dev.letterbox.smoke.http;

import dev.letterbox.smoke.Access;
import dev.letterbox.smoke.SmokeAnswer;
import dev.letterbox.smoke.SmokeCase;
import dev.letterbox.smoke.SmokeRequest;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sends smoke tests to an API and prints a line for each. What the caller may not call has to be
 * refused: by 401 or 403, which API Gateway answers itself.
 */
public final class HttpSmoke {
  /** Longer than API Gateway waits for a function. */
  private static final Duration PATIENCE = Duration.ofSeconds(35);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final String url;
  private final @Nullable String token;
  private final @Nullable String apiKey;
  private final PrintStream out;

  /**
   * For an API.
   *
   * @param url where its paths begin
   * @param token of an owner; null for none
   * @param apiKey of a server; null for none
   */
  public HttpSmoke(URI url, @Nullable String token, @Nullable String apiKey, PrintStream out) {
    this.url = url.toString().replaceFirst("/+$", "");
    this.token = token;
    this.apiKey = apiKey;
    this.out = out;
  }

  /** How many of them failed. */
  public int failures(List<SmokeCase> cases) throws InterruptedException {
    int failures = 0;
    for (SmokeCase one : cases) {
      for (SmokeRequest request : one.requests()) {
        failures += passes(one, request) ? 0 : 1;
      }
    }
    return failures;
  }

  private boolean passes(SmokeCase one, SmokeRequest request) throws InterruptedException {
    String status = "---";
    String fault;
    try {
      SmokeAnswer answer = send(one.access(), request);
      status = Integer.toString(answer.status());
      fault = mayCall(one.access()) ? one.fault(answer) : faultOfRefusal(answer);
    } catch (IOException e) {
      fault = e.toString();
    }
    String line =
        status + " " + one.operationId() + "  " + request.method() + " " + target(request);
    out.println(fault == null ? "ok   " + line : "FAIL " + line + "\n     " + fault);
    return fault == null;
  }

  private boolean mayCall(Access access) {
    return switch (access) {
      case Access.Public() -> true;
      case Access.Token(List<String> _) -> token != null;
      case Access.Key(String _) -> apiKey != null;
      case Access.Signature() -> false;
    };
  }

  private static @Nullable String faultOfRefusal(SmokeAnswer answer) {
    return answer.status() == 401 || answer.status() == 403
        ? null
        : "nobody has been authorized, and the status is neither 401 nor 403";
  }

  private static String target(SmokeRequest request) {
    String query = request.encodedQuery();
    return request.encodedPath() + (query.isEmpty() ? "" : "?" + query);
  }

  private SmokeAnswer send(Access access, SmokeRequest request)
      throws IOException, InterruptedException {
    String body = request.body();
    HttpRequest.Builder http =
        HttpRequest.newBuilder(URI.create(url + target(request)))
            .timeout(PATIENCE)
            .method(
                request.method(),
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    request.headers().forEach(http::setHeader);
    if (!request.cookies().isEmpty()) {
      http.setHeader("Cookie", String.join("; ", request.cookies()));
    }
    if (access instanceof Access.Token(List<String> _) && token != null) {
      http.setHeader("Authorization", "Bearer " + token);
    }
    if (access instanceof Access.Key(String header) && apiKey != null) {
      http.setHeader(header, apiKey);
    }
    HttpResponse<byte[]> response =
        client.send(http.build(), HttpResponse.BodyHandlers.ofByteArray());
    Map<String, String> headers = new TreeMap<>();
    response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
    return new SmokeAnswer(response.statusCode(), headers, response.body());
  }
}
