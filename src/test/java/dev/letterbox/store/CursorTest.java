package dev.letterbox.store;

import static dev.letterbox.store.Cursor.Kind.FORMS;
import static dev.letterbox.store.Cursor.Kind.SUBMISSIONS_NEWEST_FIRST;
import static dev.letterbox.store.Cursor.Kind.SUBMISSIONS_OLDEST_FIRST;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CursorTest {
  private static final String ULID = "01JDB1S8ZQ0T6W4T1P3N5H7K9M";

  @Test
  void isText() {
    assertEquals("MWZjb250YWN0", Cursor.encode(FORMS, "contact"));
    assertEquals(
        "MW4wMUpEQjFTOFpRMFQ2VzRUMVAzTjVIN0s5TQ", Cursor.encode(SUBMISSIONS_NEWEST_FIRST, ULID));
  }

  @Test
  void decodesWhatItEncoded() {
    for (Cursor.Kind kind : Cursor.Kind.values()) {
      assertEquals(Optional.of(ULID), Cursor.decode(kind, Cursor.encode(kind, ULID)));
    }
    assertEquals(Optional.of("ü-1"), Cursor.decode(FORMS, Cursor.encode(FORMS, "ü-1")));
  }

  @Test
  void isOfNoUseToAnotherList() {
    for (Cursor.Kind made : Cursor.Kind.values()) {
      for (Cursor.Kind used : Cursor.Kind.values()) {
        if (made != used) {
          assertEquals(Optional.empty(), Cursor.decode(used, Cursor.encode(made, ULID)));
        }
      }
    }
  }

  @Test
  void submissionsPositionIsAUlid() {
    for (String position :
        List.of("contact", ULID + "0", ULID.toLowerCase(Locale.ROOT), "SUB#" + ULID)) {
      String cursor = Cursor.encode(SUBMISSIONS_OLDEST_FIRST, position);
      assertEquals(Optional.empty(), Cursor.decode(SUBMISSIONS_OLDEST_FIRST, cursor));
    }
  }

  @Test
  void refusesWhatItDidNotEncode() {
    String cursor = Cursor.encode(FORMS, "contact");
    List<String> forged =
        List.of(
            "",
            "=",
            "%",
            cursor + "=",
            cursor + "A",
            cursor.substring(1),
            cursor + "\n",
            base64("1f", UTF_8),
            base64("2fcontact", UTF_8),
            base64("1Fcontact", UTF_8),
            base64("1fü", ISO_8859_1),
            // Stray bits in the last character.
            "MWZhYgF".substring(0, 6) + "B",
            "A".repeat(100_000));
    for (String each : forged) {
      assertEquals(Optional.empty(), Cursor.decode(FORMS, each), each);
    }
  }

  private static String base64(String text, Charset charset) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(charset));
  }
}
