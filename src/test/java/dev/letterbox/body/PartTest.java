package dev.letterbox.body;

import static dev.letterbox.body.Forms.decoded;
import static dev.letterbox.body.Forms.shown;
import static dev.letterbox.body.Forms.tooLarge;
import static dev.letterbox.body.Forms.unsupported;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The header of a part, and what it makes of the part. */
class PartTest {
  private static final String NAMED = "Content-Disposition: form-data; name=\"n\"";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Disposition: form-data; name=\"n\"",
        "content-DISPOSITION:form-data;name=n",
        "Content-Disposition: FORM-DATA; NAME=n ; x=\"y;z\"",
        "Content-Disposition: form-data;\n name=\"n\"",
        "Content-Disposition:\n\tform-data\n ;\n name=n",
        "X-Other: \u00ff anything\nContent-Disposition: form-data; name=n\nX: a\n  b",
        NAMED + "\nContent-Transfer-Encoding: 8BIT",
        NAMED + "\nContent-Type: text/plain",
        NAMED + "\nContent-Type: Text/HTML; charset=utf-8",
        NAMED + "\nContent-Type: text/plain;charset=\"UTF-8\"; format=flowed",
        NAMED + "\nContent-Length: 4",
      })
  void withoutAFileNameItIsAText(String header) {
    assertEquals(List.of("n=text"), shown(decoded(header + "\n\ntext")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/octet-stream |",
        "Image/PNG; x=y |",
        "application/json | json ",
        "application/vnd.x+JSON; a=b | json ",
        "application/jsonl |",
      })
  void ofAnotherTypeThanTextItIsAFile(String type, String json) {
    assertEquals(
        List.of((json == null ? "" : "json ") + "n: null (" + type + ") {}"),
        shown(decoded(NAMED + "\nContent-Type: " + type + "\n\n{}")));
  }

  @Test
  void withAFileNameItIsAFileWhateverItsType() {
    assertEquals(
        List.of(
            "n: a.txt (text/plain) x", "n:  (text/html) x", "json n: blob (application/json) x"),
        shown(
            decoded(
                NAMED + "; filename=a.txt\n\nx",
                NAMED + "; filename=\"\"\nContent-Type: text/html\n\nx",
                NAMED + "; filename=\"blob\"\nContent-Type: application/json\n\nx")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "filename=a.txt -> a.txt",
        "filename=\"a;b c.txt\" -> a;b c.txt",
        "filename=\"ä €😀.txt\" -> ä €😀.txt",
        "filename=\"C:\\dir\\a.txt\" -> C:\\dir\\a.txt",
        "filename=\"a\\\"b\\\\c\" -> a\"b\\c",
        "filename=\"a%22b\" -> a\"b",
        "filename=\"100%.txt\" -> 100%.txt",
        "filename=\"a%20b%2Fc%00\" -> a%20b%2Fc%00",
        "filename=\"%2522\" -> %2522",
        "filename=\"/etc/passwd\" -> /etc/passwd",
        "filename=\"...\" -> ...",
        "filename=\"..a/b../.c\" -> ..a/b../.c",
        "filename*=UTF-8''%e2%82%ac%20a.txt -> € a.txt",
        "filename*=utf-8'de'%22.txt -> \".txt",
        "filename*=\"iso-8859-1''%e9\" -> é",
        "filename=\"old\"; filename*=UTF-8''new -> new",
        "filename*=UTF-8''new; filename=\"../old\" -> new",
      })
  void fileNamesAreReadAsClientsWriteThem(String parameter, String fileName) {
    assertEquals(
        List.of("n: " + fileName + " (text/plain) x"),
        shown(decoded(NAMED + "; " + parameter + "\n\nx")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "filename=\"a%0D%0Ab\" -> 57: saw a file name with 0x0D",
        "filename=\"a%0ab\" -> 57: saw a file name with 0x0A",
        "filename=\"a\tb\" -> 57: saw a file name with 0x09",
        "filename*=UTF-8''a%00 -> 57: saw a file name with 0x00",
        "filename*=UTF-8''%C2%85 -> 57: saw a file name with 0x85",
        "filename=\"a\u007fb\" -> 58: saw 0x7F",
      })
  void fileNamesWithControlCharactersAreRefused(String parameter, String detail) {
    String wanted =
        detail.startsWith("58") ? "a part's header, or CRLF" : "one without control characters";
    assertEquals("Octet " + detail + ", wanted " + wanted + ".", malformed(parameter));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "../a",
        "a/../b",
        "a/..",
        "..\\\\a",
        "C:\\\\..\\\\a",
        "a/..\\\\b",
        "/..",
        "..%22/../a"
      })
  void fileNamesThatLeadElsewhereAreRefused(String fileName) {
    assertEquals(
        "Octet 57: saw a file name with .., wanted one that leads to no other folder.",
        malformed("filename=\"" + fileName + "\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "a.txt -> saw \"a.txt\", wanted a charset, ' and ' before the text",
        "UTF-8'a.txt -> saw \"UTF-8'a.txt\", wanted a charset, ' and ' before the text",
        "UTF-8''a% -> saw \"%\", wanted % and two hexadecimal digits",
        "UTF-8''%4 -> saw \"%4\", wanted % and two hexadecimal digits",
        "UTF-8''%4gx -> saw \"%4g\", wanted % and two hexadecimal digits",
        "UTF-8''a(b -> saw \"(\", wanted a percent-encoded octet",
        "UTF-8''a'b -> saw \"'\", wanted a percent-encoded octet",
        "UTF-8''%ff -> saw \"UTF-8''%ff\", wanted text in UTF-8",
      })
  void extendedFileNamesFollowTheirGrammar(String value, String detail) {
    String refusal = malformed("filename*=\"" + value + "\"");
    assertEquals(detail + ".", refusal.substring(refusal.indexOf(':') + 2));
  }

  @Test
  void extendedFileNamesHaveTwoCharsets() {
    assertEquals(
        "Octet 57: saw the charset \"cp437\", wanted UTF-8 or ISO-8859-1.",
        unsupported(() -> decoded(NAMED + "; filename*=cp437''a\n\nx")));
  }

  @Test
  void namesAreWhatBrowsersEscape() {
    assertEquals(
        List.of("a\"\r\nb%41=x"),
        shown(decoded("Content-Disposition: form-data; name=\"a%22%0D%0ab%41\"\n\nx")));
  }

  @Test
  void aTextIsInItsOwnCharset() {
    byte[] latin1 =
        ("--b\r\nContent-Disposition: form-data; name=n\r\nContent-Type: text/plain;"
                + " charset=ISO-8859-1\r\n\r\n\u00e9\r\n--b--")
            .getBytes(ISO_8859_1);
    assertEquals(List.of("n=é"), shown(MultipartDecoder.decode(latin1, Forms.TYPE)));
    assertEquals(
        "Octet 81: saw the charset \"x\", wanted UTF-8, windows-1252, ISO-8859-1, US-ASCII,"
            + " UTF-16, UTF-16BE or UTF-16LE.",
        unsupported(() -> decoded(NAMED + "\nContent-Type: text/plain; charset=x\n\n")));
  }

  @Test
  void aFieldNamesTheCharsetOfTheOthers() {
    String form =
        """
        --b
        Content-Disposition: form-data; name="é"

        é
        --b
        Content-Disposition: form-data; name=_charset_


        --b
        Content-Disposition: form-data; name=_charset_

        latin1
        --b
        Content-Disposition: form-data; name=f; filename="é"

        x
        --b--
        """;
    assertEquals(
        List.of("é=é", "f: é (text/plain) x"),
        shown(MultipartDecoder.decode(latin1(form.replace("\n", "\r\n")), Forms.TYPE)));
    assertEquals(
        "Octet 57: saw the charset \"klingon\", wanted UTF-8, windows-1252, ISO-8859-1 or"
            + " US-ASCII.",
        unsupported(() -> decoded(Forms.field("_charset_", "klingon"))));
  }

  @Test
  void textThatIsNotInItsCharsetIsRefused() {
    assertEquals(
        "Octet 50: saw 0xFF, wanted text in UTF-8.",
        malformed(latin1("--b\r\n" + NAMED + "\r\n\r\na\u00ff\r\n--b--")));
    assertEquals(
        "Octet 44: saw 0xFF, wanted text in UTF-8.",
        malformed(latin1("--b\r\n" + NAMED.replace("n\"", "n\u00ff\"") + "\r\n\r\n\r\n--b--")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      value = {
        "Content-Type: text/plain -> 5: saw a part without Content-Disposition,"
            + " wanted one with form-data and a name",
        "`` -> 5: saw a part without Content-Disposition, wanted one with form-data and a name",
        "Content-Disposition: attachment; name=n -> 26: saw \"attachment\", wanted form-data",
        "Content-Disposition: form-data -> 26: saw \"form-data\","
            + " wanted form-data with the parameter name",
        "Content-Disposition: form-data; filename=n -> 26: saw \"form-data\","
            + " wanted form-data with the parameter name",
        "Content-Disposition: -> 25: saw its end, wanted a disposition",
        "Content-Disposition: form-data; name=\"n -> 44: saw its end,"
            + " wanted a quotation mark that ends the value",
        "Content-Disposition: form-data; name=n; name=m -> 45: saw \"n\","
            + " wanted no second parameter name",
        "Content-Disposition: form-data; name=a b -> 44: saw \"b\", wanted a semicolon",
        "Content-Disposition: form-data; name=n~Content-Disposition: form-data; name=m"
            + " -> 45: saw a second Content-Disposition, wanted one in a part",
        "Content-Type: a/b~Content-Type: a/b"
            + " -> 24: saw a second Content-Type, wanted one in a part",
        "Content-Type: text -> 23: saw its end, wanted a slash and a subtype",
        "Content-Type: text/pläin -> 26: saw 0xC3, wanted a semicolon",
        "Content-Type: a/b; c=\"ü\" -> 27: saw 0xC3, wanted a media type in ASCII",
        "X -> 6: saw 0x0D, wanted a header field's name and a colon",
        "X y: z -> 6: saw 0x20, wanted a header field's name and a colon",
        "X : z -> 6: saw 0x20, wanted a header field's name and a colon",
        ": z -> 5: saw \":\", wanted a header field's name and a colon",
        "` X: y` -> 5: saw 0x20, wanted a header field's name and a colon",
        "X: a\0b -> 9: saw 0x00, wanted a part's header, or CRLF",
        "X: a^b -> 9: saw 0x0D, wanted a part's header, or CRLF",
      })
  void headersFollowTheirGrammar(String header, String detail) {
    String lines = header == null ? "" : header.replace('~', '\n').replace('^', '\r');
    assertEquals("Octet " + detail + ".", Forms.malformed(() -> decoded(lines + "\n\n")));
  }

  @Test
  void encodedContentIsRefused() {
    assertEquals(
        "Octet 74: saw the transfer encoding \"base64\", wanted 7bit, 8bit or binary.",
        unsupported(() -> decoded(NAMED + "\nContent-Transfer-Encoding: base64\n\nQQ==")));
  }

  @Test
  void headersHaveALimit() {
    int rest = NAMED.length() + 2 + "X: ".length();
    String fits = NAMED + "\nX: " + "x".repeat(PartHeaders.MOST_OCTETS - rest - 3);
    assertEquals(List.of("n="), shown(decoded(fits + "\n\n")));
    assertEquals(
        "Octet 8197: saw more of a part's header, wanted at most 8192 octets.",
        tooLarge(() -> decoded(fits + "xxxx\n\n")));
    assertEquals(
        "Octet 8197: saw more of a part's header, wanted at most 8192 octets.",
        tooLarge(() -> decoded("X: a" + "\n b".repeat(5_000) + "\n\n")));
    assertEquals(
        "Octet 8197: saw more of a part's header, wanted at most 8192 octets.",
        tooLarge(() -> decoded("X: a\n".repeat(5_000) + "\n\n")));
  }

  @Test
  void namesHaveALimit() {
    assertEquals(1_000, decoded(Forms.field("x".repeat(1_000), "")).getFirst().name().length());
    assertEquals(
        "Octet 43: saw a name of 1001 characters, wanted at most 1000.",
        tooLarge(() -> decoded(Forms.field("x".repeat(1_001), ""))));
  }

  private static String malformed(String parameter) {
    return Forms.malformed(() -> decoded(NAMED + "; " + parameter + "\n\nx"));
  }

  private static String malformed(byte[] body) {
    return Forms.malformed(() -> MultipartDecoder.decode(body, Forms.TYPE));
  }

  private static byte[] latin1(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
