package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventV2Test {
  private static final Instant TIME = Instant.parse("2026-07-10T19:19:05.123Z");
  private static final Header TRACE = new Header("X-Amzn-Trace-Id", "Root=1-a-b");

  @Test
  void wholeEvent() throws IOException {
    var request =
        new GatewayRequest(
            "ATfSmjLgPHcESJw=",
            TIME,
            "POST",
            "/a/x%20y",
            "q=1&q=a%2Cb&r=+%2B&e=&f",
            "HTTP/1.1",
            List.of(
                TRACE,
                new Header("Host", "api.example.com:3000"),
                new Header("User-Agent", "curl/8"),
                new Header("Accept", "a/b"),
                new Header("accept", "c/d"),
                new Header("Cookie", "a=1; b=2"),
                new Header("Cookie", "c=3"),
                new Header("Connection", "close"),
                new Header("Content-Type", "application/json; charset=utf-8")),
            "{\"é\":1}".getBytes(UTF_8),
            "127.0.0.1",
            3000);
    assertEquals(
        new ObjectMapper()
            .readTree(
                """
                {"version":"2.0","routeKey":"POST /a/{id}","rawPath":"/a/x y",
                 "rawQueryString":"q=1&q=a%2Cb&r=+%2B&e=&f",
                 "cookies":["a=1","b=2","c=3"],
                 "headers":{"accept":"a/b,c/d","content-length":"8",
                   "content-type":"application/json; charset=utf-8",
                   "host":"api.example.com:3000","user-agent":"curl/8",
                   "x-amzn-trace-id":"Root=1-a-b","x-forwarded-for":"127.0.0.1",
                   "x-forwarded-port":"3000","x-forwarded-proto":"http"},
                 "queryStringParameters":{"q":"1,a,b","r":" +","e":"","f":""},
                 "requestContext":{"accountId":"123456789012","apiId":"local",
                   "domainName":"api.example.com","domainPrefix":"api",
                   "http":{"method":"POST","path":"/a/x y","protocol":"HTTP/1.1",
                     "sourceIp":"127.0.0.1","userAgent":"curl/8"},
                   "requestId":"ATfSmjLgPHcESJw=","routeKey":"POST /a/{id}","stage":"$default",
                   "time":"10/Jul/2026:19:19:05 +0000","timeEpoch":1783711145123},
                 "pathParameters":{"id":"x y"},
                 "body":"{\\"é\\":1}","isBase64Encoded":false}
                """)
            .toString(),
        event(request, Map.of("id", "x y")).toString());
  }

  @Test
  void whatIsEmptyIsAbsent() throws IOException {
    JsonNode event = event(request("/a", List.of(TRACE), ""), Map.of());
    for (String name : List.of("cookies", "queryStringParameters", "pathParameters", "body")) {
      assertEquals(false, event.has(name), name);
    }
    assertEquals("", event.path("rawQueryString").asText("absent"));
    assertEquals("0", event.path("headers").path("content-length").asText());
    assertEquals(false, event.path("isBase64Encoded").asBoolean(true));
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, false",
    "TEXT/CSV; charset=iso-8859-1, false",
    "application/json, false",
    "application/xml, false",
    "application/javascript, false",
    "application/problem+json, true",
    "application/x-www-form-urlencoded, true",
    "multipart/form-data; boundary=x, true",
    "'', true",
  })
  void bodyIsBase64UnlessItsTypeIsText(String type, boolean isBase64) throws IOException {
    JsonNode event =
        event(request("/a", List.of(new Header("content-type", type)), "hi"), Map.of());
    assertEquals(isBase64, event.path("isBase64Encoded").asBoolean());
    assertEquals(isBase64 ? "aGk=" : "hi", event.path("body").asText());
  }

  @Test
  void stageVariablesAreThereIfTheStageHasAny() throws IOException {
    GatewayRequest request = request("/a/1", List.of(), "");
    assertEquals(
        "{\"logLevel\":\"WARN\"}",
        event(request, Map.of(), Map.of("logLevel", "WARN")).path("stageVariables").toString());
    assertFalse(event(request, Map.of()).has("stageVariables"));
  }

  @ParameterizedTest
  @CsvSource({
    "/capture/space%20value, /capture/space value",
    "/a%40b%2Fc%23, /a@b/c#",
    "/a/, /a/",
    "/a%3Fb, /a",
    "/a+b, /a+b",
    "/100%, /100%",
    "/%C3%A9, /é",
  })
  void rawPathIsDecoded(String sent, String rawPath) throws IOException {
    JsonNode event = event(request(sent, List.of(), ""), Map.of());
    assertEquals(rawPath, event.path("rawPath").asText());
    assertEquals(rawPath, event.at("/requestContext/http/path").asText());
  }

  private static GatewayRequest request(String path, List<Header> headers, String body) {
    return new GatewayRequest(
        "id", TIME, "GET", path, "", "HTTP/1.1", headers, body.getBytes(UTF_8), "::1", 80);
  }

  private static JsonNode event(GatewayRequest request, Map<String, String> parameters)
      throws IOException {
    return event(request, parameters, Map.of());
  }

  private static JsonNode event(
      GatewayRequest request, Map<String, String> parameters, Map<String, String> variables)
      throws IOException {
    var integration = new Integration.LambdaProxy("arn", Duration.ofSeconds(1));
    var route = new Route(request.method(), "/a/{id}", integration, new Security.Public());
    return new ObjectMapper()
        .readTree(
            EventV2.write(
                request,
                new Routes.Match(route, parameters),
                JsonNodeFactory.instance.objectNode(),
                new StageVariables(variables)));
  }
}
