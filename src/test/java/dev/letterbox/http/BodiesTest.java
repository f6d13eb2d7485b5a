package dev.letterbox.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.letterbox.schema.Reader;
import dev.letterbox.schema.Violations;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a body's failures are answered. */
class BodiesTest {
  private static final String CHARSETS = "wanted UTF-8, windows-1252, ISO-8859-1";

  @Test
  void aMalformedBodyIsA400() {
    assertEquals(
        "400 The request cannot be read. Octet 3: saw \"z\", wanted a hexadecimal digit of a"
            + " percent-encoded octet.",
        refused(HttpRequest::form, "application/x-www-form-urlencoded", "a=%zz"));
    assertEquals(
        "400 The request cannot be read. Content-Type, character 19: saw its end, wanted the"
            + " parameter boundary.",
        refused(HttpRequest::multipart, "multipart/form-data", "--b--"));
    assertEquals(
        "400 The request cannot be read. Content-Type, character 0: saw its end, wanted a media"
            + " type.",
        refused(HttpRequest::multipart, null, "--b--"));
    assertEquals(
        "400 The request cannot be read. Octet 0: saw 0xC3, wanted text in US-ASCII.",
        refused(HttpRequest::text, "text/plain; charset=us-ascii", "é"));
  }

  @Test
  void aBodyOfTooManyIsA413() {
    assertEquals(
        "413 The body is too large. Octet 20000: saw a further field, wanted at most 10000 fields.",
        refused(HttpRequest::form, null, "a&".repeat(10_001)));
    assertEquals(
        "413 The body is too large. Octet 8197: saw more of a part's header, wanted at most 8192"
            + " octets.",
        refused(
            HttpRequest::multipart,
            "multipart/form-data; boundary=b",
            "--b\r\n" + "a: b\r\n".repeat(5_000)));
  }

  @Test
  void anEncodingThatIsNotSupportedIsA415() {
    assertEquals(
        "415 Unsupported media type. Content-Type: saw the charset \"ebcdic\", "
            + CHARSETS
            + ", US-ASCII, UTF-16, UTF-16BE or UTF-16LE.",
        refused(HttpRequest::text, "text/plain; charset=ebcdic", "x"));
    assertEquals(
        "415 Unsupported media type. Octet 10: saw the charset \"ebcdic\", "
            + CHARSETS
            + " or US-ASCII.",
        refused(HttpRequest::form, null, "_charset_=ebcdic"));
  }

  @Test
  void aBodyThatIsNotBase64IsA400() {
    for (String content : List.of("%", "YT0", "YT0x\n", "YT1=")) {
      for (BiFunction<HttpRequest, Violations, Reader> reading :
          List.<BiFunction<HttpRequest, Violations, Reader>>of(
              HttpRequest::form, HttpRequest::text)) {
        ProblemException refusal =
            assertThrows(
                ProblemException.class,
                () -> reading.apply(Requests.body(content, true), new Violations()));
        assertEquals("The body is not base64.", refusal.problem().detail());
      }
    }
  }

  @Test
  void aTextIsReadOnce() {
    Violations violations = new Violations();
    Reader in = request("text/plain; charset=utf-8", "é\n").text(violations);
    assertEquals("é\n", in.string());
    in.maxLength("é\n", 1);
    assertEquals("maxLength", violations.list().getFirst().code());
    assertEquals("", violations.list().getFirst().at());
  }

  private static String refused(
      BiFunction<HttpRequest, Violations, Reader> reading,
      @Nullable String contentType,
      String content) {
    ProblemException refusal =
        assertThrows(
            ProblemException.class,
            () -> reading.apply(request(contentType, content), new Violations()));
    Problem problem = refusal.problem();
    return problem.status() + " " + problem.title() + " " + problem.detail();
  }

  private static HttpRequest request(@Nullable String contentType, String content) {
    Map<String, String> headers =
        contentType == null ? Map.of() : Map.of("content-type", contentType);
    return new HttpRequest(
        "POST /",
        "POST",
        "/",
        "",
        Map.of(),
        headers,
        List.of(),
        content,
        false,
        null,
        "203.0.113.7",
        "id",
        Map.of());
  }
}
