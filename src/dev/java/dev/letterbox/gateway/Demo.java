package dev.letterbox.gateway;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What a newcomer to Letterbox tries first. A fork with an API of its own writes its own. */
final class Demo {
  static final String FORM_ID = "demo";

  private static final String FORM =
      """
      {"id":"demo","name":"Demo form","honeypot":"website","hook":{"scheme":"none"}}\
      """;

  private Demo() {}

  /** Makes the demo form through the API when it is missing; tells whether it is there then. */
  static boolean install(URI api, PrintStream log) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest.Builder read = HttpRequest.newBuilder(api.resolve("/v1/forms/demo"));
      int found = status(client, read);
      if (found != 404) {
        return found == 200;
      }
      HttpRequest.Builder make =
          HttpRequest.newBuilder(api.resolve("/v1/forms"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(FORM));
      return status(client, make) == 201;
    } catch (IOException e) {
      log.println("No demo form: " + e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static String lines(URI api) {
    return """
    Try:
      curl %1$s/v1/health
      curl %1$s/v1/forms/demo/submissions -H 'Content-Type: application/json' \
    -d '{"email":"ada@example.com","message":"Hello"}'
      curl %1$s/v1/forms/demo/submissions
    In a browser:
      %1$s/try\
    """
        .formatted(api);
  }

  private static int status(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
