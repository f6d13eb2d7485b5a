package dev.letterbox.json;

import static dev.letterbox.json.Texts.reader;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
        "`` -> line 1, column 1: a value is expected",
        "`  ` -> line 1, column 3: a value is expected",
        "{ -> line 1, column 2: Unexpected end-of-input: expected close marker for Object",
        "[ -> line 1, column 2: Unexpected end-of-input: expected close marker for Array",
        "{\"a\" -> line 1, column 5: Unexpected end-of-input within/between Object entries",
        "{\"a\": -> line 1, column 6: Unexpected end-of-input within/between Object entries",
        "{\"a\":1, -> line 1, column 8: Unexpected end-of-input within/between Object entries",
        "{\"a\":\"b -> line 1, column 8: Unexpected end-of-input in VALUE_STRING",
        "[1,] -> line 1, column 4: Unexpected character (']' (code 93)): expected a value",
        "{\"a\":1]" + " -> line 1, column 7: Unexpected close marker ']': expected '}'",
        "{'a':1} -> line 1, column 2: Unexpected character (''' (code 39)):"
            + " was expecting double-quote to start field name",
        "{\"a\":1 \"b\" -> line 1, column 8: Unexpected character ('\"' (code 34)):"
            + " was expecting comma to separate Object entries",
        "nul -> line 1, column 1: Unrecognized token 'nul':"
            + " was expecting (JSON String, Number, Array, Object or token 'null', 'true' or"
            + " 'false')",
        "NaN -> line 1, column 4: Non-standard token 'NaN'",
        "[01] -> line 1, column 3: Invalid numeric value: Leading zeroes not allowed",
        "[1.] -> line 1, column 4: Unexpected character (']' (code 93)) in numeric value:"
            + " Decimal point not followed by a digit",
        "[+1] -> line 1, column 3: Unexpected character ('+' (code 43)) in numeric value:"
            + " JSON spec does not allow numbers to have plus signs",
        "[\"\\x\"] -> line 1, column 4: Unrecognized character escape 'x' (code 120)",
        "{} {} -> line 1, column 5: more text follows the value",
        "1 x -> line 1, column 3: Unrecognized token 'x':"
            + " was expecting (JSON String, Number, Array, Object or token 'null', 'true' or"
            + " 'false')",
      })
  void saysWhereAndWhat(String json, String message) {
    assertEquals(message, malformed(json == null ? "" : json));
  }

  @Test
  void linesAndColumnsAreCountedFromOne() {
    assertEquals(
        "line 3, column 6: Unexpected character (',' (code 44)): was expecting double-quote to"
            + " start field name",
        malformed("{\n \"a\":\n\"b\" ,, }"));
    assertEquals(
        "line 1, column 4: Illegal unquoted character ((CTRL-CHAR, code 10)): has to be escaped"
            + " using backslash to be included in string value",
        malformed("[\"a\nb\"]"));
  }

  @Test
  void nestingHasALimit() {
    reader("[".repeat(64) + "]".repeat(64)).skip();
    assertEquals(
        "line 1, column 66: Document nesting depth (65) exceeds the maximum allowed (64)",
        malformed("[".repeat(65) + "]".repeat(65)));
    assertEquals(
        "line 1, column 322: Document nesting depth (65) exceeds the maximum allowed (64)",
        malformed("{\"a\":".repeat(65) + "1" + "}".repeat(65)));
  }

  @Test
  void numbersAndNamesHaveALimit() {
    assertEquals(
        "line 1, column 202: Number value length (200) exceeds the maximum allowed (100)",
        malformed("[" + "1".repeat(200) + "]"));
    assertEquals(
        "line 1, column 204: Number value length (201) exceeds the maximum allowed (100)",
        malformed("[1." + "1".repeat(200) + "]"));
    assertEquals(
        "line 1, column 1005: Name length (1001) exceeds the maximum allowed (1000)",
        malformed("{\"" + "a".repeat(1001) + "\":1}"));
  }

  @Test
  void nulIsNoWhiteSpace() {
    assertEquals("line 1, column 3: a NUL, which JSON has not", message("[1\0]", JsonReader::any));
    assertEquals(
        "line 1, column 4: Illegal character ((CTRL-CHAR, code 12)): only regular white space"
            + " (\\r, \\n, \\t) is allowed between tokens",
        malformed("[1\f]"));
  }

  @Test
  void placesAreThoseOfTheWholeTextBehindADiscriminator() {
    assertEquals(
        "line 2, column 10: Unexpected character ('}' (code 125)): expected a value",
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
