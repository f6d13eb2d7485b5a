import com.example.letterbox.ApiClient;
import com.example.letterbox.ApiException;
import com.example.letterbox.model.GatewayMessage;
import com.example.letterbox.model.Problem;
import com.example.letterbox.model.Violation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** Says of each call what was asked and answered: {@code GET /v1/health 200 ok}. */
final class Session {
  /** Of an operation. */
  interface Call {
    Object answer() throws ApiException, IOException;
  }

  final String api;
  private final Map<String, String> caller;
  private final ObjectMapper json = ApiClient.createDefaultObjectMapper();

  /** What goes over the client's own. */
  private Map<String, String> headers;

  private HttpResponse<InputStream> last;

  /**
   * Of one caller.
   *
   * @param caller the headers that say who it is
   */
  Session(String api, Map<String, String> caller) {
    this.api = api;
    this.caller = caller;
    headers = caller;
  }

  ApiClient client() {
    ApiClient client = new ApiClient();
    client.updateBaseUri(api);
    client.setRequestInterceptor(request -> headers.forEach(request::setHeader));
    client.setResponseInterceptor(response -> last = response);
    return client;
  }

  /** Of the last answer. */
  String etag() {
    return last.headers().firstValue("ETag").orElseThrow();
  }

  /** As the caller. */
  void call(Call call) throws ApiException, IOException {
    call(call, Map.of());
  }

  /** With a header more, or another one. */
  void call(Call call, String name, String value) throws ApiException, IOException {
    call(call, Map.of(name, value));
  }

  /** What comes back in no type that there is. */
  void notAcceptable(Call call) throws ApiException, IOException {
    call(call, "Accept", "application/x-none");
  }

  /** What is sent in no type that there is. */
  void unsupported(Call call) throws ApiException, IOException {
    call(call, "Content-Type", "application/x-none");
  }

  private void call(Call call, Map<String, String> more) throws ApiException, IOException {
    headers = new HashMap<>(caller);
    headers.putAll(more);
    String said;
    try {
      said = String.valueOf(call.answer());
    } catch (ApiException e) {
      said = e.getCause() instanceof JsonProcessingException ? "no JSON" : refusal(e);
    }
    headers = caller;
    System.out.println(
        last.request().method()
            + " "
            + last.request().uri().getPath()
            + " "
            + last.statusCode()
            + " "
            + said);
  }

  /** By the types that the contract has for it. */
  private String refusal(ApiException e) throws IOException {
    String body = e.getResponseBody();
    String type = e.getResponseHeaders().firstValue("Content-Type").orElse("");
    if (e.getCode() / 100 == 3) {
      return e.getResponseHeaders().firstValue("Location").isPresent() ? "elsewhere" : "unchanged";
    }
    if (type.equals("application/json")) {
      return json.readValue(body, GatewayMessage.class).getMessage();
    }
    Problem problem = json.readValue(body, Problem.class);
    if (problem.getStatus() != e.getCode()) {
      throw new IllegalStateException(e);
    }
    StringBuilder said = new StringBuilder(problem.getTitle());
    if (problem.getErrors() != null) {
      for (Violation violation : problem.getErrors()) {
        String place =
            violation.getPointer() == null ? violation.getName() : violation.getPointer();
        said.append(' ').append(place).append(' ').append(violation.getCode());
      }
    }
    return said.toString();
  }
}
