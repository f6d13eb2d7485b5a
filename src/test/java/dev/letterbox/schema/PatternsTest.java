package dev.letterbox.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

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
    assertFalse(finds("^\\\\$", "\\\n"));
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

  @Test
  void compiledOnce() {
    assertSame(EcmaPatterns.compiled("^once$"), EcmaPatterns.compiled("^once$"));
    assertEquals("^once\\z", EcmaPatterns.compiled("^once$").pattern());
  }

  private static boolean finds(String pattern, String text) {
    return EcmaPatterns.compiled(pattern).matcher(text).find();
  }
}
