package dev.letterbox.json;

import static dev.letterbox.json.Texts.reader;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.letterbox.schema.Violations;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      value = {
        "`` -> line 1, column 1: expected a value, not the end",
        "`  ` -> line 1, column 3: expected a value, not the end",
        "{ -> line 1, column 2: expected a name or }, not the end",
        "[ -> line 1, column 2: expected a value or ], not the end",
        "[1 -> line 1, column 3: expected a comma or ], not the end",
        "{\"a\" -> line 1, column 5: expected a colon, not the end",
        "{\"a\": -> line 1, column 6: expected a value, not the end",
        "{\"a\":1, -> line 1, column 8: expected a name, not the end",
        "{\"a\":\"b -> line 1, column 8: expected the string's closing quote, not the end",
        "[1,] -> line 1, column 4: expected a value, not ']'",
        "[,] -> line 1, column 2: expected a value or ], not ','",
        "{\"a\":1,} -> line 1, column 8: expected a name, not '}'",
        "{\"a\":1] -> line 1, column 7: expected a comma or }, not ']'",
        "{'a':1} -> line 1, column 2: expected a name or }, not '''",
        "{\"a\":1 \"b\" -> line 1, column 8: expected a comma or }, not '\"'",
        "nul -> line 1, column 4: expected null, not the end",
        "nulls -> line 1, column 5: more text follows the value",
        "NaN -> line 1, column 1: expected a value, not 'N'",
        "[01] -> line 1, column 2: a number does not begin with 0",
        "[1.] -> line 1, column 4: expected a digit, not ']'",
        "[1e+] -> line 1, column 5: expected a digit, not ']'",
        "[-] -> line 1, column 3: expected a digit, not ']'",
        "[+1] -> line 1, column 2: expected a value or ], not '+'",
        "[\"\\x\"] -> line 1, column 4: expected one of \"\\/bfnrtu, not 'x'",
        "[\"\\u00g0\"] -> line 1, column 7: expected a hexadecimal digit, not 'g'",
        "{} {} -> line 1, column 4: more text follows the value",
        "1 x -> line 1, column 3: more text follows the value",
      })
  void saysWhereAndWhat(String json, String message) {
    assertEquals(message, malformed(json == null ? "" : json));
  }

  @Test
  void linesAndColumnsAreCountedFromOne() {
    assertEquals("line 3, column 6: expected a name, not ','", malformed("{\n \"a\":\n\"b\" ,, }"));
    assertEquals(
        "line 1, column 4: a control character that is not escaped, 0x0A", malformed("[\"a\nb\"]"));
  }

  @Test
  void nestingHasALimit() {
    reader("[".repeat(64) + "]".repeat(64)).skip();
    assertEquals(
        "line 1, column 65: nested deeper than 64", malformed("[".repeat(65) + "]".repeat(65)));
    assertEquals(
        "line 1, column 321: nested deeper than 64",
        malformed("{\"a\":".repeat(65) + "1" + "}".repeat(65)));
  }

  @Test
  void numbersAndNamesHaveALimit() {
    assertEquals(
        "line 1, column 2: a number of more than 100 octets",
        malformed("[" + "1".repeat(200) + "]"));
    assertEquals(
        "line 1, column 2: a number of more than 100 octets",
        malformed("[1." + "1".repeat(200) + "]"));
    assertEquals(
        "line 1, column 3: a name of more than 1000 octets",
        malformed("{\"" + "a".repeat(1001) + "\":1}"));
  }

  @Test
  void nulIsNoWhiteSpace() {
    assertEquals("line 1, column 3: expected a comma or ], not 0x00", malformed("[1\0]"));
    assertEquals("line 1, column 4: expected a comma or ], not 0x0C", malformed("[1 \f]"));
  }

  @Test
  void octetsAreUtf8() {
    byte[] latin = {'[', '"', (byte) 0xe9, '"', ']'};
    JsonReader in = new JsonReader(latin, new Violations());
    assertEquals(
        "line 1, column 3: an octet that is not UTF-8",
        assertThrows(JsonException.class, in::any).getMessage());
  }

  @Test
  void placesAreThoseOfTheWholeTextBehindADiscriminator() {
    assertEquals(
        "line 2, column 10: expected a value, not '}'",
        message(
            "[\n {\"a\":[1,}]}]",
            in -> {
              in.beginArray();
              in.nextItem();
              in.discriminator("kind");
            }));
  }

  private static String malformed(String json) {
    return message(
        json,
        in -> {
          in.any();
          in.end();
        });
  }

  private static String message(String json, Consumer<JsonReader> reading) {
    return String.valueOf(
        assertThrows(JsonException.class, () -> reading.accept(reader(json))).getMessage());
  }
}
