package dev.letterbox.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a.txt                | a.txt
          C:\\docs\\a.txt        | a.txt
          ../../etc/passwd     | passwd
          dir/                 | file
          ..                   | file
          .                    | file
          ``                   | file
          ` . . `              | file
          .profile             | .profile
          `a.txt. `            | a.txt
          Ada's "CV" €.pdf     | Ada's "CV" €.pdf
          """)
  void onlyTheLastSegmentIsKept(String sent, String safe) {
    assertEquals(safe, FileNames.safe(sent));
  }

  @Test
  void whatCannotBeSeenIsLeftOut() {
    assertEquals("atxt.exe", FileNames.safe("a\u202Etxt.exe"));
    assertEquals("ab.txt", FileNames.safe("a\r\n\u0000b.txt"));
    assertEquals("ab", FileNames.safe("a\ud800b"));
    assertEquals("ab", FileNames.safe("a\u2028b\u200b"));
  }

  @Test
  void aLongNameKeepsItsExtension() {
    assertEquals("x".repeat(116) + ".pdf", FileNames.safe("x".repeat(300) + ".pdf"));
    assertEquals("x".repeat(120), FileNames.safe("x".repeat(300)));
    assertEquals(119, FileNames.safe("x" + "😀".repeat(150) + ".a").length());
  }

  @Test
  void whateverIsSentASafeNameIsSafeAlready() {
    Random random = new Random(1);
    String[] pieces = {"a", ".", "/", "\\", " ", "\r", "\"", "😀", "\u202e", "x".repeat(50), "\t"};
    for (int i = 0; i < 5_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int j = random.nextInt(8); j > 0; j--) {
        name.append(pieces[random.nextInt(pieces.length)]);
      }
      String safe = FileNames.safe(name.toString());
      assertEquals(safe, FileNames.safe(safe));
      assertFalse(safe.isEmpty());
      assertTrue(safe.length() <= FileNames.MOST_LENGTH);
      assertTrue(safe.chars().noneMatch(c -> c < ' ' || c == '/' || c == '\\'));
    }
  }
}
