package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over HTTP. The key says what the authorizer's function returns. */
final class LambdaAuthorizerTest {
  private static final String UNAUTHORIZED = "401 {\"message\":\"Unauthorized\"}";
  private static final String FORBIDDEN = "403 {\"message\":\"Forbidden\"}";
  private static final String ERROR = "500 {\"message\":\"Internal Server Error\"}";

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
  void withoutAnIdentityNobodyIsAsked() throws IOException {
    assertEquals(UNAUTHORIZED, GuardedApi.get(api, "/key/1"));
    assertEquals(UNAUTHORIZED, GuardedApi.get(api, "/key/1", "X-Api-Key:"));
    assertEquals(UNAUTHORIZED, GuardedApi.get(api, "/policy/1"));
    assertEquals(0, KeysFunction.asked(""));
  }

  @Test
  void deniedIsForbidden() throws IOException {
    assertEquals(FORBIDDEN, key("{\"isAuthorized\":false}"));
    assertEquals(FORBIDDEN, key("{\"isAuthorized\":false,\"context\":{\"a\":1}}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw",
        "sleep",
        "no JSON",
        "null",
        "[]",
        "true",
        "{}",
        "{\"isAuthorized\":\"true\"}",
        "{\"isAuthorized\":1}",
        "{\"isAuthorized\":null}",
        "{\"IsAuthorized\":true}",
        "{\"isAuthorized\":true,\"context\":[]}",
        "{\"isAuthorized\":true,\"context\":\"x\"}",
        "{\"isAuthorized\":true"
      })
  void whatIsNoAnswerIsAnErrorAndNotRemembered(String answer) throws IOException {
    assertEquals(ERROR, key(answer));
    assertEquals(ERROR, key(answer));
    assertEquals(2, KeysFunction.asked(answer));
  }

  @Test
  void contextReachesTheFunctionAsItIs() throws IOException {
    String context =
        "{\"s\":\"a\",\"n\":1.5,\"b\":true,\"z\":null,\"a\":[1,\"x\"],\"o\":{\"k\":[]}}";
    String key = "{\"isAuthorized\":true,\"context\":" + context + "}";
    assertEquals(
        "{\"lambda\":" + context + "}",
        GuardedApi.event(api, "/key/1", "X-Api-Key: " + key)
            .at("/requestContext/authorizer")
            .toString());
    assertEquals(
        "{\"lambda\":{}}",
        GuardedApi.event(api, "/key/1", "X-Api-Key: {\"isAuthorized\":true}")
            .at("/requestContext/authorizer")
            .toString());
  }

  @Test
  void functionIsAskedWithTheRequestButNotItsBody() throws IOException {
    String key = "{\"isAuthorized\":true,\"context\":{\"whole\":\"event\"}}";
    String answer =
        Wire.exchange(
            api.url(),
            "POST /key/a%20b?q=1&q=2 HTTP/1.1\nHost: localhost\nCookie: c=1; d=2\nX-Api-Key: "
                + key
                + "\nX-Amzn-Trace-Id: Root=1-a-b\nContent-Type: text/plain\nContent-Length: 2",
            new byte[] {'h', 'i'});
    assertEquals("HTTP/1.1 200 OK", answer.lines().findFirst().orElseThrow());
    JsonNode event =
        KeysFunction.EVENTS.stream()
            .filter(one -> one.at("/identitySource/0").asText().equals(key))
            .findFirst()
            .orElseThrow();
    JsonNode context = event.path("requestContext");
    assertEquals("POST /key/{id}", context.path("routeKey").asText());
    assertEquals("/key/a b", context.at("/http/path").asText());
    assertEquals(false, context.has("authorizer"));
    assertEquals(
        "{\"version\":\"2.0\",\"type\":\"REQUEST\",\"routeArn\":"
            + "\"arn:aws:execute-api:eu-central-1:123456789012:local/$default/POST/key/a b\","
            + "\"identitySource\":[\""
            + key.replace("\"", "\\\"")
            + "\"],\"routeKey\":\"POST /key/{id}\",\"rawPath\":\"/key/a"
            + " b\",\"rawQueryString\":\"q=1&q=2\","
            + "\"cookies\":[\"c=1\",\"d=2\"],\"headers\":{\"content-length\":\"2\","
            + "\"content-type\":\"text/plain\",\"host\":\"localhost\",\"x-amzn-trace-id\":\"Root=1-a-b\","
            + "\"x-api-key\":\""
            + key.replace("\"", "\\\"")
            + "\",\"x-forwarded-for\":\"127.0.0.1\","
            + "\"x-forwarded-port\":\""
            + api.url().getPort()
            + "\",\"x-forwarded-proto\":\"http\"},"
            + "\"queryStringParameters\":{\"q\":\"1,2\"},\"requestContext\":"
            + context
            + ",\"pathParameters\":{\"id\":\"a b\"}}",
        event.toString());
  }

  @Test
  void answerIsSharedByTheRoutesOfTheScheme() throws IOException {
    String key = "{\"isAuthorized\":true,\"context\":{\"shared\":true}}";
    for (String id : new String[] {"1", "2", "3"}) {
      assertEquals("200", GuardedApi.get(api, "/key/" + id, "X-Api-Key: " + key).substring(0, 3));
    }
    assertEquals(1, KeysFunction.asked(key));
    String refusal = "{\"isAuthorized\":false,\"context\":{\"shared\":true}}";
    assertEquals(FORBIDDEN, key(refusal));
    assertEquals(FORBIDDEN, key(refusal));
    assertEquals(1, KeysFunction.asked(refusal));
  }

  @Test
  void policyAllowsWhatItNames() throws IOException {
    String mine = "arn:aws:execute-api:eu-central-1:123456789012:local/$default/GET/policy/1";
    assertEquals("200", policy("Allow", "execute-api:Invoke", mine));
    assertEquals("200", policy("Allow", "execute-api:*", "arn:aws:execute-api:*/GET/policy/?"));
    assertEquals("200", policy("Allow", "*", "*"));
    assertEquals("403", policy("Allow", "execute-api:Invoke", mine + "2"));
    assertEquals("403", policy("Allow", "execute-api:Invoke", "*/GET/other"));
    assertEquals("403", policy("Allow", "s3:GetObject", "*"));
    assertEquals("403", policy("Deny", "execute-api:Invoke", "*"));
    assertEquals("500", policy("Perhaps", "execute-api:Invoke", "*"));
  }

  @Test
  void denialBeatsLeaveInAPolicy() throws IOException {
    assertEquals(
        "403",
        policy(
            "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"},"
                + "{\"Effect\":\"Deny\",\"Action\":[\"execute-api:Invoke\"],\"Resource\":[\"*/1\"]}"));
    assertEquals("403", policy(""));
    assertEquals(
        "500",
        policy(
            "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{\"Bool\":{}}}"));
    assertEquals(ERROR, GuardedApi.get(api, "/policy/1", "X-Api-Key: {\"isAuthorized\":true}"));
  }

  @Test
  void policysContextReachesTheFunction() throws IOException {
    String key =
        "{\"principalId\":\"ada\",\"context\":{\"a\":1},\"policyDocument\":{\"Statement\":"
            + "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}}";
    assertEquals(
        "{\"lambda\":{\"a\":1}}",
        GuardedApi.event(api, "/policy/1", "X-Api-Key: " + key)
            .at("/requestContext/authorizer")
            .toString());
  }

  private static String policy(String effect, String action, String resource) throws IOException {
    return policy(
        "{\"Effect\":\"%s\",\"Action\":\"%s\",\"Resource\":\"%s\"}"
            .formatted(effect, action, resource));
  }

  /** The status. */
  private static String policy(String statements) throws IOException {
    String key =
        "{\"principalId\":\"ada\",\"policyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":["
            + statements
            + "]}}";
    return GuardedApi.get(api, "/policy/1", "X-Api-Key: " + key).substring(0, 3);
  }

  private static String key(String answer) throws IOException {
    return GuardedApi.get(api, "/key/1", "X-Api-Key: " + answer);
  }
}
