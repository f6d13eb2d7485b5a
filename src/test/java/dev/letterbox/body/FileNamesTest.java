package dev.letterbox.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      value = {
        "a.txt -> a.txt",
        "Lebenslauf Zoë 😀.pdf -> Lebenslauf Zoë 😀.pdf",
        "C:\\dir\\a.txt -> a.txt",
        "/etc/passwd -> passwd",
        "../../a -> a",
        "a/ -> file",
        "`` -> file",
        "` ` -> file",
        ". -> file",
        ".. -> file",
        "... -> file",
        ".htaccess -> .htaccess",
        "..a -> ..a",
        "a.txt. . -> a.txt",
        "` \u00a0a\u2003` -> a",
        "a\u202etxt.exe -> atxt.exe",
        "a\u200bb\ufeff -> ab",
        "a\u2028b\u2029 -> ab",
        "a\ud800b -> ab",
        "\u0085 -> file",
      })
  void aNameIsMadeSafe(String name, String safe) {
    assertEquals(safe, FileNames.safe(name == null ? "" : name));
  }

  @Test
  void controlCharactersAreLeftOut() {
    assertEquals("ab", FileNames.safe("a\0\r\n\t\u007f\u009fb"));
  }

  @Test
  void aLongNameIsCutBeforeItsExtension() {
    assertEquals("a".repeat(115) + ".jpeg", FileNames.safe("a".repeat(300) + ".jpeg"));
    assertEquals("a".repeat(120), FileNames.safe("a".repeat(120)));
    assertEquals("a".repeat(120), FileNames.safe("a".repeat(121)));
    assertEquals("a".repeat(120), FileNames.safe("a".repeat(300) + "." + "b".repeat(20)));
    assertEquals("." + "a".repeat(119), FileNames.safe("." + "a".repeat(300)));
    assertEquals("a.txt", FileNames.safe("a" + " ".repeat(300) + ".txt"));
  }

  @Test
  void aCharacterIsNotCutInHalves() {
    assertEquals("a" + "😀".repeat(59), FileNames.safe("a" + "😀".repeat(80)));
    assertEquals("😀".repeat(60), FileNames.safe("😀".repeat(80)));
  }

  @Test
  void aSafeNameStaysAsItIs() {
    for (String name : new String[] {"a.txt", "x".repeat(500) + ".pdf", " ..b. ", "\u202e", "/"}) {
      String safe = FileNames.safe(name);
      assertEquals(safe, FileNames.safe(safe));
    }
  }
}
