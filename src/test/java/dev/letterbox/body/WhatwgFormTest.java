package dev.letterbox.body;

import static dev.letterbox.body.Forms.malformed;
import static dev.letterbox.body.Forms.shown;
import static dev.letterbox.body.Forms.urlencoded;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the web platform's tests of its urlencoded parser try, with other values, and what {@link
 * URLDecoder} reads.
 */
class WhatwgFormTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      value = {
        "name -> name=",
        "\uFEFFkey=\uFEFF1 -> \uFEFFkey=\uFEFF1",
        "%ef%bb%bfkey=%EF%BB%BF -> \uFEFFkey=\uFEFF",
        "%EF%BF%BE=%ef%bf%bf -> \uFFFE=\uFFFF",
        "‡&‡=y -> ‡= | ‡=y",
        "x -> x=",
        "x=y -> x=y",
        "x= -> x=",
        "=y -> =y",
        "&x -> x=",
        "x& -> x=",
        "x&x -> x= | x=",
        "x&y&z -> x= | y= | z=",
        "x=1&y=2 -> x=1 | y=2",
        "x=1&y=2& -> x=1 | y=2",
        "&&x=1&&&y=2&& -> x=1 | y=2",
        "x=1&x=2&x=1 -> x=1 | x=2 | x=1",
        "x==1= -> x==1=",
        "x=1+2++3 -> x=1 2  3",
        "%78=1 -> x=1",
        "%78+%5a%5A= -> x ZZ=",
      })
  void isReadAsTheStandardSays(String form, String fields) {
    assertEquals(fields, String.join(" | ", shown(urlencoded(form))));
  }

  @Test
  void nothingAndSeparatorsAloneAreNoFields() {
    assertEquals(List.of(), urlencoded(""));
    assertEquals(List.of(), urlencoded("&"));
  }

  /** The standard would take them as they stand, or replace what is no text. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "%=x -> Octet 1: saw \"=\", wanted a hexadecimal digit of a percent-encoded octet.",
        "%b=x -> Octet 2: saw \"=\", wanted a hexadecimal digit of a percent-encoded octet.",
        "%b_=x -> Octet 2: saw \"_\", wanted a hexadecimal digit of a percent-encoded octet.",
        "x=%3tz%2b -> Octet 4: saw \"t\", wanted a hexadecimal digit of a percent-encoded octet.",
        "x=%3%3bz -> Octet 4: saw \"%\", wanted a hexadecimal digit of a percent-encoded octet.",
        "x=%%3b -> Octet 3: saw \"%\", wanted a hexadecimal digit of a percent-encoded octet.",
        "%FF%FE -> Octet 0: saw 0xFF, wanted text in UTF-8.",
        "%C3 -> Octet 0: saw 0xC3, wanted text in UTF-8.",
        "%C3y -> Octet 0: saw 0xC3, wanted text in UTF-8.",
      })
  void isRefusedWhereTheStandardGuesses(String form, String detail) {
    assertEquals(detail, malformed(() -> urlencoded(form)));
  }

  /** The standard knows no such field; HTML writes it for readers that do. */
  @Test
  void theCharsetIsReadWhereTheStandardIgnoresIt() {
    assertEquals(List.of("x=Ãy"), shown(urlencoded("_charset_=windows-1252&x=%C3y")));
  }

  @Test
  void javasDecoderReadsTheSame() {
    Random random = new Random(1);
    for (String label : List.of("UTF-8", "ISO-8859-1", "windows-1252")) {
      Charset charset = Charset.forName(label);
      for (int round = 0; round < 1_000; round++) {
        String form = form(random, charset);
        List<String> expected = new ArrayList<>();
        for (String field : form.split("&", -1)) {
          if (!field.isEmpty()) {
            int equals = field.indexOf('=');
            String name = equals < 0 ? field : field.substring(0, equals);
            String value = equals < 0 ? "" : field.substring(equals + 1);
            expected.add(
                URLDecoder.decode(name, charset) + "=" + URLDecoder.decode(value, charset));
          }
        }
        assertEquals(
            expected,
            shown(FormDecoder.decode(form.getBytes(charset), "a/b; charset=" + label)),
            form);
      }
    }
  }

  private static String form(Random random, Charset charset) {
    StringBuilder form = new StringBuilder();
    int tokens = random.nextInt(20);
    for (int i = 0; i < tokens; i++) {
      String text = text(random, charset);
      form.append(
          switch (random.nextInt(6)) {
            case 0 -> "&";
            case 1 -> "=";
            case 2 -> "+";
            case 3 -> text.replace("&", "").replace("%", "").replace("+", "");
            case 4 -> URLEncoder.encode(text, charset).replace("%C", "%c");
            default -> URLEncoder.encode(text, charset);
          });
    }
    return form.toString();
  }

  private static String text(Random random, Charset charset) {
    byte[] octets = new byte[random.nextInt(6)];
    random.nextBytes(octets);
    String text = new String(octets, charset.equals(UTF_8) ? ISO_8859_1 : charset);
    String more = charset.equals(UTF_8) ? "\uFFFD€😀" : "";
    return (text + more.substring(0, random.nextBoolean() ? 0 : more.length()))
        .replace(charset.equals(UTF_8) ? "\0" : "\uFFFD", "");
  }
}
