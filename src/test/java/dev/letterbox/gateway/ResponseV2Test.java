package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResponseV2Test {
  @Test
  void jsonWithoutStatusCodeIsTheBodyOfA200() {
    assertEquals("200 content-type: application/json | {\"a\":[1]}", read("{\"a\":[1]}"));
    assertEquals("200 content-type: application/json | [1]", read("[1]"));
    assertEquals(
        "200 content-type: application/json | Hello from Lambda!", read("\"Hello from Lambda!\""));
  }

  @Test
  void structured() {
    assertEquals(
        "201 set-cookie: a=1 | set-cookie: b=2 | Content-Type: a/b | Age: 1 | hi",
        read(
            """
            {"statusCode":201,"headers":{"Content-Type":"a/b","Age":1,"Content-Length":"9"},
             "cookies":["a=1","b=2"],"body":"hi","unknown":true}
            """));
  }

  @Test
  void base64IsAlwaysDecoded() {
    assertEquals(
        "200 content-type: text/plain; charset=utf-8 | hi",
        read("{\"statusCode\":200,\"body\":\"aGk=\",\"isBase64Encoded\":true}"));
  }

  @Test
  void contentTypeDefaultsToPlainText() {
    assertEquals("404 content-type: text/plain; charset=utf-8 | ", read("{\"statusCode\":404}"));
    assertEquals("204 ", read("{\"statusCode\":204}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "{\"statusCode\":\"ok\"}",
        "{\"statusCode\":99}",
        "{\"statusCode\":200,\"body\":{}}",
        "{\"statusCode\":200,\"headers\":[]}",
        "{\"statusCode\":200,\"headers\":{\"a\":[\"b\"]}}",
        "{\"statusCode\":200,\"body\":\"!\",\"isBase64Encoded\":true}",
      })
  void malformed(String returned) {
    assertEquals("malformed", read(returned));
  }

  private static String read(String returned) {
    return ResponseV2.read(returned.getBytes(UTF_8)).map(Wire::text).orElse("malformed");
  }
}
