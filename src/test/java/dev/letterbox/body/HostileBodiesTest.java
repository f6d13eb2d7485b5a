package dev.letterbox.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.letterbox.json.JsonException;
import dev.letterbox.schema.Violations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Large bodies that are made to take long: what they do is only seen by a test that does not end.
 */
class HostileBodiesTest {
  private static final int FIVE_MEGABYTES = 5_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {"&", "=", "+", "a", "_", "%41", "%c3%a9", "%EF%BF%BD", "_charset_=&", "=%26"})
  void largeForms(String piece) {
    List<Entry> form = FormDecoder.decode(large("a=", piece), null);
    assertEquals(1, form.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a&", "=&", "%41=&", "_&", "a=b=c&", "\uFFFD&"})
  void formsOfTooManyFields(String piece) {
    assertEquals(
        BodyException.Kind.TOO_LARGE, refused(() -> FormDecoder.decode(large("", piece), null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%f", "%ff", "\u00ff"})
  void formsThatAreMalformedAtTheirEnd(String end) {
    byte[] body = ("a=" + "%41+".repeat(FIVE_MEGABYTES / 4) + end).getBytes(ISO_8859_1);
    assertEquals(BodyException.Kind.MALFORMED, refused(() -> FormDecoder.decode(body, null)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r",
        "\n",
        "\n--",
        "\n--boundar",
        "\n--boundary",
        "\r\n--",
        "\r\n--boundary",
        "\r\n--boundary-",
        "\r\n--boundary--x",
        "--boundary",
        " ",
      })
  void multipartFormsWithoutAnEnd(String piece) {
    String type = "multipart/form-data; boundary=boundary";
    String start = "--boundary\r\nContent-Disposition: form-data; name=a\r\n\r\nx";
    for (String before : List.of("", start, "x")) {
      byte[] body = large(before, piece);
      assertEquals(
          BodyException.Kind.MALFORMED, refused(() -> MultipartDecoder.decode(body, type)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a: b\r\n", "a: b\r\n ", "a", "\t", "a:\t", "Content-Type: text/plain; a=\"\\"})
  void endlessHeaders(String piece) {
    byte[] body = large("--b\r\na:", piece);
    assertEquals(
        BodyException.Kind.TOO_LARGE, refused(() -> MultipartDecoder.decode(body, Forms.TYPE)));
  }

  @Test
  void everyHeaderAsLargeAsItMayBe() {
    StringBuilder parameters = new StringBuilder();
    for (int i = 0; parameters.length() < 8_000; i++) {
      parameters.append(";a").append(i).append("=1");
    }
    String part = "--b\r\nContent-Disposition: form-data; name=a" + parameters + "\r\n\r\n\r\n";
    byte[] many = (part.repeat(MultipartDecoder.MOST_PARTS) + "--b--").getBytes(ISO_8859_1);
    assertEquals(
        "Octet 124: saw \"a\", wanted at most 16 parameters.",
        Forms.malformed(() -> MultipartDecoder.decode(many, Forms.TYPE)));
    String name = "a".repeat(900) + "%22%0D".repeat(16);
    String large =
        "--b\r\nContent-Disposition: form-data; name=\""
            + name
            + "\"; filename=\""
            + "%22\\\"".repeat(1_200)
            + "\"\r\n\r\n\r\n";
    byte[] body = (large.repeat(MultipartDecoder.MOST_PARTS) + "--b--").getBytes(ISO_8859_1);
    assertEquals(MultipartDecoder.MOST_PARTS, MultipartDecoder.decode(body, Forms.TYPE).size());
  }

  /** Names whose hash codes are equal, for {@link String#hashCode} at least. */
  @Test
  void collidingNames() {
    List<Entry> form = new ArrayList<>();
    for (int i = 0; i < FormDecoder.MOST_FIELDS; i++) {
      StringBuilder name = new StringBuilder();
      for (int bit = 0; bit < 14; bit++) {
        name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      form.add(new Entry.Text(name.toString(), ""));
    }
    assertEquals(FormDecoder.MOST_FIELDS, read(form).size());
  }

  @Test
  void everyFieldWithTheSameName() {
    List<Entry> form = new ArrayList<>();
    for (int i = 0; i < FormDecoder.MOST_FIELDS; i++) {
      form.add(new Entry.Text("a", ""));
    }
    assertEquals(FormDecoder.MOST_FIELDS, read(form).get("a"));
  }

  @Test
  void jsonThatNestsWithoutAnEnd() {
    String part = Forms.json("a", "[".repeat(FIVE_MEGABYTES));
    FieldReader in = new FieldReader(Forms.decoded(part), new Violations());
    in.beginObject();
    in.nextProperty();
    assertThrows(JsonException.class, in::any);
  }

  private static Map<String, Integer> read(List<Entry> form) {
    FieldReader in = new FieldReader(form, new Violations());
    in.beginObject();
    Map<String, Integer> sizes = new LinkedHashMap<>();
    for (String name = in.nextProperty(); name != null; name = in.nextProperty()) {
      int size = 0;
      in.beginArray();
      while (in.nextItem()) {
        in.string();
        size++;
      }
      sizes.put(name, size);
    }
    assertNull(in.nextProperty());
    return sizes;
  }

  private static byte[] large(String start, String piece) {
    return (start + piece.repeat(FIVE_MEGABYTES / piece.length())).getBytes(UTF_8);
  }

  private static BodyException.Kind refused(Runnable decoding) {
    return assertThrows(BodyException.class, decoding::run).kind();
  }
}
