package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** The fixture API that has a route for each kind of authorization, over real sockets. */
final class GuardedApi {
  private static final Path FIXTURE = Path.of("src", "test", "resources", "gateway");

  private GuardedApi() {}

  static LocalApiOptions options() {
    return LocalApiOptions.inMemory()
        .serving(FIXTURE.resolve("guarded-openapi.yaml"), FIXTURE.resolve("guarded-template.yaml"));
  }

  /** {@code 401 [challenge | ]body}: all of an answer that depends on who asks. */
  static String get(LocalApi api, String target, String... headers) throws IOException {
    String answer = exchange(api, target, headers);
    String challenge = answer.replaceFirst("(?is)^.*?\nwww-authenticate: ([^\r]*)\r.*$", "$1 | ");
    return answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200 ".length())
        + (challenge.equals(answer) ? "" : challenge)
        + body(answer);
  }

  /** What the function was asked with by a request that has to be let through. */
  static JsonNode event(LocalApi api, String target, String... headers) throws IOException {
    String answer = exchange(api, target, headers);
    if (!answer.startsWith("HTTP/1.1 200 ")) {
      throw new AssertionError(answer);
    }
    return new ObjectMapper().readTree(body(answer));
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  private static String exchange(LocalApi api, String target, String... headers)
      throws IOException {
    String head = "GET " + target + " HTTP/1.1\nHost: localhost";
    for (String header : headers) {
      head += "\n" + header;
    }
    return Wire.exchange(api.url(), head, new byte[0]);
  }
}
