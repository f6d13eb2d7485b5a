package dev.letterbox.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.letterbox.schema.FilePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Arbitrary multipart forms, found again as they were made, and as Jetty finds them. */
class RandomFormTest {
  private static final int FORMS = 3_000;

  @Test
  void whatWasMadeIsFound() {
    for (int seed = 0; seed < FORMS; seed++) {
      RandomForm form = new RandomForm(new Random(seed), true);
      assertEquals(form.parts(), decoded(form.body(), form), "seed " + seed);
    }
  }

  /**
   * Jetty takes LF and the boundary for a delimiter and then refuses the form, so that there is
   * none in these. For us it is content, and in a preamble refused.
   */
  @Test
  void jettyFindsTheSame() {
    for (int seed = 0; seed < FORMS; seed++) {
      RandomForm form = new RandomForm(new Random(seed), false);
      assertEquals(form.parts(), decoded(form.body(), form), "seed " + seed);
      assertEquals(form.parts(), JettyForm.parts(form.body(), form.boundary()), "seed " + seed);
    }
  }

  /**
   * We take more in three: folded lines in a part's header, an empty part whose one CRLF is the
   * delimiter's too, and content with a line that only begins with the boundary. Jetty takes more
   * in what follows the last boundary, in LF before the first, and in white space before a colon.
   * What both take is the same.
   */
  @Test
  void jettyFindsTheSameInWhatBothTakeOfDamagedForms() {
    int both = 0;
    for (int seed = 0; seed < FORMS; seed++) {
      RandomForm form = new RandomForm(new Random(seed), false);
      byte[] damaged = form.damaged();
      List<RandomForm.Part> ours = decodedOrNull(damaged, form);
      List<RandomForm.Part> jettys = JettyForm.parts(damaged, form.boundary());
      if (ours != null && jettys != null) {
        both++;
        assertEquals(jettys, ours, "seed " + seed);
      }
    }
    assertTrue(both > FORMS / 5, "only " + both);
  }

  private static @Nullable List<RandomForm.Part> decodedOrNull(byte[] body, RandomForm form) {
    try {
      return decoded(body, form);
    } catch (BodyException e) {
      return null;
    }
  }

  private static List<RandomForm.Part> decoded(byte[] body, RandomForm form) {
    List<RandomForm.Part> parts = new ArrayList<>();
    for (Entry entry : MultipartDecoder.decode(body, form.contentType())) {
      parts.add(
          switch (entry) {
            case Entry.Text(String name, String value) ->
                new RandomForm.Part(name, null, latin1(value.getBytes(UTF_8)));
            case Entry.File(FilePart part, boolean json) ->
                new RandomForm.Part(part.name(), part.fileName(), latin1(part.content().toArray()));
          });
    }
    return parts;
  }

  private static String latin1(byte[] octets) {
    return new String(octets, ISO_8859_1);
  }
}
