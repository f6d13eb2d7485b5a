package dev.letterbox.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpResponseTest {
  @Test
  void fieldsKeepTheirOrder() {
    HttpResponse response = HttpResponse.of(201).header("location", "/a").header("etag", "\"é\"");
    assertEquals(
        List.of(new HttpResponse.Field("location", "/a"), new HttpResponse.Field("etag", "\"é\"")),
        response.fields());
    assertEquals(0, response.body().length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nset-cookie: b", "a\nb", "a\r", "\0"})
  void lineBreaksInAFieldAreRefused(String value) {
    HttpResponse response = HttpResponse.of(200);
    var thrown =
        assertThrows(IllegalArgumentException.class, () -> response.header("location", value));
    assertEquals("a line break in the value of location", thrown.getMessage());
  }
}
