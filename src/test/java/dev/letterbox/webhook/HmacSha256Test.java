package dev.letterbox.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HmacSha256Test {
  /** RFC 4231 sections 4.2, 4.3 and 4.7. */
  @ParameterizedTest
  @CsvSource({
    "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, Hi There,"
        + " b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
    "4a656665, what do ya want for nothing?,"
        + " 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  })
  void codesAreAsPublished(String key, String text, String code) {
    byte[] octets = text.getBytes(US_ASCII);
    assertEquals(code, hex(HmacSha256.of(HexFormat.of().parseHex(key), octets)));
  }

  @Test
  void aLongKeyIsHashed() {
    byte[] key = HexFormat.of().parseHex("aa".repeat(131));
    assertEquals(
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
        hex(
            HmacSha256.of(
                key,
                "Test Using Larger Than Block-Size Key - ".getBytes(US_ASCII),
                new byte[0],
                "Hash Key First".getBytes(US_ASCII))));
  }

  @Test
  void anEmptyKeyIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> HmacSha256.of(new byte[0], new byte[1]));
  }

  private static String hex(byte[] octets) {
    return HexFormat.of().formatHex(octets);
  }
}
