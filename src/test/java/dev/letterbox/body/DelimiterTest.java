package dev.letterbox.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimiterTest {
  private static final int MEGABYTE = 1_000_000;

  /** Two for the ends of the needle, one for a comparison that fails, one for padding. */
  private static final int MOST_LOOKS = 4;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r",
        "\n",
        "\r\n",
        "-",
        "\r\n-",
        "\r\n--",
        "\r\n--b",
        "\r\n--boundar",
        "\r\n--boundary-",
        "\r\n--boundaryx",
        "\r\n--boundary x",
        "\r\n--boundary \t \t \t \t \t \t \t \t \t \t \t \t x",
        "\r\n--boundary--x",
        "z\r\n--boundar",
        "\r\n--boundar\r",
        "boundary",
        "y",
        "\0",
      })
  void looksAreLinearInTheBody(String content) {
    for (String boundary : List.of("boundary", "y", "yyyyyyyy", "--------", "-".repeat(70))) {
      byte[] body = content.repeat(MEGABYTE / content.length()).getBytes(ISO_8859_1);
      Delimiter delimiter = new Delimiter(body, boundary);
      assertEquals(-1, delimiter.find(0));
      assertTrue(
          delimiter.looks() <= (long) MOST_LOOKS * body.length,
          () -> boundary + ": " + delimiter.looks() + " of " + body.length);
    }
  }

  @Test
  void aLongBoundaryIsFoundWithFewLooks() {
    byte[] body = "x".repeat(MEGABYTE).getBytes(ISO_8859_1);
    Delimiter delimiter = new Delimiter(body, "b".repeat(66));
    assertEquals(-1, delimiter.find(0));
    assertTrue(delimiter.looks() <= 2 * MEGABYTE / 70 + 2, () -> "" + delimiter.looks());
  }

  @Test
  void aMillionPartsAreNotLookedFor() {
    String part = "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n";
    byte[] body = part.repeat(MEGABYTE).getBytes(ISO_8859_1);
    Delimiter delimiter = new Delimiter(body, "b");
    assertEquals(
        "Octet 49005: saw a further part, wanted at most 1000 parts.",
        Forms.tooLarge(() -> MultipartDecoder.decode(body, delimiter)));
    assertTrue(delimiter.looks() < 100_000, () -> "" + delimiter.looks());
  }
}
