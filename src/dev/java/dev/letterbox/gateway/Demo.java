package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    try {
      int found = status(api, "/v1/forms/demo", owns, null);
      return found == 404 ? status(api, "/v1/forms", owns, FORM) == 201 : found == 200;
    } catch (IOException e) {
      log.println("No demo form: " + e);
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

  /** Of a GET, or of a POST of a document. */
  private static int status(LocalApi api, String path, Header owns, @Nullable String json)
      throws IOException {
    var http = (HttpURLConnection) api.url().resolve(path).toURL().openConnection();
    http.setRequestProperty(owns.name(), owns.value());
    if (json != null) {
      http.setRequestProperty("Content-Type", "application/json");
      http.setDoOutput(true);
      try (OutputStream out = http.getOutputStream()) {
        out.write(json.getBytes(UTF_8));
      }
    }
    int status = http.getResponseCode();
    http.disconnect();
    return status;
  }
}
