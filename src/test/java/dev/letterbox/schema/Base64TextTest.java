package dev.letterbox.schema;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base64TextTest {
  /** RFC 4648 section 10. */
  @ParameterizedTest
  @CsvSource({"'', ''", "f, Zg==", "fo, Zm8=", "foo, Zm9v", "foob, Zm9vYg==", "foobar, Zm9vYmFy"})
  void octetsOfTheRfc(String octets, String text) {
    assertArrayEquals(octets.getBytes(US_ASCII), Base64Text.decode(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Z",
        "Zg",
        "Zg=",
        "Zm9vYg",
        "Zg===",
        "=",
        "==",
        "===",
        "====",
        "Zg==Zg==",
        "Zg==\n",
        "Zm9v\r\nZm9v",
        "Zm9v Zm9v",
        " Zm9v",
        "Z-_v",
        "Zm9é",
        "Zm9\u0176",
        "Zm9\0",
        "Z===",
        "Zm=v",
        "=Zm9",
        "Zg=a",
      })
  void whatIsOutsideOfTheGrammarIsNone(String text) {
    assertNull(Base64Text.decode(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zh==", "Zv==", "Zm9=", "Zm+=", "AAAAZm9=", "//9=", "/x=="})
  void spareBitsAreZeros(String text) {
    assertNull(Base64Text.decode(text));
  }

  @Test
  void everyOctetsTextIsReadAndNoOther() {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    int read = 0;
    for (int i = 0; i < 64 * 64; i++) {
      String text = "" + alphabet.charAt(i / 64) + alphabet.charAt(i % 64) + "==";
      byte[] octets = Base64Text.decode(text);
      if (octets != null) {
        read++;
        assertEquals(text, Base64.getEncoder().encodeToString(octets));
      }
    }
    assertEquals(256, read);
  }

  @Test
  void whatIsEncodedIsDecoded() {
    Random random = new Random(1);
    for (int length = 0; length < 300; length++) {
      byte[] octets = new byte[length];
      random.nextBytes(octets);
      byte[] decoded = Base64Text.decode(Bytes.wrap(octets).toBase64());
      assertNotNull(decoded);
      assertArrayEquals(octets, decoded);
    }
  }
}
