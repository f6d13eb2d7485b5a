package dev.letterbox.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KnownTextsTest {
  private static final KnownTexts NAMES =
      KnownTexts.of("", "name", "names", "na", "é", "a\"b", "a\\b", "x".repeat(64), "y".repeat(65));

  private static int find(KnownTexts texts, String text) {
    byte[] octets = ("\"" + text + "\"").getBytes(UTF_8);
    return texts.find(octets, 1, octets.length - 1);
  }

  private static int ahead(int index, String text) {
    byte[] octets = ("\"" + text).getBytes(UTF_8);
    return NAMES.ahead(index, octets, 1, octets.length);
  }

  @Test
  void findsWholeTextsOnly() {
    assertEquals(0, find(NAMES, ""));
    assertEquals(1, find(NAMES, "name"));
    assertEquals(2, find(NAMES, "names"));
    assertEquals(3, find(NAMES, "na"));
    assertEquals(7, find(NAMES, "x".repeat(64)));
    for (String other : List.of("n", "nam", "namesx", "Name", "\0", "x".repeat(63), "eman")) {
      assertEquals(KnownTexts.NONE, find(NAMES, other), other);
    }
  }

  @Test
  void whatHasEscapesOrIsLongIsNotFound() {
    for (String text : List.of("é", "a\"b", "a\\b", "y".repeat(65))) {
      assertEquals(KnownTexts.NONE, find(NAMES, text), text);
      for (int i = 0; i < 9; i++) {
        assertEquals(KnownTexts.NONE, ahead(i, text + '"'), text);
      }
    }
  }

  @Test
  void looksAFewAhead() {
    assertEquals(0, ahead(0, "\":1"));
    assertEquals(1, ahead(0, "name\""));
    assertEquals(2, ahead(0, "names\""));
    assertEquals(KnownTexts.NONE, ahead(0, "na\""));
    assertEquals(3, ahead(1, "na\""));
    assertEquals(KnownTexts.NONE, ahead(2, "name\""));
    assertEquals(KnownTexts.NONE, ahead(9, "\""));
  }

  @Test
  void nothingIsReadBehindTheEnd() {
    for (String cut : List.of("", "n", "nam", "name", "names")) {
      assertEquals(KnownTexts.NONE, ahead(1, cut), cut);
    }
    byte[] octets = "\"name\"".getBytes(UTF_8);
    assertEquals(KnownTexts.NONE, NAMES.ahead(1, octets, 1, octets.length - 1));
  }

  @Test
  void equalHashesAreOtherTexts() {
    KnownTexts texts = KnownTexts.of("Aa", "BB", "AaAa", "BBBB");
    assertEquals(0, find(texts, "Aa"));
    assertEquals(1, find(texts, "BB"));
    assertEquals(2, find(texts, "AaAa"));
    assertEquals(3, find(texts, "BBBB"));
    assertEquals(KnownTexts.NONE, find(texts, "AaBB"));
  }

  @Test
  void asManyAsTheContractHas() {
    for (int count = 0; count < 300; count += 7) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        names.add("field" + i);
      }
      KnownTexts texts = KnownTexts.of(names.toArray(String[]::new));
      for (int i = 0; i < count; i++) {
        assertEquals(i, find(texts, "field" + i));
        assertSame(names.get(i), texts.text(i));
      }
      assertEquals(KnownTexts.NONE, find(texts, "field" + count));
    }
  }
}
