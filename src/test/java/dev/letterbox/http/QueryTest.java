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
    assertEquals(List.of("1", "", "a,b", "x=y"), Query.values("a=1&b=2&a=&a=a,b&a=x=y", "a"));
    assertEquals(List.of(""), Query.values("a", "a"));
    assertEquals(List.of("", "1"), Query.values("&&a&b=2&a=1&", "a"));
    assertEquals(List.of(), Query.values("", "a"));
    assertEquals(List.of(), Query.values("aa=1&A=1&=a", "a"));
  }

  @Test
  void namesAndValuesAreDecoded() {
    assertEquals(List.of("é ü+&=😀"), Query.values("%C3%A4=%c3%A9+ü%2B%26%3d%F0%9F%98%80", "ä"));
    assertEquals(List.of("\0"), Query.values("a=%00", "a"));
  }

  @Test
  void decodesWhatUrlEncoderEncodes() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      String text =
          random
              .ints(random.nextInt(20), 0, 0xd800)
              .map(c -> random.nextBoolean() ? c & 0x7f : c)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
      assertEquals(List.of(text), Query.values("a=" + encoded, "a"));
      assertEquals(List.of(""), Query.values(encoded + "=&", text));
    }
  }

  @Test
  void malformedIsTold() {
    for (String text :
        List.of("%", "%4", "%zz", "%4&b", "a%", "%+1", "%１１", "%ff", "%C3", "%C3+", "%ED%A0%80")) {
      assertEquals(Query.MALFORMED, Query.values("a=" + text, "a").getFirst(), text);
    }
    assertEquals(List.of("1"), Query.values("%zz=2&a=1", "a"));
  }
}
