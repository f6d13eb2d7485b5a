package dev.letterbox.body;

import static dev.letterbox.body.Forms.malformed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundaryTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data; boundary=abc",
        "multipart/form-data; boundary=\"abc\"",
        "Multipart/Form-Data;BOUNDARY=abc",
        " multipart/form-data\t; charset=utf-8 ;\tboundary=abc; ",
        "multipart/form-data;;boundary=\"a\\bc\"",
      })
  void isTheParameterOfThatName(String contentType) {
    assertEquals("abc", Boundary.of(contentType));
  }

  @Test
  void everyLegalCharacterIsTaken() {
    String legal = "0aZ'()+_,-./:=? .";
    assertEquals(legal, Boundary.of("multipart/form-data; boundary=\"" + legal + "\""));
    String unquoted = legal.replace(" ", "");
    assertEquals(unquoted, Boundary.of("multipart/form-data; boundary=" + unquoted));
    assertEquals("x".repeat(70), Boundary.of("multipart/form-data; boundary=" + "x".repeat(70)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      value = {
        "multipart/form-data -> 19: saw its end, wanted the parameter boundary",
        "multipart/form-data; charset=utf-8 -> 34: saw its end, wanted the parameter boundary",
        "multipart/form-data; boundary -> 29: saw its end, wanted an equals sign",
        "multipart/form-data; boundary= -> 30: saw its end, wanted a value",
        "multipart/form-data; boundary=; -> 30: saw \";\", wanted a value",
        "multipart/form-data; boundary=\"\""
            + " -> 31: saw a boundary of 0 characters, wanted 1 to 70",
        "multipart/form-data; boundary=\"b -> 32: saw its end,"
            + " wanted a quotation mark that ends the value",
        "multipart/form-data; boundary=\"b \""
            + " -> 32: saw 0x20, wanted a character that a boundary may have there",
        "multipart/form-data; boundary=a*b"
            + " -> 31: saw \"*\", wanted a character that a boundary may have there",
        "multipart/form-data; boundary=a b -> 32: saw \"b\", wanted a semicolon",
        "multipart/form-data; boundary=a; boundary=b"
            + " -> 33: saw \"b\", wanted no second parameter boundary",
        "multipart/form-data; bou ndary=a -> 24: saw 0x20, wanted an equals sign",
        "multipart/form-data; \"b\"=a -> 21: saw \"\"\", wanted a parameter's name",
        "multipart/form-data; böundary=b -> 22: saw 0xF6, wanted an equals sign",
        "multipart/form-data; b€ -> 22: saw \"?\", wanted an equals sign",
        "multipart/form-data, boundary=b -> 19: saw \",\", wanted a semicolon",
        "`` -> 0: saw its end, wanted a media type",
        "multipart -> 9: saw its end, wanted a slash and a subtype",
        "multipart/ -> 10: saw its end, wanted a subtype",
        "` multipart/mixed; boundary=b`"
            + " -> 1: saw \"multipart/mixed\", wanted multipart/form-data",
      })
  void aTypeWithoutOneIsRefused(String contentType, String detail) {
    assertEquals(
        "Content-Type, character " + detail + ".", malformed(() -> Boundary.of(contentType)));
  }

  @Test
  void itsLengthHasALimit() {
    assertEquals(
        "Content-Type, character 30: saw a boundary of 71 characters, wanted 1 to 70.",
        malformed(() -> Boundary.of("multipart/form-data; boundary=" + "x".repeat(71))));
  }

  @Test
  void parametersHaveALimit() {
    String sixteen = "multipart/form-data; boundary=b";
    for (int i = 1; i < HeaderValue.MOST_PARAMETERS; i++) {
      sixteen += ";p" + i + "=1";
    }
    assertEquals("b", Boundary.of(sixteen));
    String seventeen = sixteen + ";more=1";
    assertEquals(
        "Content-Type, character 113: saw \"m\", wanted at most 16 parameters.",
        malformed(() -> Boundary.of(seventeen)));
  }
}
