package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.endtoend.Api.Answer;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that come with a submission, and the way back to them. */
@OneAtATime
final class AttachmentTest {
  private static final String TWO_FILES =
      """
      --b
      Content-Disposition: form-data; name="email"

      ada@example.com
      --b
      Content-Disposition: form-data; name="cv"; filename="C:\\docs\\Ada's %22CV%22 €.html"
      Content-Type: text/html

      <script>alert(1)</script>
      --b
      Content-Disposition: form-data; name="cv"; filename="b.png"
      Content-Type: image/png

      \u0001\u0002
      --b
      Content-Disposition: form-data; name="cv"

      none of them
      --b
      Content-Disposition: form-data; name="photo"; filename=""
      Content-Type: application/octet-stream


      --b--
      """
          .replace("\n", "\r\n");

  @Test
  void filesAreStoredBesideTheFields() {
    Answer stored = multipart(Api.form(), TWO_FILES);
    assertEquals(201, stored.status(), stored::body);
    JsonNode submission = Api.get(stored.header("Location")).json();
    assertEquals(
        """
        {"email":"ada@example.com","cv":"none of them"}""",
        submission.get("fields").toString());
    assertEquals(
        """
        [{"id":0,"field":"cv","fileName":"Ada's \\"CV\\" €.html","contentType":"text/html","size":25},\
        {"id":1,"field":"cv","fileName":"b.png","contentType":"image/png","size":2}]""",
        submission.get("attachments").toString());
  }

  @Test
  void anAttachmentIsOfferedAsADownloadAndNotAsAPage() {
    Answer stored = multipart(Api.form(), TWO_FILES);
    Answer found = Api.get(stored.header("Location") + "/attachments/0");
    assertEquals(302, found.status());
    assertEquals("no-store", found.header("Cache-Control"));
    assertEquals("nosniff", found.header("X-Content-Type-Options"));
    Answer file = Api.send(URI.create(found.header("Location")), "GET", BodyPublishers.noBody());
    assertEquals(200, file.status(), file::body);
    assertEquals("<script>alert(1)</script>", file.body());
    assertEquals("application/octet-stream", file.header("Content-Type"));
    assertEquals(
        "attachment; filename=\"Ada's _CV_ _.html\"; "
            + "filename*=UTF-8''Ada%27s%20%22CV%22%20%E2%82%AC.html",
        file.header("Content-Disposition"));
    Answer image = Api.get(stored.header("Location") + "/attachments/1");
    Answer octets = Api.send(URI.create(image.header("Location")), "GET", BodyPublishers.noBody());
    assertEquals("\u0001\u0002", octets.body());
    assertEquals("image/png", octets.header("Content-Type"));
    assertEquals(404, Api.get(stored.header("Location") + "/attachments/2").status());
    assertEquals(400, Api.get(stored.header("Location") + "/attachments/x").status());
  }

  @Test
  void aBodyOfAnyOtherTypeIsTheAttachment() {
    byte[] octets = {0, 1, (byte) 0xff, '\r', '\n'};
    Answer stored =
        Api.send(
            URI.create(
                Api.LOCAL.url() + "/v1/forms/" + Api.form() + "/submissions?fileName=..%2Fa.bin"),
            "POST",
            BodyPublishers.ofByteArray(octets),
            "Content-Type",
            "application/x-own; a=b");
    assertEquals(201, stored.status(), stored::body);
    JsonNode submission = Api.get(stored.header("Location")).json();
    assertEquals(
        """
        [{"id":0,"fileName":"a.bin","contentType":"application/x-own; a=b","size":5}]""",
        submission.get("attachments").toString());
    Answer found = Api.get(stored.header("Location") + "/attachments/0");
    assertTrue(found.header("Location").contains("X-Amz-Expires=300"));
  }

  @Test
  void aFormSaysWhichFilesItTakes() {
    String form =
        Api.form(
            ",\"attachments\":{\"maxFiles\":2,\"maxFileBytes\":3,\"maxTotalBytes\":5,"
                + "\"types\":[\"image/*\",\"text/plain\"]}");
    assertEquals(201, multipart(form, file("a.png", "image/png", "123")).status());
    refused(
        413,
        "a.png has 4 octets; the form takes files of at most 3.",
        form,
        file("a.png", "image/png", "1234"));
    refused(
        413,
        "The files have more octets in all than the 5 that the form takes.",
        form,
        file("a.png", "image/png", "123") + file("b.png", "image/png", "123"));
    refused(
        413, "The form takes at most 2 files.", form, file("a.png", "image/png", "1").repeat(3));
    refused(
        415,
        "a.svg is application/svg; the form takes image/*, text/plain.",
        form,
        file("a.svg", "application/svg", "1"));
    assertEquals(0, Api.get("/v1/forms/" + form + "/submissions").json().at("/items/1").size());
  }

  /** Each a precise problem, and nothing half-stored. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          400 | multipart/form-data             | --b
          400 | multipart/form-data; boundary=c | --b
          400 | multipart/form-data; boundary=b | --b
          400 | multipart/form-data; boundary=b | --b~Content-Disposition: form-data; name="a"~~x
          400 | multipart/form-data; boundary=b | --b~Content-Disposition: form-data; name="a"; filename="../a"~~x~--b--
          400 | multipart/form-data; boundary=b | --b~Content-Disposition: form-data; name="a"; filename="a%0D%0Ab"~~x~--b--
          400 | multipart/form-data; boundary=b | --b~Content-Disposition: form-data; name="a"~Content-Type: application/json~~{~--b--
          415 | multipart/form-data; boundary=b | --b~Content-Disposition: form-data; name="a"~Content-Type: text/plain; charset=x~~x~--b--
          415 | text/plain; charset=x           | a
          400 | text/plain; charset=utf-16      | a
          415 | application/x-www-form-urlencoded; charset=x | a=b
          """)
  void whatCannotBeReadIsRefused(int status, String type, String body) {
    String form = Api.form();
    Answer refused =
        Api.send(
            "POST",
            "/v1/forms/" + form + "/submissions",
            body.replace("~", "\r\n"),
            "Content-Type",
            type);
    assertEquals(status, refused.status(), refused::body);
    assertEquals("application/problem+json", refused.header("Content-Type"));
    assertTrue(refused.json().has("detail"), refused::body);
    assertEquals(0, Api.get("/v1/forms/" + form + "/submissions").json().get("items").size());
  }

  private static void refused(int status, String detail, String form, String body) {
    Answer refused = multipart(form, body);
    assertEquals(status, refused.status(), refused::body);
    assertEquals(detail, refused.json().get("detail").asText());
  }

  @Test
  void aRepeatedSubmissionWithFilesIsAnsweredWithTheFirstReceipt() {
    String form = Api.form();
    Answer first = multipart(form, TWO_FILES, "Idempotency-Key", "k");
    Answer again = multipart(form, TWO_FILES, "Idempotency-Key", "k");
    assertEquals(first.body(), again.body());
    assertEquals(
        422, multipart(form, TWO_FILES.replace("b.png", "c.png"), "Idempotency-Key", "k").status());
    assertEquals(1, Api.get("/v1/forms/" + form + "/submissions").json().get("items").size());
  }

  static String file(String name, String type, String content) {
    return "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\""
        + name
        + "\"\r\nContent-Type: "
        + type
        + "\r\n\r\n"
        + content
        + "\r\n";
  }

  static Answer multipart(String form, String body, String... headers) {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 2, headers.length);
    all[0] = "Content-Type";
    all[1] = "multipart/form-data; boundary=b";
    return Api.send(
        URI.create(Api.LOCAL.url() + "/v1/forms/" + form + "/submissions"),
        "POST",
        BodyPublishers.ofString(
            body.endsWith("--b--\r\n") ? body : body + "--b--\r\n", StandardCharsets.UTF_8),
        all);
  }
}
