package dev.letterbox.body;

import static dev.letterbox.body.Forms.malformed;
import static dev.letterbox.body.Forms.shown;
import static dev.letterbox.body.Forms.tooLarge;
import static dev.letterbox.body.Forms.unsupported;
import static dev.letterbox.body.Forms.urlencoded;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormDecoderTest {
  private static final String DIGIT = ", wanted a hexadecimal digit of a percent-encoded octet.";

  @Test
  void fieldsComeInTheBodysOrder() {
    assertEquals(List.of("b=2", "a=1", "b=3"), shown(urlencoded("b=2&a=1&b=3")));
    assertEquals(List.of(), urlencoded(""));
  }

  @Test
  void plusIsASpaceAndPercentAnOctet() {
    assertEquals(List.of("a b=c d + €"), shown(urlencoded("a+b=c%20d+%2B+%e2%82%AC")));
    assertEquals(List.of("a&b=c=d%"), shown(urlencoded("a%26b=c%3Dd%25")));
  }

  @Test
  void whatIsNotEncodedIsTakenAsItStands() {
    assertEquals(List.of("ä=€ \r\n\0;"), shown(urlencoded("ä=€ \r\n\0;")));
    assertEquals(List.of("a=\uFFFD\uFFFD"), shown(urlencoded("a=\uFFFD%ef%bf%bd")));
  }

  @Test
  void anAbsentValueIsAnEmptyOne() {
    assertEquals(List.of("a=", "b=", "=c", "="), shown(urlencoded("a&b=&=c&=")));
    assertEquals(List.of("a==b"), shown(urlencoded("a==b")));
  }

  @Test
  void anEmptySequenceIsNoField() {
    assertEquals(List.of("a=1", "b=2"), shown(urlencoded("&&a=1&&&b=2&")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=% | Octet 3: saw the end of the body",
        "a=%4 | Octet 4: saw the end of the body",
        "a=%&b | Octet 3: saw \"&\"",
        "a=%4&b | Octet 4: saw \"&\"",
        "a=%zz | Octet 3: saw \"z\"",
        "a=%4G | Octet 4: saw \"G\"",
        "a=%%41 | Octet 3: saw \"%\"",
        "a=%+41 | Octet 3: saw \"+\"",
        "a=%u20AC | Octet 3: saw \"u\"",
        "a%=b | Octet 2: saw \"=\"",
        "a=1&b=%C2%A | Octet 11: saw the end of the body",
      })
  void percentWithoutTwoDigitsIsRefused(String body, String detail) {
    assertEquals(detail + DIGIT, malformed(() -> urlencoded(body)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=%ff | Octet 2: saw 0xFF",
        "a=b%c3 | Octet 3: saw 0xC3",
        "a=+%41%c3%28 | Octet 6: saw 0xC3",
        "a=%ed%a0%80 | Octet 2: saw 0xED",
        "a=%c0%af | Octet 2: saw 0xC0",
        "%80=a | Octet 0: saw 0x80",
        "a=\uFFFD%80 | Octet 5: saw 0x80",
      })
  void encodedOctetsThatAreNoTextAreRefused(String body, String detail) {
    assertEquals(detail + ", wanted text in UTF-8.", malformed(() -> urlencoded(body)));
  }

  @Test
  void octetsThatAreNoTextAreRefused() {
    assertEquals(
        "Octet 4: saw 0xE9, wanted text in UTF-8.",
        malformed(() -> FormDecoder.decode("a=b&\u00e9=1".getBytes(ISO_8859_1), null)));
  }

  @Test
  void theCharsetIsTheMediaTypes() {
    assertEquals(List.of("a=é€"), shown(decode("a=%E9%80", "charset=windows-1252")));
    assertEquals(List.of("a=é"), shown(decode("a=\u00e9", "charset=\"ISO-8859-1\"")));
    assertEquals(List.of("a=€"), shown(decode("a=%E2%82%AC", "charset=UTF8")));
    assertEquals(
        "Octet 2: saw 0xE9, wanted text in US-ASCII.",
        malformed(() -> decode("a=%e9", "charset=us-ascii")));
    assertEquals(
        "Octet 2: saw 0x81, wanted text in windows-1252.",
        malformed(() -> decode("a=%81", "charset=windows-1252")));
  }

  @Test
  void aFieldNamesTheCharsetWhereverItStands() {
    List<String> read = List.of("a=é", "b=2");
    String latin1 = "_charset_=iso-8859-1";
    assertEquals(read, shown(urlencoded(latin1 + "&a=%e9&b=2")));
    assertEquals(read, shown(urlencoded("a=%e9&" + latin1 + "&b=2")));
    assertEquals(read, shown(urlencoded("a=%e9&b=2&" + latin1)));
    assertEquals(read, shown(decode("a=%e9&b=2&" + latin1, "charset=utf-8")));
  }

  @Test
  void theFirstCharsetWithAValueCounts() {
    assertEquals(
        List.of("a=é"),
        shown(urlencoded("_charset_=&_charset_&_charset_=latin1&a=%e9&_charset_=utf-8")));
    assertEquals(List.of("a=é"), shown(urlencoded("_charset_=&a=%c3%a9")));
  }

  @Test
  void otherNamesAreFields() {
    assertEquals(
        List.of("_charset=x", "_charset_2=x", "x_charset_=x", "_="),
        shown(urlencoded("_charset=x&_charset_2=x&x_charset_=x&_")));
  }

  @Test
  void charsetsThatAreNotSupportedAreNamed() {
    String wanted = ", wanted UTF-8, windows-1252, ISO-8859-1 or US-ASCII.";
    assertEquals(
        "Octet 14: saw the charset \"klingon\"" + wanted,
        unsupported(() -> urlencoded("a=1&_charset_=klingon")));
    assertEquals(
        "Content-Type: saw the charset \"utf-16\"" + wanted,
        unsupported(() -> decode("a=1", "charset=utf-16")));
    assertEquals(
        "Content-Type: saw the charset \"" + "x".repeat(40) + "…\"" + wanted,
        unsupported(() -> decode("a=1", "charset=" + "x".repeat(5000))));
  }

  @Test
  void fieldsHaveALimit() {
    assertEquals(FormDecoder.MOST_FIELDS, urlencoded("a&".repeat(10_000)).size());
    assertEquals(
        "Octet 20000: saw a further field, wanted at most 10000 fields.",
        tooLarge(() -> urlencoded("a&".repeat(10_001))));
  }

  @Test
  void namesHaveALimit() {
    assertEquals(
        List.of("€".repeat(1_000) + "="), shown(urlencoded("%E2%82%AC".repeat(1_000) + "=")));
    assertEquals(
        "Octet 4: saw a name of 1001 characters, wanted at most 1000.",
        tooLarge(() -> urlencoded("a=b&" + "x".repeat(1_001))));
  }

  @Test
  void tenMegabytesOfAmpersandsAreNoFields() {
    assertEquals(List.of(), FormDecoder.decode("&".repeat(10_000_000).getBytes(US_ASCII), null));
  }

  private static List<Entry> decode(String latin1, String parameter) {
    return FormDecoder.decode(
        latin1.getBytes(ISO_8859_1), "application/x-www-form-urlencoded; " + parameter);
  }
}
