package dev.letterbox.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class StepTest {
  private static final Change BREAKING =
      new Change(Change.Effect.BREAKS, "GET /a", "is gone: calls are answered 404.");
  private static final Change ADDITION =
      new Change(Change.Effect.ADDS, "POST /b", "`x` in the body is new.");
  private static final Change DEPRECATION =
      new Change(Change.Effect.DEPRECATES, "GET /c", "is deprecated.");

  @Test
  void whatBreaksNeedsAMajorStep() {
    assertEquals(
        """
        The contract breaks who calls 1.4.2:
          GET /a: is gone: calls are answered 404.
        info.version is 1.5.0; it has to be 2.0.0 at least, if that is meant.\
        """,
        complaint("1.5.0", BREAKING, ADDITION));
    assertEquals("", complaint("2.0.0", BREAKING, ADDITION));
  }

  @Test
  void whatAddsNeedsAMinorStep() {
    assertEquals(
        """
        The contract adds to 1.4.2:
          POST /b: `x` in the body is new.
          GET /c: is deprecated.
        info.version is 1.4.3; it has to be 1.5.0 at least, if that is meant.\
        """,
        complaint("1.4.3", ADDITION, DEPRECATION));
    assertEquals("", complaint("1.5.0", ADDITION));
    assertEquals("", complaint("2.0.0", ADDITION));
  }

  @Test
  void whatNobodyNoticesNeedsNone() {
    assertEquals("", complaint("1.4.2"));
    assertEquals("", complaint("1.4.3"));
  }

  @Test
  void aVersionDoesNotGoBack() {
    assertEquals("info.version is 1.4.1, and 1.4.2 is released already.", complaint("1.4.1"));
  }

  @Test
  void versionsAreComparedAsNumbers() {
    assertEquals("", complaint("1.10.0", ADDITION));
  }

  @Test
  void aVersionHasThreeNumbers() {
    for (String text : List.of("1.0", "1.0.0.0", "1.0.x", "1.0.0-rc.1", "", "-1.0.0")) {
      assertThrows(IllegalArgumentException.class, () -> Version.parse(text), text);
    }
  }

  private static String complaint(String current, Change... changes) {
    return Step.complaint(Version.parse("1.4.2"), Version.parse(current), List.of(changes));
  }
}
