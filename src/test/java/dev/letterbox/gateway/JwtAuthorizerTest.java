package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of another issuer than the local one, over HTTP. */
final class JwtAuthorizerTest {
  private static final String NOBODY = "401 Bearer | {\"message\":\"Unauthorized\"}";

  private static TestIssuer issuer;
  private static LocalApi api;

  @BeforeAll
  static void start() throws IOException {
    issuer = new TestIssuer();
    api = LocalApi.start(GuardedApi.options().with("JwtIssuer", issuer.uri().toString()));
  }

  @AfterAll
  static void stop() {
    api.close();
    issuer.close();
  }

  @Test
  void whatIsPublicNeedsNoTokenAndHasNoAuthorizer() throws IOException {
    assertEquals(false, GuardedApi.event(api, "/public").path("requestContext").has("authorizer"));
    assertEquals(
        false,
        GuardedApi.event(api, "/public", "Authorization: Bearer x")
            .path("requestContext")
            .has("authorizer"));
  }

  @Test
  void missingTokenIsToldTheScheme() throws IOException {
    assertEquals(NOBODY, GuardedApi.get(api, "/token"));
    assertEquals(NOBODY, GuardedApi.get(api, "/token", "Authorization:"));
    assertEquals(NOBODY, GuardedApi.get(api, "/token/scoped"));
    assertEquals(NOBODY, GuardedApi.get(api, "/token/query?tokens=x"));
  }

  @Test
  void rightTokenIsLetThroughBareAndAsBearer() throws IOException {
    String token = issuer.token(claims(""));
    assertEquals(
        "{\"claims\":{\"iss\":\"%s\",\"aud\":\"letterbox\",\"exp\":\"4102444800\"},\"scopes\":null}"
            .formatted(issuer.uri()),
        authorizer("/token", token).path("jwt").toString());
    assertEquals(1, authorizer("/token", "Bearer " + token).size());
  }

  @Test
  void tokenInTheQueryStringCountsWhereTheSchemeSaysSo() throws IOException {
    String token = issuer.token(claims(""));
    assertEquals(
        "GET /token/query",
        GuardedApi.event(api, "/token/query?token=" + token).path("routeKey").asText());
    assertEquals(NOBODY, GuardedApi.get(api, "/token/query", "Authorization: " + token));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "Bearer", "Bearer x", "a.b", "a.b.c.d", "Basic YTpi", "...", "-"})
  void whatHasNotThreeSegmentsIsNoToken(String value) throws IOException {
    assertRefused("token contains an invalid number of segments", value);
  }

  @Test
  void tokensInTwoHeadersAreNoToken() throws IOException {
    String token = issuer.token(claims(""));
    assertEquals(
        invalid("token contains an invalid number of segments"),
        GuardedApi.get(api, "/token", "Authorization: " + token, "authorization: " + token));
    assertEquals(
        invalid("the token is malformed"),
        GuardedApi.get(api, "/token", "Authorization: Bearer x", "authorization: " + token));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b.c", "..", "bearer %s", "Bearer  %s", "%s=", "\"%s\"", "BEARER %s"})
  void malformedTokenIsRefused(String shape) throws IOException {
    assertRefused("the token is malformed", shape.replace("%s", issuer.token(claims(""))));
  }

  @Test
  void payloadThatIsNoObjectIsRefused() throws IOException {
    for (String payload : new String[] {"[]", "1", "\"x\"", "null", "", "{}{}", "{"}) {
      assertRefused("the token is malformed", issuer.token(payload));
    }
  }

  @Test
  void unsignedTokenIsRefused() throws IOException {
    for (String none : new String[] {"none", "None", "NONE", ""}) {
      String token =
          encoded("{\"alg\":\"" + none + "\",\"kid\":\"first\"}") + "." + encoded(claims("")) + ".";
      assertRefused("the token's algorithm is not based on RSA", token);
    }
  }

  @Test
  void publicKeyIsNoSecret() throws IOException, JOSEException {
    byte[] pem =
        ("-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(issuer.key.toRSAPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n")
            .getBytes(StandardCharsets.UTF_8);
    var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build();
    byte[] der = issuer.key.toRSAPublicKey().getEncoded();
    for (byte[] secret : new byte[][] {pem, der}) {
      String token = TestIssuer.sign(new MACSigner(secret), header, claims(""));
      assertRefused("the token's algorithm is not based on RSA", token);
    }
  }

  @Test
  void ellipticCurvesAreRefused() throws IOException, JOSEException {
    var key = new ECKeyGenerator(Curve.P_256).keyID("first").generate();
    var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("first").build();
    assertRefused(
        "the token's algorithm is not based on RSA",
        TestIssuer.sign(new ECDSASigner(key), header, claims("")));
  }

  @Test
  void otherRsaAlgorithmsCount() throws IOException {
    for (JWSAlgorithm algorithm : JWSAlgorithm.Family.RSA) {
      var header = new JWSHeader.Builder(algorithm).keyID("first").build();
      assertEquals(1, authorizer("/token", issuer.token(header, claims(""))).size());
    }
  }

  @Test
  void keyMustBeTheIssuers() throws IOException, JOSEException {
    var unknown = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("second").build();
    var nameless = new JWSHeader.Builder(JWSAlgorithm.RS256).build();
    String notAmong = "the token's key is not among the issuer's";
    assertRefused(notAmong, issuer.token(unknown, claims("")));
    assertRefused(notAmong, issuer.token(nameless, claims("")));
    var carried =
        new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(TestIssuer.key("own").toPublicJWK()).build();
    assertRefused(notAmong, issuer.token(carried, claims("")));
    var first = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("first").build();
    String others =
        TestIssuer.sign(new RSASSASigner(TestIssuer.others("first")), first, claims(""));
    assertRefused("the token's signature is invalid", others);
  }

  @Test
  void issuerMustBeTheSchemes() throws IOException {
    String rest = "\"aud\":\"letterbox\",\"exp\":4102444800}";
    for (String iss : new String[] {"\"" + issuer.uri() + "/\"", "\"\"", "null", "[]", "1"}) {
      assertRefused(
          "the token does not have a valid issuer", issuer.token("{\"iss\":" + iss + "," + rest));
    }
    assertRefused("the token does not have a valid issuer", issuer.token("{" + rest));
  }

  @Test
  void clientIdCountsOnlyWithoutAnAudience() throws IOException {
    assertEquals(1, authorizer("/token", tokenFor("\"client_id\":\"letterbox\",")).size());
    assertEquals(1, authorizer("/token", tokenFor("\"aud\":[\"x\",\"letterbox\"],")).size());
    for (String audience :
        new String[] {
          "",
          "\"aud\":\"x\",",
          "\"aud\":\"x\",\"client_id\":\"letterbox\",",
          "\"aud\":[],\"client_id\":\"letterbox\",",
          "\"aud\":null,\"client_id\":\"letterbox\",",
          "\"aud\":\"Letterbox\",",
          "\"aud\":{\"letterbox\":1},",
          "\"client_id\":[\"letterbox\"],"
        }) {
      assertRefused("the token does not have a valid audience", tokenFor(audience));
    }
  }

  @Test
  void tokenMustBeValidNow() throws IOException {
    long now = Instant.now().getEpochSecond();
    for (String exp : new String[] {"" + (now - 1), "0", "-1", "\"4102444800\"", "null", "true"}) {
      assertRefused("the token has expired", tokenAt("\"exp\":" + exp));
    }
    assertRefused("the token has expired", tokenAt("\"nbf\":1"));
    String later = "\"exp\":4102444800,";
    assertRefused("the token is not valid yet", tokenAt(later + "\"nbf\":" + (now + 60)));
    assertRefused("the token is not valid yet", tokenAt(later + "\"nbf\":\"1\""));
    assertRefused("the token was issued in the future", tokenAt(later + "\"iat\":" + (now + 60)));
    assertEquals(1, authorizer("/token", tokenAt(later + "\"nbf\":1,\"iat\":1.5")).size());
  }

  @Test
  void routesScopesNeedOneOfTheTokens() throws IOException {
    String insufficient =
        "403 Bearer scope=\"forms:read forms:write\" error=\"insufficient_scope\""
            + " error_description=\"expected scopes: [forms:read forms:write]\""
            + " | {\"message\":\"Forbidden\"}";
    for (String scope :
        new String[] {
          "",
          "\"scope\":\"\",",
          "\"scope\":\"forms\",",
          "\"scope\":\"forms:reader submissions:read\",",
          "\"scope\":\"forms:read,forms:write\",",
          "\"scope\":[\"forms:read\"],",
          "\"scp\":[],",
          "\"scp\":[[\"forms:read\"]],",
          "\"scp\":{\"forms:read\":1},",
          "\"scope\":\"x\",\"scp\":\"forms:read\","
        }) {
      String token = issuer.token(claims(scope));
      assertEquals(
          insufficient, GuardedApi.get(api, "/token/scoped", "Authorization: Bearer " + token));
    }
    for (String scope :
        new String[] {
          "\"scope\":\"x forms:write\",",
          "\"scp\":\"x  forms:write\",",
          "\"scp\":[\"x\",\"forms:write\"],"
        }) {
      assertEquals(
          "[\"x\",\"forms:write\"]",
          authorizer("/token/scoped", issuer.token(claims(scope))).at("/jwt/scopes").toString());
    }
  }

  @Test
  void claimsArriveAsStrings() throws IOException {
    String sent =
        "\"s\":\"a b\",\"n\":1,\"f\":1.5,\"b\":true,\"z\":null,\"a\":[\"x\",2,false,null,[\"y\"]],"
            + "\"e\":[],\"o\":{\"k\":1,\"a\":[\"v\"]},\"sub\":\"ada\",\"big\":12345678901234567890,";
    JsonNode claims = authorizer("/token", issuer.token(claims(sent))).at("/jwt/claims");
    assertEquals(
        "{\"s\":\"a b\",\"n\":\"1\",\"f\":\"1.5\",\"b\":\"true\",\"a\":\"[x 2 false <nil>"
            + " [y]]\",\"e\":\"[]\",\"o\":\"map[a:[v] k:1]\",\"sub\":\"ada\","
            + "\"big\":\"12345678901234567890\",\"iss\":\"%s\",\"aud\":\"letterbox\",\"exp\":\"4102444800\"}"
                .formatted(issuer.uri()),
        claims.toString());
  }

  @Test
  void issuerThatCannotBeReachedLetsNobodyIn() throws IOException {
    try (LocalApi alone =
        LocalApi.start(GuardedApi.options().with("JwtIssuer", "http://localhost:1"))) {
      assertEquals(NOBODY, GuardedApi.get(alone, "/token"));
      assertEquals(
          invalid("OIDC discovery endpoint communication error"),
          GuardedApi.get(alone, "/token", "Authorization: " + issuer.token(claims(""))));
    }
  }

  @Test
  void hugeTokenIsTooLargeAHeader() throws IOException {
    assertEquals(
        "431 {\"message\":\"Request Header Fields Too Large\"}",
        GuardedApi.get(api, "/token", "Authorization: " + "a".repeat(100_000)));
  }

  private static void assertRefused(String description, String value) throws IOException {
    assertEquals(
        invalid(description), GuardedApi.get(api, "/token", "Authorization: " + value), value);
  }

  private static String invalid(String description) {
    return "401 Bearer scope=\"\" error=\"invalid_token\" error_description=\"%s\" | %s"
        .formatted(description, "{\"message\":\"Unauthorized\"}");
  }

  private static JsonNode authorizer(String path, String value) throws IOException {
    return GuardedApi.event(api, path, "Authorization: " + value).at("/requestContext/authorizer");
  }

  /** Right claims, behind some others. */
  private static String claims(String others) {
    return "{%s\"iss\":\"%s\",\"aud\":\"letterbox\",\"exp\":4102444800}"
        .formatted(others, issuer.uri());
  }

  private static String tokenFor(String audience) {
    return issuer.token("{%s\"iss\":\"%s\",\"exp\":4102444800}".formatted(audience, issuer.uri()));
  }

  private static String tokenAt(String times) {
    return issuer.token("{%s,\"iss\":\"%s\",\"aud\":\"letterbox\"}".formatted(times, issuer.uri()));
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
