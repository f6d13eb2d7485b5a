package dev.letterbox.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.letterbox.gateway.Exchange;
import dev.letterbox.gateway.LocalApi;
import dev.letterbox.gateway.LocalApiOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one local API of the test run, and a client of it. With the system property {@code runtime}
 * it runs the packaged functions.
 */
public final class Api {
  /** Closed with the process. */
  public static final LocalApi LOCAL = start();

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The client that consumers generate, in both modes: what it sends is what the test has made, so
   * that nothing is lost by it, and no second run is needed. {@code -Dsender=plain} is without, for
   * whoever wants to know whose fault it is.
   */
  private static final Sender SENDER =
      System.getProperty("sender", "").equals("plain")
          ? Api::plainly
          : new ClientSender(LOCAL.url(), Api::plainly);

  /** Every scope. */
  static final String SCOPES = "forms:read forms:write submissions:read submissions:write";

  /**
   * The token of the owner that /try reads as; sent unless a request has an {@code Authorization}.
   */
  static final String OWNER = LOCAL.token("ada", SCOPES);

  private Api() {}

  private static boolean names(String[] headers, String name) {
    for (int i = 0; i < headers.length; i += 2) {
      if (headers[i].equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  private static LocalApi start() {
    String runtime = System.getProperty("runtime", "");
    LocalApiOptions options = LocalApiOptions.inMemory().observedBy(Api::see);
    try {
      if (runtime.isEmpty()) {
        return LocalApi.start(options);
      }
      LocalApi api = LocalApi.start(options.under(Path.of(runtime)));
      Runtime.getRuntime().addShutdownHook(new Thread(api::close));
      return api;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void see(Exchange exchange) {
    ContractWatch.see(exchange);
    Wire.see(exchange);
  }

  /** An answer. */
  record Answer(int status, HttpHeaders headers, String body) {
    String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    JsonNode json() {
      return Api.json(body());
    }
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String freshId() {
    return "t" + UUID.randomUUID();
  }

  /** A form of its own for a test. */
  static String form(String properties) {
    String id = freshId();
    Answer made = post("/v1/forms", "{\"id\":\"" + id + "\",\"name\":\"Test\"" + properties + "}");
    if (made.status() != 201) {
      throw new AssertionError(made.body());
    }
    return id;
  }

  static String form() {
    return form("");
  }

  static Answer submit(String form, String json, String... headers) {
    return send("POST", "/v1/forms/" + form + "/submissions", json, withJson(headers));
  }

  static Answer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  static Answer post(String path, String json, String... headers) {
    return send("POST", path, json, withJson(headers));
  }

  static Answer put(String path, String json, String... headers) {
    return send("PUT", path, json, withJson(headers));
  }

  static Answer delete(String path, String... headers) {
    return send("DELETE", path, null, headers);
  }

  static Answer patch(String path, String json) {
    return send("PATCH", path, json, "Content-Type", "application/merge-patch+json");
  }

  private static String[] withJson(String... headers) {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 2, headers.length);
    all[0] = "Content-Type";
    all[1] = "application/json";
    return all;
  }

  static Answer send(String method, String path, @Nullable String body, String... headers) {
    return send(
        URI.create(LOCAL.url() + path),
        method,
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body),
        headers);
  }

  /** Anywhere, anything. */
  static Answer send(URI url, String method, HttpRequest.BodyPublisher body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(url).method(method, body);
    if (url.toString().startsWith(LOCAL.url().toString()) && !names(headers, "Authorization")) {
      request.header("Authorization", "Bearer " + OWNER);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      Answer answer = SENDER.send(request.build());
      ContractWatch.check(answer.headers().allValues("apigw-requestid"));
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Answer plainly(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.headers(), response.body());
  }
}
