package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.endtoend.Api.Answer;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files that are too large for a request, straight to S3. */
@OneAtATime
final class UploadTest {
  private static final String FILM =
      """
      {"fileName":"../film.mp4","contentType":"video/mp4","size":4}""";

  @Test
  void aSubmissionRefersToWhatWasUploaded() {
    String form = Api.form();
    Answer created = create(form, FILM);
    assertEquals(201, created.status(), created::body);
    String id = created.json().get("id").asText();
    String submission = "{\"email\":\"ada@example.com\",\"_upload\":[\"" + id + "\"]}";
    missing(form, submission);
    Answer posted = post(created.json(), "1234");
    assertEquals(204, posted.status(), posted::body);
    Answer stored = Api.submit(form, submission, "Idempotency-Key", "k");
    assertEquals(201, stored.status(), stored::body);
    JsonNode read = Api.get(stored.header("Location")).json();
    assertEquals(
        """
        {"email":"ada@example.com"}""",
        read.get("fields").toString());
    assertEquals(
        """
        [{"id":0,"field":"_upload","fileName":"film.mp4","contentType":"video/mp4","size":4}]""",
        read.get("attachments").toString());
    Answer found = Api.get(stored.header("Location") + "/attachments/0");
    Answer file = Api.send(URI.create(found.header("Location")), "GET", BodyPublishers.noBody());
    assertEquals("1234", file.body());
    assertEquals("video/mp4", file.header("Content-Type"));
    assertEquals(
        stored.body(), Api.submit(form, submission, "Idempotency-Key", "k").body(), "repeated");
    missing(form, submission);
    missing(Api.form(), submission);
  }

  private static void missing(String form, String submission) {
    Answer refused = Api.submit(form, submission);
    assertEquals(400, refused.status());
    assertEquals(
        """
        [{"in":"body","pointer":"/_upload/0","code":"upload","detail":"must be a finished upload \
        of this form"}]""",
        refused.json().get("errors").toString());
  }

  @Test
  void aPageRefersToItByAField() {
    String form = Api.form();
    JsonNode upload = create(form, FILM).json();
    assertEquals(204, post(upload, "1").status());
    Answer stored =
        Api.send(
            "POST",
            "/v1/forms/" + form + "/submissions",
            "_upload=" + upload.get("id").asText(),
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertEquals(201, stored.status(), stored::body);
    assertEquals(1, Api.get(stored.header("Location")).json().get("attachments").size());
  }

  @Test
  void sizeAndTypeAreHeldByS3AndByTheForm() {
    String form = Api.form(",\"attachments\":{\"maxFileBytes\":10,\"types\":[\"video/*\"]}");
    JsonNode upload = create(form, FILM).json();
    assertEquals(400, post(upload, "12345").status());
    Answer large = create(form, "{\"fileName\":\"a\",\"contentType\":\"video/mp4\",\"size\":11}");
    assertEquals(413, large.status());
    assertEquals(
        "a has 11 octets; the form takes files of at most 10.",
        large.json().get("detail").asText());
    assertEquals(
        415,
        create(form, "{\"fileName\":\"a\",\"contentType\":\"image/png\",\"size\":1}").status());
    assertEquals(404, create("nowhere", FILM).status());
  }

  private static Answer create(String form, String json) {
    return Api.post("/v1/forms/" + form + "/uploads", json);
  }

  private static Answer post(JsonNode upload, String content) {
    StringBuilder body = new StringBuilder();
    for (Map.Entry<String, JsonNode> field : upload.get("fields").properties()) {
      body.append("--b\r\nContent-Disposition: form-data; name=\"")
          .append(field.getKey())
          .append("\"\r\n\r\n")
          .append(field.getValue().asText())
          .append("\r\n");
    }
    body.append("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n")
        .append(content)
        .append("\r\n--b--\r\n");
    return Api.send(
        URI.create(upload.get("url").asText()),
        "POST",
        BodyPublishers.ofString(body.toString()),
        "Content-Type",
        "multipart/form-data; boundary=b");
  }
}
