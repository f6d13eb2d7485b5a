package dev.letterbox.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PercentTextTest {
  @Test
  void octetsAreUtf8() {
    assertEquals("é ü+&=😀", PercentText.FORM.decode("%c3%A9+ü%2B%26%3d%F0%9F%98%80"));
    assertEquals("\0", PercentText.FORM.decode("%00"));
    assertEquals("a+b c", PercentText.URI.decode("a+b%20c"));
  }

  @Test
  void decodesWhatUrlEncoderEncodes() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      String text = text(random);
      String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
      assertEquals(text, PercentText.FORM.decode(encoded));
      assertEquals(text, PercentText.URI.decode(encoded.replace("+", "%20")));
    }
  }

  @Test
  void malformedIsNull() {
    for (String text :
        List.of("%", "%4", "%zz", "%4&b", "a%", "%+1", "%１１", "%ff", "%C3", "%C3+", "%ED%A0%80")) {
      assertNull(PercentText.FORM.decode(text), text);
      assertNull(PercentText.URI.decode(text), text);
    }
  }

  /** Up to 20 characters, half of them of ASCII. */
  static String text(Random random) {
    return random
        .ints(random.nextInt(20), 0, 0xd800)
        .map(c -> random.nextBoolean() ? c & 0x7f : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
