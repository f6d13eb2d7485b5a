package dev.letterbox.body;

import static dev.letterbox.body.Forms.malformed;
import static dev.letterbox.body.Forms.unsupported;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
  @Test
  void withoutACharsetItIsUtf8() {
    assertEquals("Grüße\n", TextDecoder.decode("Grüße\n".getBytes(UTF_8), null));
    assertEquals("Grüße\n", TextDecoder.decode("Grüße\n".getBytes(UTF_8), "text/plain"));
    assertEquals("", TextDecoder.decode(new byte[0], "text/plain"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-8",
        "utf8",
        "windows-1252",
        "cp1252",
        "ISO-8859-1",
        "latin1",
        "UTF-16",
        "utf-16be",
        "UTF-16LE"
      })
  void aCharsetIsReadByItsNameInAnyCase(String label) {
    Charset charset = Charset.forName(label);
    assertEquals("é", TextDecoder.decode("é".getBytes(charset), "text/plain; charset=" + label));
  }

  @Test
  void asciiHasSevenBits() {
    assertEquals("a", TextDecoder.decode("a".getBytes(UTF_8), "text/plain; charset=us-ascii"));
    assertEquals(
        "Octet 1: saw 0xC3, wanted text in US-ASCII.",
        malformed(() -> TextDecoder.decode("aé".getBytes(UTF_8), "text/plain; charset=ascii")));
  }

  @Test
  void aByteOrderMarkAtTheStartIsNoText() {
    assertEquals("a\uFEFF", TextDecoder.decode("\uFEFFa\uFEFF".getBytes(UTF_8), null));
    String utf16 = "text/plain; charset=utf-16";
    assertEquals("a", TextDecoder.decode("\uFEFFa".getBytes(UTF_16BE), utf16));
    assertEquals("a", TextDecoder.decode("\uFEFFa".getBytes(UTF_16LE), utf16));
  }

  @Test
  void octetsThatAreNoTextAreRefused() {
    assertEquals(
        "Octet 2: saw 0xE9, wanted text in UTF-8.",
        malformed(() -> TextDecoder.decode("abé".getBytes(ISO_8859_1), null)));
    assertEquals(
        "Octet 2: saw \"c\", wanted text in UTF-16BE.",
        malformed(() -> TextDecoder.decode("abc".getBytes(UTF_8), "text/plain; charset=utf-16be")));
    assertEquals(
        "Octet 0: saw 0xD8, wanted text in UTF-16BE.",
        malformed(
            () ->
                TextDecoder.decode(
                    "\u00d8\0\0a".getBytes(ISO_8859_1), "text/plain; charset=utf-16be")));
  }

  @Test
  void aCharsetThatIsNotSupportedIsNamed() {
    assertEquals(
        "Content-Type: saw the charset \"x-user-defined\", wanted UTF-8, windows-1252, ISO-8859-1,"
            + " US-ASCII, UTF-16, UTF-16BE or UTF-16LE.",
        unsupported(() -> TextDecoder.decode(new byte[0], "text/plain; charset=x-user-defined")));
  }

  @Test
  void aMediaTypeThatIsNoneIsRefused() {
    assertEquals(
        "Content-Type, character 11: saw \"c\", wanted a semicolon.",
        malformed(() -> TextDecoder.decode(new byte[0], "text/plain charset")));
  }
}
