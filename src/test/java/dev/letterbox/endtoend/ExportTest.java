package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.letterbox.endtoend.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@OneAtATime
final class ExportTest {
  private static final String NDJSON = "application/x-ndjson";

  @Test
  void csvHasAColumnForEachField() {
    String form = Api.form(",\"fields\":[{\"name\":\"email\",\"type\":\"email\"}]");
    Answer first = Api.submit(form, "{\"message\":\"a \\\"b\\\",\\nc\"}");
    Api.patch(first.header("Location"), "{\"note\":\"=1+1\"}");
    Answer second = Api.submit(form, "{\"email\":\"a@b.example\",\"phone\":\"+49 30 1\",\"n\":-5}");
    Answer export = Api.get("/v1/forms/" + form + "/export", "Accept", "text/csv");
    assertEquals("text/csv; charset=utf-8", export.header("Content-Type"));
    assertEquals("", export.header("Link"));
    assertEquals(
        "id,receivedAt,status,note,email,message,phone,n\r\n"
            + receipt(first)
            + ",new,'=1+1,,\"a \"\"b\"\",\nc\",,\r\n"
            + receipt(second)
            + ",new,,a@b.example,,+49 30 1,-5\r\n",
        export.body());
  }

  private static String receipt(Answer stored) {
    return stored.json().get("id").textValue() + "," + stored.json().get("receivedAt").textValue();
  }

  @Test
  void whatOneAnswerCannotHoldGoesOnBehindTheLink() {
    String form = Api.form(",\"partitions\":2");
    String large = "x".repeat(300_000);
    List<String> stored = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      stored.add(Api.submit(form, "{\"a\":\"" + large + "\"}").json().get("id").textValue());
    }
    List<String> exported = new ArrayList<>();
    int answers = 0;
    String next = "/v1/forms/" + form + "/export?status=new";
    while (!next.isEmpty()) {
      Answer export = Api.get(next, "Accept", NDJSON);
      assertEquals(200, export.status());
      answers++;
      export.body().lines().forEach(line -> exported.add(Api.json(line).get("id").textValue()));
      String link = export.header("Link");
      next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
    }
    assertEquals(stored.stream().sorted().toList(), exported);
    assertTrue(answers > 1);
  }

  @Test
  void theFirstTypeThatIsAcceptableIsChosen() {
    String path = "/v1/forms/" + Api.form() + "/export";
    assertEquals("text/csv; charset=utf-8", Api.get(path).header("Content-Type"));
    assertEquals(
        NDJSON + "; charset=utf-8",
        Api.get(path, "Accept", "text/csv;q=0.1, " + NDJSON).header("Content-Type"));
    assertEquals(406, Api.get(path, "Accept", "application/pdf").status());
    assertEquals(404, Api.get("/v1/forms/missing/export").status());
  }
}
