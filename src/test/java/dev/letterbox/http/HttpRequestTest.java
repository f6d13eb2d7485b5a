package dev.letterbox.http;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.letterbox.json.JsonException;
import dev.letterbox.schema.Violation;
import dev.letterbox.schema.Violations;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HttpRequestTest {

  @Test
  void bodyIsTextOrBase64() {
    assertArrayEquals("é😀".getBytes(UTF_8), Requests.body("é😀", false).body());
    assertArrayEquals(new byte[] {0, -1}, Requests.body("AP8=", true).body());
    assertEquals("The body is not base64.", refusal(() -> Requests.body("%", true).body()));
    assertEquals(0, Requests.body(null, false).body().length);
  }

  @Test
  void emptyIsNoBody() {
    assertTrue(Requests.body(" ", false).hasBody());
    assertFalse(Requests.body("", false).hasBody());
    assertFalse(Requests.body(null, true).hasBody());
  }

  @Test
  void missingBodyIsAViolationOfTheWhole() {
    Violations violations = new Violations();
    Requests.body(null, false).bodyIsRequired(violations);
    assertEquals(
        List.of(new Violation(Violation.In.BODY, "", "required", "is required")),
        violations.list());
  }

  @Test
  void jsonIsUtf8() {
    assertEquals("é😀", json("\"é😀\"".getBytes(UTF_8)));
    assertEquals(notUtf8(2), malformed(() -> json(octets('"', 0xff, '"'))));
    assertEquals(notUtf8(2), malformed(() -> json(octets('"', 0xc3, '"'))));
    assertEquals(notUtf8(2), malformed(() -> json(octets('"', 0xc0, 0xaf, '"'))));
    assertEquals(notUtf8(2), malformed(() -> json(octets('"', 0xed, 0xa0, 0x80, '"'))));
    assertEquals(notUtf8(2), malformed(() -> json(octets('"', 0xf5, 0x80, 0x80, 0x80, '"'))));
  }

  @Test
  void utf16IsNotJson() {
    assertEquals(
        "line 1, column 2: a control character that is not escaped, 0x00",
        malformed(() -> json("\"a\"".getBytes(UTF_16LE))));
    assertEquals(
        "line 1, column 1: expected a value, not 0x00",
        malformed(() -> json("\"a\"".getBytes(UTF_16BE))));
  }

  private static String notUtf8(int column) {
    return "line 1, column " + column + ": an octet that is not UTF-8";
  }

  private static String malformed(Runnable reading) {
    return String.valueOf(assertThrows(JsonException.class, reading::run).getMessage());
  }

  private static String json(byte[] octets) {
    String content = Base64.getEncoder().encodeToString(octets);
    return Requests.body(content, true).json(new Violations()).string();
  }

  private static byte[] octets(int... octets) {
    byte[] array = new byte[octets.length];
    for (int i = 0; i < octets.length; i++) {
      array[i] = (byte) octets[i];
    }
    return array;
  }

  private static @Nullable String refusal(Runnable reading) {
    Problem problem = assertThrows(ProblemException.class, reading::run).problem();
    assertEquals(400, problem.status());
    return problem.detail();
  }
}
