package dev.letterbox.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QueryTest {
  @Test
  void everyValueInOrder() {
    assertEquals(List.of("1", "", "a,b", "x=y"), values("a=1&b=2&a=&a=a,b&a=x=y", "a"));
    assertEquals(List.of(""), values("a", "a"));
    assertEquals(List.of("", "1"), values("&&a&b=2&a=1&", "a"));
    assertEquals(List.of(), values("", "a"));
    assertEquals(List.of(), values("aa=1&A=1&=a", "a"));
    assertEquals(List.of("1"), values("%zz=2&a=1", "a"));
  }

  @Test
  void namesAreDecodedAndValuesAreNot() {
    assertEquals(List.of("%C3%A9+ü%2C"), values("%C3%A4+b=%C3%A9+ü%2C", "ä b"));
  }

  @Test
  void findsWhatUrlEncoderEncodes() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      String encoded = URLEncoder.encode(PercentTextTest.text(random), StandardCharsets.UTF_8);
      String name = PercentText.FORM.decode(encoded);
      assertEquals(List.of(encoded), values("a=" + encoded, "a"));
      assertEquals(List.of(""), values(encoded + "=&", String.valueOf(name)));
    }
  }

  private static List<String> values(String query, String name) {
    return Query.values(query, PercentText.FORM, name);
  }
}
