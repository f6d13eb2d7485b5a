package dev.letterbox.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where ECMA 262's patterns, which OpenAPI has, differ from Java's. */
class PatternsTest {
  @Test
  void dollarIsTheVeryEnd() {
    assertTrue(finds("^a$", "a"));
    for (String text : new String[] {"a\n", "a\r\n", "a\u2028", "a\nb", "b\na"}) {
      assertFalse(finds("^a$", text));
    }
    assertTrue(finds("^a$|^b\\n$", "b\n"));
  }

  @Test
  void dollarIsItselfInAClassAndEscaped() {
    assertTrue(finds("^[$]$", "$"));
    assertTrue(finds("^\\$$", "$"));
    assertTrue(finds("^[\\]$]$", "$"));
    assertFalse(finds("^\\$", "\\\n"));
  }

  @Test
  void bracketInAClassIsItself() {
    assertTrue(finds("^[[]$", "["));
    assertTrue(finds("^[a[b]$", "["));
    assertFalse(finds("^[a[b]$", "c"));
    assertFalse(finds("^[a[b]$", "a]"));
  }

  @Test
  void ampersandsInAClassAreNoIntersection() {
    assertTrue(finds("^[a-z&&b]$", "c"));
    assertTrue(finds("^[a-z&&b]$", "&"));
    assertTrue(finds("^a&&b$", "a&&b"));
  }

  @Test
  void foundAnywhereUnlessAnchored() {
    assertTrue(finds("b", "abc"));
    assertFalse(finds("^b", "abc"));
    assertFalse(finds("^b", "a\nb"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "^\\d$ | 7 | `\u0667`",
        "^\\w$ | _ | `\u00e9`",
        "^a\\sb$ | `a\u00a0b` | a-b",
        "^[\\s,]$ | `\ufeff` | -",
        "^[^\\s]$ | a | `\u2003`",
        "^\\S$ | a | `\u3000`",
        "^.$ | `\u0085` | `\u2028`",
        "^[.]$ | . | a",
        "^\\v$ | `\u000b` | `\u0085`",
        "^[\\b]$ | `\b` | b",
        "^(?<a_b>x)(?:y)$ | xy | x",
      })
  void classesAreThoseOfEcma(String pattern, String good, String bad) {
    assertTrue(Patterns.find(pattern, good));
    assertFalse(Patterns.find(pattern, bad));
  }

  @Test
  void compiledOnce() {
    assertSame(EcmaPatterns.compiled("^once$"), EcmaPatterns.compiled("^once$"));
    assertEquals("^once\\z", EcmaPatterns.compiled("^once$").pattern());
  }

  private static boolean finds(String pattern, String text) {
    return EcmaPatterns.compiled(pattern).matcher(text).find();
  }
}
