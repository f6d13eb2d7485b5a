package dev.letterbox.gateway;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;

/** What a newcomer to Letterbox tries first. */
final class Demo {
  static final String FORM_ID = "demo";

  /** Who has the demo form. */
  private static final String OWNER = "ada";

  private static final String SCOPES = "forms:read forms:write submissions:read submissions:write";

  private static final String FORM =
      """
      {"id":"demo","name":"Demo form","honeypot":"website","hook":{"scheme":"none"}}\
      """;

  private Demo() {}

  /** Makes the demo form through the API when it is missing; tells whether it is there then. */
  static boolean install(LocalApi api, PrintStream log) {
    Optional<Header> owner = api.localIssuer().map(by -> authorization(by, Instant.now()));
    if (owner.isEmpty()) {
      log.println("No demo form: it would be another issuer's user who has it.");
      return false;
    }
    Header owns = owner.get();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest.Builder read =
          HttpRequest.newBuilder(api.url().resolve("/v1/forms/demo"))
              .header(owns.name(), owns.value());
      int found = status(client, read);
      if (found != 404) {
        return found == 200;
      }
      HttpRequest.Builder make =
          HttpRequest.newBuilder(api.url().resolve("/v1/forms"))
              .header(owns.name(), owns.value())
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

  /** As the demo's owner. */
  static Header authorization(LocalIssuer issuer, Instant now) {
    return new Header("authorization", "Bearer " + issuer.token(OWNER, SCOPES, now));
  }

  static String lines(LocalApi api) {
    return """
    Try:
      curl %1$s/v1/health
      curl %1$s/v1/forms/demo/submissions -H 'Content-Type: application/json' \
    -d '{"email":"ada@example.com","message":"Hello"}'
    As the form's owner:
      TOKEN=$(curl -s %1$s/issuer/token -H 'Accept: application/jwt' \
    -d grant_type=client_credentials -d sub=%2$s -d 'scope=%3$s')
      curl %1$s/v1/forms/demo/submissions -H "Authorization: Bearer $TOKEN"
    In a browser:
      %1$s/try
      %1$s/docs\
    """
        .formatted(api.url(), OWNER, SCOPES);
  }

  private static int status(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
