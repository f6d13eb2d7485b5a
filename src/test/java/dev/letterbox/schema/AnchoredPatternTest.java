package dev.letterbox.schema;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnchoredPatternTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[a-z0-9][a-z0-9-]*$",
        "^[0-7][0-9A-HJKMNP-TV-Z]{25}$",
        "^a*b?c$",
        "^[ab]+c{2}$",
        "^x?[y-z]*-_$",
        "^a{0}b$",
        "^a+b?$",
        "^[ab]+c*x?$",
        "^a[^ab]+b?$",
        "^[^\\sx-z/]*x$",
        "^[\\s:]+[a^]$",
        "^ab?:/[^/?#\\s]+$",
        "^[!#$&^_.+*-]+/[a-z]+$"
      })
  void agreesWithRegularExpressions(String pattern) {
    AnchoredPattern anchored = requireNonNull(AnchoredPattern.of(pattern));
    Random random = new Random(pattern.hashCode());
    for (int i = 0; i < 20_000; i++) {
      String text = text(random);
      assertEquals(
          EcmaPatterns.compiled(pattern).matcher(text).find(), anchored.matches(text), text);
    }
    String ulid = "01JDB1S8ZQ0T6W4T1P3N5H7K9M";
    assertEquals(
        EcmaPatterns.compiled(pattern).matcher(ulid).find(), anchored.matches(ulid), pattern);
  }

  /**
   * The last ones: two spaces of ECMA 262's alone, and what is two characters, whole and halved.
   */
  private static final int[] CHARACTERS =
      "abcxyz-_0\nab:/^$+\u00a0\ufeff😀\ud83d".codePoints().toArray();

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.appendCodePoint(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    }
    return text.toString();
  }

  /**
   * Where the longest match of one part may be too long for the next, or the grammar is another.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "^a*a$",
        "^a*b?a$",
        "^a?a$",
        "a",
        "^a",
        "a$",
        "^$",
        "^a|b$",
        "^(a)$",
        "^.$",
        "^\\d$",
        "^[^a]$",
        "^[^a]?$",
        "^[^a]{2}$",
        "^[^a]*b$",
        "^[^]$",
        "^a^$",
        "^a$b$",
        "^[\\d]$",
        "^[\\s-a]$",
        "^[a-\\s]$",
        "^[\\",
        "^[\\]]$",
        "^a{1,2}$",
        "^a{}$",
        "^a{$",
        "^[a$",
        "^[z-a]$",
        "^[]$",
        "^a**$"
      })
  void leavesTheRest(String pattern) {
    assertNull(AnchoredPattern.of(pattern));
  }

  @Test
  void takesTheContracts() {
    assertNotNull(AnchoredPattern.of("^[a-z0-9][a-z0-9-]*$"));
    assertNotNull(AnchoredPattern.of("^https?://[^/?#\\s]+$"));
    assertNotNull(AnchoredPattern.of("^[A-Za-z0-9!#$&^_.+*-]+/[A-Za-z0-9!#$&^_.+*-]+$"));
  }
}
