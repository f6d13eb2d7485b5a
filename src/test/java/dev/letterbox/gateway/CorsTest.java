package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CorsTest {
  private static final Header ORIGIN = new Header("Origin", "https://a.example");
  private static final Header WANTS_POST = new Header("Access-Control-Request-Method", "POST");

  @Test
  void preflightNeedsOriginAndMethod() {
    Cors cors = cors("allowOrigins: ['*']");
    assertTrue(cors.isPreflight(request("OPTIONS", ORIGIN, WANTS_POST)));
    assertFalse(cors.isPreflight(request("OPTIONS", ORIGIN)));
    assertFalse(cors.isPreflight(request("OPTIONS", WANTS_POST)));
    assertFalse(cors.isPreflight(request("GET", ORIGIN, WANTS_POST)));
  }

  @Test
  void preflightSaysWhatIsAllowed() {
    Cors cors =
        cors(
            """
            allowOrigins: [https://a.example, https://b.example]
            allowMethods: [GET, POST]
            allowHeaders: [content-type]
            maxAge: 600
            allowCredentials: true
            """);
    assertEquals(
        "204 access-control-allow-methods: GET,POST | access-control-allow-headers: content-type"
            + " | access-control-max-age: 600 | access-control-allow-origin: https://a.example"
            + " | access-control-allow-credentials: true | vary: origin | ",
        Wire.text(cors.preflight(request("OPTIONS", ORIGIN, WANTS_POST))));
    assertEquals(
        "204 ",
        Wire.text(cors.preflight(request("OPTIONS", new Header("Origin", "https://c.example")))));
  }

  @Test
  void functionsOwnCorsHeadersAreIgnored() {
    Cors cors = cors("{allowOrigins: ['*'], exposeHeaders: [location]}");
    var response =
        new GatewayResponse(
            200, List.of(new Header("Access-Control-Allow-Origin", "https://x")), new byte[0]);
    assertEquals(
        "200 access-control-expose-headers: location | access-control-allow-origin: * | ",
        Wire.text(cors.decorate(request("GET", ORIGIN), response)));
    assertEquals("200 ", Wire.text(cors.decorate(request("GET"), response)));
  }

  @Test
  void originsMayBeAnyOfAScheme() {
    Cors cors = cors("allowOrigins: ['https://*']");
    assertEquals(
        "204 access-control-allow-origin: https://a.example | vary: origin | ",
        Wire.text(cors.preflight(request("OPTIONS", ORIGIN))));
    assertEquals(
        "204 ", Wire.text(cors.preflight(request("OPTIONS", new Header("Origin", "http://a")))));
  }

  private static Cors cors(String yaml) {
    return Cors.of(Yaml.parse(yaml, "cors")).orElseThrow();
  }

  private static GatewayRequest request(String method, Header... headers) {
    return new GatewayRequest(
        "id", Instant.EPOCH, method, "/", "", "HTTP/1.1", List.of(headers), new byte[0], "::1", 80);
  }
}
