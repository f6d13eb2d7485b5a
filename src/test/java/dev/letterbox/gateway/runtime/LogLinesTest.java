package dev.letterbox.gateway.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LogLinesTest {
  private static final String MOST = "x".repeat(LogLines.MOST_BYTES);

  @Test
  void theLastLineNeedsNoEnd() {
    assertEquals(List.of("a", "", "ä b"), lines("a\r\n\nä b"));
    assertEquals(List.of("a"), lines("a\n"));
    assertEquals(List.of(), lines(""));
  }

  @Test
  void aLineThatIsTooLongIsSeveral() {
    assertEquals(List.of(MOST, "y"), lines(MOST + "\ny\n"));
    assertEquals(List.of(MOST, MOST, "y"), lines(MOST + MOST + "y\n"));
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    LogLines.read(new ByteArrayInputStream(text.getBytes(UTF_8)), lines::add);
    return lines;
  }
}
