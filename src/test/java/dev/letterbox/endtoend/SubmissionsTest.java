package dev.letterbox.endtoend;

import static dev.letterbox.endtoend.FormsTest.violations;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.endtoend.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OneAtATime
final class SubmissionsTest {
  @Test
  void aSubmissionIsStoredAndListed() {
    String form = Api.form();
    Answer stored =
        Api.submit(form, "{\"email\":\"ada@example.com\",\"topics\":[\"a\",{\"b\":1.50}]}");
    assertEquals(201, stored.status());
    String id = stored.json().get("id").textValue();
    String receivedAt = stored.json().get("receivedAt").textValue();
    assertEquals("/v1/forms/" + form + "/submissions/" + id, stored.header("Location"));
    String expected =
        """
        {"kind":"form","id":"%s","formId":"%s","receivedAt":"%s","status":"new",\
        "fields":{"email":"ada@example.com","topics":["a",{"b":1.50}]},"attachments":[],"caught":[]}"""
            .formatted(id, form, receivedAt);
    assertEquals(expected, Api.get(stored.header("Location")).body());
    assertEquals(
        "{\"items\":[" + expected + "]}", Api.get("/v1/forms/" + form + "/submissions").body());
  }

  @Test
  void pagesOverSeveralPartitionsHoldEachOnceTheNewestFirst() {
    String form = Api.form(",\"partitions\":4");
    List<String> stored = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      stored.addFirst(Api.submit(form, "{\"n\":" + i + "}").json().get("id").textValue());
    }
    List<String> listed = new ArrayList<>();
    String path = "/v1/forms/" + form + "/submissions?limit=5";
    String next = path;
    while (!next.isEmpty()) {
      JsonNode page = Api.get(next).json();
      page.get("items").forEach(item -> listed.add(item.get("id").textValue()));
      JsonNode cursor = page.path("nextCursor");
      next = cursor.isMissingNode() ? "" : path + "&cursor=" + cursor.textValue();
    }
    assertEquals(stored.stream().sorted().toList().reversed(), listed);
  }

  @Test
  void aListIsFilteredByStatusAndTime() {
    String form = Api.form();
    Answer first = Api.submit(form, "{\"n\":1}");
    Answer second = Api.submit(form, "{\"n\":2}");
    Api.patch(first.header("Location"), "{\"status\":\"archived\"}");
    String list = "/v1/forms/" + form + "/submissions?";
    assertEquals(1, Api.get(list + "status=archived").json().get("items").size());
    assertEquals(2, Api.get(list + "status=archived&status=new").json().get("items").size());
    assertEquals(0, Api.get(list + "status=spam").json().get("items").size());
    String received = second.json().get("receivedAt").textValue();
    assertTrue(Api.get(list + "from=" + received).body().contains("\"n\":2"));
    assertFalse(Api.get(list + "to=" + received).body().contains("\"n\":2"));
    assertEquals(
        List.of("limit maximum", "from format", "status enum"),
        violations(Api.get(list + "limit=101&from=yesterday&status=new&status=old")));
  }

  @Test
  void statusAndNoteAreTheOwners() {
    String path = Api.submit(Api.form(), "{\"n\":1}").header("Location");
    assertEquals(
        "\"read\"", Api.patch(path, "{\"status\":\"read\"}").json().get("status").toString());
    assertEquals(
        "\"later\"", Api.patch(path, "{\"note\":\"later\"}").json().get("note").toString());
    assertEquals("\"read\"", Api.get(path).json().get("status").toString());
    assertFalse(Api.patch(path, "{\"note\":null}").json().has("note"));
    assertEquals(List.of(" minProperties"), violations(Api.patch(path, "{}")));
    assertEquals(
        List.of("/fields additionalProperties"), violations(Api.patch(path, "{\"fields\":{}}")));
    Answer wrong = Api.send("PATCH", path, "{}", "Content-Type", "application/json");
    assertEquals(415, wrong.status());
    assertEquals("application/merge-patch+json", wrong.header("Accept"));
  }

  @Test
  void whatIsDeletedIsGone() {
    String path = Api.submit(Api.form(), "{\"n\":1}").header("Location");
    assertEquals(204, Api.delete(path).status());
    assertEquals(404, Api.delete(path).status());
    assertEquals(404, Api.get(path).status());
    assertEquals(404, Api.patch(path, "{\"status\":\"read\"}").status());
    assertEquals(
        List.of("submissionId pattern"), violations(Api.get("/v1/forms/demo/submissions/x")));
  }

  @Test
  void noOtherFormLeadsToASubmission() {
    String path = Api.submit(Api.form(), "{\"n\":1}").header("Location");
    String id = path.substring(path.lastIndexOf('/') + 1);
    assertEquals(404, Api.get("/v1/forms/" + Api.form() + "/submissions/" + id).status());
  }

  @Test
  void anIdempotencyKeyStoresOnce() {
    String form = Api.form();
    List<String> receipts =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(_ -> Api.submit(form, "{\"n\":1}", "Idempotency-Key", "k").body())
            .distinct()
            .toList();
    assertEquals(1, receipts.size(), receipts.toString());
    assertEquals(1, Api.get("/v1/forms/" + form + "/submissions").json().get("items").size());
    Answer other = Api.submit(form, "{\"n\":2}", "Idempotency-Key", "k");
    assertEquals(422, other.status());
    assertEquals(201, Api.submit(Api.form(), "{\"n\":2}", "Idempotency-Key", "k").status());
  }
}
