package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.letterbox.endtoend.Api;
import dev.letterbox.endtoend.OneAtATime;
import dev.letterbox.generated.api.CreateKeyRequest;
import dev.letterbox.generated.api.CreateKeyResponse;
import dev.letterbox.generated.model.KeyInput;
import dev.letterbox.generated.model.KeyScope;
import dev.letterbox.http.Caller;
import dev.letterbox.inbox.FormKeys;
import dev.letterbox.store.Stores;
import dev.letterbox.store.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Who is let through to the API's own operations, kind by kind, and what the others are told. */
@OneAtATime
final class CallersTest {
  private static final String NOBODY = "{\"message\":\"Unauthorized\"}";
  private static final String FORBIDDEN = "{\"message\":\"Forbidden\"}";
  private static final String FORM = Api.freshId();
  private static final String USAGE = "/v1/operator/usage?from=2026-11-01&to=2026-11-30";
  private static String right = "";

  @BeforeAll
  static void makeAForm() throws IOException {
    String owner = "Authorization: " + token("forms:write", Duration.ZERO);
    String form = post("/v1/forms", "{\"id\":\"" + FORM + "\",\"name\":\"Test\"}", owner);
    assertTrue(form.startsWith("201 "), form);
    right = key("\"submissions:read\"", "2099-01-01T00:00:00Z");
  }

  /** Amazon Cognito's tokens have the scopes by their second name. */
  @Test
  void eitherNameOfAScopeIsEnough() throws IOException {
    String answer =
        get(
            "/v1/forms/" + FORM,
            "Authorization: Bearer " + token("letterbox/forms:read", Duration.ZERO));
    assertEquals("200 ", head(answer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "missing      | 401 | Bearer",
        "malformed    | 401 | Bearer scope=\"\" error=\"invalid_token\" error_description=\"token"
            + " contains an invalid number of segments\"",
        "wrong        | 401 | Bearer scope=\"\" error=\"invalid_token\" error_description=\"the"
            + " token does not have a valid audience\"",
        "expired      | 401 | Bearer scope=\"\" error=\"invalid_token\" error_description=\"the"
            + " token has expired\"",
        "insufficient | 403 | Bearer scope=\"forms:read letterbox/forms:read\""
            + " error=\"insufficient_scope\" error_description=\"expected scopes: [forms:read"
            + " letterbox/forms:read]\"",
        "right        | 200 | ",
      })
  void ownersHaveATokenOfTheIssuer(String cell, int status, String challenge) throws IOException {
    String[] headers =
        switch (cell) {
          case "missing" -> new String[0];
          case "malformed" -> new String[] {"Authorization: Bearer x"};
          case "wrong" -> new String[] {"Authorization: Bearer " + forAnotherAudience()};
          case "expired" ->
              new String[] {"Authorization: " + token("forms:read", Duration.ofHours(2))};
          case "insufficient" ->
              new String[] {"Authorization: " + token("forms:write", Duration.ZERO)};
          default -> new String[] {"Authorization: Bearer " + token("forms:read", Duration.ZERO)};
        };
    String answer = get("/v1/forms/" + FORM, headers);
    assertEquals(status + " " + (challenge == null ? "" : challenge), head(answer));
    String body = status == 401 ? NOBODY : status == 403 ? FORBIDDEN : "{\"id\":\"" + FORM;
    assertTrue(body(answer).startsWith(body), answer);
  }

  @ParameterizedTest
  @CsvSource({
    "missing,401",
    "malformed,403",
    "wrong,403",
    "expired,403",
    "insufficient,403",
    "right,200"
  })
  void serversHaveAKeyOfTheForm(String cell, int status) throws IOException {
    String[] headers =
        switch (cell) {
          case "missing" -> new String[0];
          case "malformed" -> new String[] {"X-Api-Key: x"};
          case "wrong" -> new String[] {"X-Api-Key: " + right.substring(0, 58) + "_"};
          case "expired" -> new String[] {"X-Api-Key: " + expired()};
          case "insufficient" ->
              new String[] {"X-Api-Key: " + key("\"submissions:write\"", "2099-01-01T00:00:00Z")};
          default -> new String[] {"X-Api-Key: " + right};
        };
    String answer = get("/v1/forms/" + FORM + "/feed", headers);
    assertEquals(status + " ", head(answer));
    String body = status == 401 ? NOBODY : status == 403 ? FORBIDDEN : "{\"items\":[]}";
    assertEquals(body, body(answer));
  }

  @ParameterizedTest
  @CsvSource({
    "missing,403",
    "malformed,403",
    "wrong,403",
    "expired,403",
    "insufficient,403",
    "right,200"
  })
  void operatorsSign(String cell, int status) throws IOException {
    Credential operator =
        Credential.ofUser(LocalCredentials.OPERATOR, LocalCredentials.OPERATOR_SECRET);
    String[] headers =
        switch (cell) {
          case "missing" -> new String[0];
          case "malformed" -> new String[] {"Authorization: AWS4-HMAC-SHA256 x"};
          case "wrong" ->
              signed(Credential.ofUser(LocalCredentials.OPERATOR, "another"), Duration.ZERO);
          case "expired" -> signed(operator, Duration.ofMinutes(6));
          case "insufficient" -> signed(LocalCredentials.VISITOR, Duration.ZERO);
          default -> signed(operator, Duration.ZERO);
        };
    String answer = get(USAGE, headers);
    assertEquals(status + " ", head(answer));
    assertTrue(body(answer).startsWith(status == 403 ? FORBIDDEN : "{\"items\":["), answer);
  }

  @ParameterizedTest
  @CsvSource({"missing", "malformed", "wrong", "expired", "insufficient", "right"})
  void anybodyMaySubmitWhateverTheySayTheyAre(String cell) throws IOException {
    String[] headers =
        switch (cell) {
          case "missing" -> new String[0];
          case "malformed" -> new String[] {"Authorization: x", "X-Api-Key: x"};
          case "wrong" -> new String[] {"Authorization: Bearer " + forAnotherAudience()};
          case "expired" ->
              new String[] {"Authorization: " + token("forms:read", Duration.ofHours(2))};
          case "insufficient" -> signed(LocalCredentials.VISITOR, Duration.ZERO);
          default -> new String[] {"X-Api-Key: " + right};
        };
    String answer = post("/v1/forms/" + FORM + "/submissions", "{\"a\":1}", headers);
    assertTrue(answer.startsWith("201 "), answer);
  }

  /** A page elsewhere can read why it was refused. */
  @Test
  void whatRefusesHasCorsHeadersToo() throws IOException {
    String origin = "Origin: https://www.example.com";
    for (String target : List.of("/v1/forms", "/v1/forms/" + FORM + "/feed", USAGE)) {
      String answer = Wire.exchange(Api.LOCAL.url(), request("GET", target, origin), new byte[0]);
      assertTrue(answer.startsWith("HTTP/1.1 40"), answer);
      assertTrue(answer.contains("\r\nAccess-Control-Allow-Origin: *\r\n"), answer);
    }
  }

  private static String key(String scopes, String expires) throws IOException {
    String owner = "Authorization: " + token("forms:write", Duration.ZERO);
    String body = "{\"name\":\"k\",\"scopes\":[" + scopes + "],\"expiresAt\":\"" + expires + "\"}";
    String answer = post("/v1/forms/" + FORM + "/keys", body, owner);
    return new ObjectMapper().readTree(body(answer)).path("secret").asText();
  }

  /** Made an hour ago, for half an hour. */
  private static String expired() {
    Map<String, String> environment = new HashMap<>(TestDatabase.environment());
    environment.put("TABLE_NAME", TestDatabase.TABLE);
    Instant then = Instant.now().minus(Duration.ofHours(1));
    FormKeys keys = new FormKeys(new Stores(environment, () -> then), () -> then);
    KeyInput input =
        new KeyInput("k", List.of(KeyScope.SUBMISSIONS_READ), then.plus(Duration.ofMinutes(30)));
    var answer =
        keys.createKey(
            new CreateKeyRequest(
                FORM,
                new CreateKeyRequest.Body.Json(input),
                new Caller.User("callers", List.of())));
    return ((CreateKeyResponse.Created) answer).body().secret();
  }

  private static String token(String scope, Duration age) {
    return issuer().token("callers", scope, Instant.now().minus(age));
  }

  private static String forAnotherAudience() {
    return issuer().token("callers", "forms:read", "another", Instant.now());
  }

  private static LocalIssuer issuer() {
    return Api.LOCAL.localIssuer().orElseThrow();
  }

  private static String[] signed(Credential credential, Duration age) {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.GET)
            .uri(Api.LOCAL.url().resolve(USAGE))
            .build();
    return SdkSigned.by(credential)
        .sign(request, new byte[0], Instant.now().minus(age))
        .headers()
        .stream()
        .filter(header -> !header.name().equalsIgnoreCase("Host"))
        .map(header -> header.name() + ": " + header.value())
        .toArray(String[]::new);
  }

  private static String get(String target, String... headers) throws IOException {
    return brief(Wire.exchange(Api.LOCAL.url(), request("GET", target, headers), new byte[0]));
  }

  private static String post(String target, String json, String... headers) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    String head =
        request("POST", target, headers)
            + "\nContent-Type: application/json\nContent-Length: "
            + body.length;
    return brief(Wire.exchange(Api.LOCAL.url(), head, body));
  }

  private static String request(String method, String target, String... headers) {
    return String.join(
            "\n", method + " " + target + " HTTP/1.1", "Host: " + Api.LOCAL.url().getAuthority())
        + (headers.length == 0 ? "" : "\n" + String.join("\n", headers));
  }

  /** {@code 401 [challenge]\nbody}. */
  private static String brief(String answer) {
    String challenge = "";
    for (String line : answer.lines().takeWhile(it -> !it.isEmpty()).toList()) {
      if (line.regionMatches(true, 0, "www-authenticate: ", 0, 18)) {
        challenge = line.substring(18);
      }
    }
    String status = answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length());
    return status + " " + challenge + "\n" + answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  private static String head(String brief) {
    return brief.substring(0, brief.indexOf('\n'));
  }

  private static String body(String brief) {
    return brief.substring(brief.indexOf('\n') + 1);
  }
}
