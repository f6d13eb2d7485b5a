package dev.letterbox.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.letterbox.smoke.Access;
import dev.letterbox.smoke.SmokeCase;
import dev.letterbox.smoke.SmokeRequest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SmokeEventTest {
  private static final Instant NOW = Instant.parse("2026-11-23T05:04:03.002Z");
  private static final SmokeRequest GET =
      SmokeCase.of("get", "GET", "/a/{id}", "").path("id", "ä b").requests().getFirst();
  private static final SmokeRequest POST =
      SmokeCase.of("post", "POST", "/a/{rest+}", "")
          .path("rest+", "b/c")
          .query("q", "1 2", "3")
          .header("X-Y", "z")
          .cookie("c", "d")
          .body("application/merge-patch+json", "{}")
          .requests()
          .getFirst();

  @Test
  void whatIsEmptyIsAbsent() {
    assertEquals(
        """
        {"version":"2.0","routeKey":"GET /a/{id}","rawPath":"/a/ä b","rawQueryString":"",\
        "headers":{"content-length":"0","host":"smoke.invalid","user-agent":"smoke",\
        "x-forwarded-for":"192.0.2.1","x-forwarded-port":"443","x-forwarded-proto":"https"},\
        "pathParameters":{"id":"ä b"},\
        "requestContext":{"accountId":"123456789012","apiId":"smoke",\
        "domainName":"smoke.invalid","domainPrefix":"smoke",\
        "http":{"method":"GET","path":"/a/ä b","protocol":"HTTP/1.1","sourceIp":"192.0.2.1",\
        "userAgent":"smoke"},\
        "requestId":"r1","routeKey":"GET /a/{id}","stage":"$default",\
        "time":"23/Nov/2026:05:04:03 +0000","timeEpoch":1795410243002},\
        "isBase64Encoded":false}""",
        event(GET, new Access.Public()));
  }

  @Test
  void whatIsThereIsAsApiGatewayHasIt() {
    String event = event(POST, new Access.Public());
    for (String part :
        List.of(
            "\"rawPath\":\"/a/b/c\",\"rawQueryString\":\"q=1%202&q=3\",\"cookies\":[\"c=d\"]",
            "\"content-length\":\"2\",\"content-type\":\"application/merge-patch+json\"",
            "\"queryStringParameters\":{\"q\":\"1 2,3\"},\"pathParameters\":{\"rest\":\"b/c\"}",
            "\"body\":\"e30=\",\"isBase64Encoded\":true")) {
      assertTrue(event.contains(part), event);
    }
  }

  @Test
  void textIsText() {
    SmokeRequest text =
        SmokeCase.of("post", "POST", "/a", "").body("text/plain", "t").requests().getFirst();
    assertTrue(
        event(text, new Access.Public()).endsWith(",\"body\":\"t\",\"isBase64Encoded\":false}"));
  }

  @Test
  void theCallerIsNobodyElse() {
    for (String[] one :
        new String[][] {
          {
            "{\"jwt\":{\"claims\":{\"sub\":\"smoke\",\"scope\":\"a b\"},\"scopes\":[\"a\",\"b\"]}}",
            event(GET, new Access.Token(List.of("a", "b")))
          },
          {
            "{\"jwt\":{\"claims\":{\"sub\":\"smoke\",\"scope\":\"\"},\"scopes\":null}}",
            event(GET, new Access.Token(List.of()))
          },
          {
            "{\"lambda\":{\"keyId\":\"smoke\",\"owner\":\"smoke\",\"resource\":\"smoke\"}}",
            event(GET, new Access.Key("X-Api-Key"))
          },
          {
            "{\"iam\":{\"accessKey\":\"smoke\",\"accountId\":\"123456789012\",\"callerId\":\"smoke\","
                + "\"userArn\":\"arn:aws:iam::123456789012:user/smoke\",\"userId\":\"smoke\"}}",
            event(GET, new Access.Signature())
          }
        }) {
      assertTrue(
          one[1].contains("\"apiId\":\"smoke\",\"authorizer\":" + one[0] + ",\"domainName\""),
          one[1]);
    }
  }

  @Test
  void theAuthorizerIsAskedForTheKeyAndTheRoute() {
    String event =
        new String(
            SmokeEvent.ofAuthorizer(GET, "X-Api-Key", "k", "123456789012", "r1", NOW), UTF_8);
    assertTrue(
        event.startsWith(
            "{\"type\":\"REQUEST\",\"identitySource\":[\"k\",\"GET /a/{id}\"],\"version\":\"2.0\""),
        event);
    assertTrue(event.contains("\"x-api-key\":\"k\""), event);
  }

  private static String event(SmokeRequest request, Access access) {
    return new String(SmokeEvent.of(request, access, "123456789012", "r1", NOW), UTF_8);
  }
}
