package dev.letterbox.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationTokenTest {
  @Test
  void onlyTheSameTokenMatches() {
    List<String> tokens = List.of("token", "toke", "token ", "Token", "tokeń", "x".repeat(9_999));
    for (String expected : tokens) {
      for (String given : tokens) {
        assertEquals(expected.equals(given), VerificationToken.matches(expected, given));
      }
    }
  }

  @Test
  void anEmptyTokenMatchesNothing() {
    assertFalse(VerificationToken.matches("", ""));
    assertFalse(VerificationToken.matches("", "token"));
    assertFalse(VerificationToken.matches("token", ""));
    assertTrue(VerificationToken.matches(" ", " "));
  }
}
