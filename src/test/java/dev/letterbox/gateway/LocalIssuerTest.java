package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The local issuer over HTTP. */
final class LocalIssuerTest {
  private static LocalApi api;

  @BeforeAll
  static void start() throws IOException {
    api = LocalApi.start(GuardedApi.options());
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Test
  void discoveryLeadsToKeysAndTokens() throws IOException {
    assertEquals(api.url() + "/issuer", api.issuer().toString());
    JsonNode found = json(get("/issuer/.well-known/openid-configuration"));
    assertEquals(api.issuer().toString(), found.path("issuer").asText());
    assertEquals(api.issuer() + "/token", found.path("token_endpoint").asText());
    assertEquals(api.issuer() + "/keys", found.path("jwks_uri").asText());
    JsonNode key = json(get("/issuer/keys")).at("/keys/0");
    assertEquals("RSA", key.path("kty").asText());
    assertEquals(false, key.has("d"));
  }

  @Test
  void tokenOfTheEndpointIsLetThrough() throws IOException {
    String answer =
        token("grant_type=client_credentials&sub=ada&scope=forms%3Aread+forms:x", "*/*");
    JsonNode json = json(answer);
    assertEquals("Bearer", json.path("token_type").asText());
    assertEquals(3600, json.path("expires_in").asInt());
    assertEquals("forms:read forms:x", json.path("scope").asText());
    String bearer = "Authorization: Bearer " + json.path("access_token").asText();
    JsonNode jwt =
        GuardedApi.event(api, "/token/scoped", bearer).at("/requestContext/authorizer/jwt");
    assertEquals("ada", jwt.at("/claims/sub").asText());
    assertEquals("[\"forms:read\",\"forms:x\"]", jwt.path("scopes").toString());
  }

  @Test
  void bareTokenIsForTheShell() throws IOException {
    String answer = token("grant_type=client_credentials&sub=ada", "application/jwt");
    assertTrue(answer.contains("Content-Type: application/jwt\r\n"), answer);
    String bearer = "Authorization: Bearer " + body(answer);
    assertEquals("200", GuardedApi.get(api, "/token", bearer).substring(0, 3));
    assertEquals("403", GuardedApi.get(api, "/token/scoped", bearer).substring(0, 3));
  }

  @Test
  void tokenForAnotherAudienceIsRefused() throws IOException {
    String answer = token("grant_type=client_credentials&sub=ada&aud=other", "application/jwt");
    assertEquals(
        "401", GuardedApi.get(api, "/token", "Authorization: " + body(answer)).substring(0, 3));
  }

  @Test
  void otherGrantsAndNobodyGetNone() throws IOException {
    assertEquals(
        "{\"error\":\"unsupported_grant_type\",\"error_description\":\"grant_type is"
            + " client_credentials\"}",
        body(token("grant_type=password&sub=ada", "*/*")));
    assertEquals(
        "{\"error\":\"invalid_request\",\"error_description\":\"sub says whose token it is to"
            + " be\"}",
        body(token("grant_type=client_credentials&sub=", "*/*")));
  }

  @Test
  void tokensOfThisProcessNeedNoHttp() throws IOException {
    String bearer = "Authorization: Bearer " + api.token("ada", "forms:write");
    assertEquals("200", GuardedApi.get(api, "/token/scoped", bearer).substring(0, 3));
  }

  @Test
  void whatIsNoPageOfTheIssuersIsTheApis() throws IOException {
    assertTrue(get("/issuer/token").startsWith("HTTP/1.1 404 "));
    assertTrue(get("/issuer").startsWith("HTTP/1.1 404 "));
  }

  @Test
  void withARemoteIssuerThereIsNoLocalOne() throws IOException {
    try (LocalApi other =
        LocalApi.start(GuardedApi.options().with("JwtIssuer", "https://id.example.com/"))) {
      assertEquals("https://id.example.com/", other.issuer().toString());
      assertThrows(IllegalStateException.class, () -> other.token("ada", ""));
      String keys = "GET /issuer/keys HTTP/1.1\nHost: localhost";
      assertTrue(Wire.exchange(other.url(), keys, new byte[0]).startsWith("HTTP/1.1 404 "));
    }
  }

  private static String token(String form, String accept) throws IOException {
    byte[] body = form.getBytes(StandardCharsets.UTF_8);
    return Wire.exchange(
        api.url(),
        "POST /issuer/token HTTP/1.1\nHost: localhost\nAccept: %s\nContent-Length: %d"
            .formatted(accept, body.length),
        body);
  }

  private static String get(String path) throws IOException {
    return Wire.exchange(api.url(), "GET " + path + " HTTP/1.1\nHost: localhost", new byte[0]);
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  private static JsonNode json(String answer) throws IOException {
    return new ObjectMapper().readTree(body(answer));
  }
}
