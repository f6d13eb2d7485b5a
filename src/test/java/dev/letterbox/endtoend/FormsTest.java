package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.endtoend.Api.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OneAtATime
final class FormsTest {
  @Test
  void aFormIsMadeWithItsDefaults() {
    String id = Api.freshId();
    Answer made = Api.post("/v1/forms", "{\"id\":\"" + id + "\",\"name\":\"Contact\"}");
    assertEquals(201, made.status());
    assertEquals("/v1/forms/" + id, made.header("Location"));
    assertEquals("\"1\"", made.header("ETag"));
    assertEquals("application/json", made.header("Content-Type"));
    JsonNode form = made.json();
    assertEquals(id, form.get("id").textValue());
    assertEquals(90, form.get("retentionDays").intValue());
    assertEquals(1, form.get("partitions").intValue());
    assertEquals(0, form.get("fields").size());
    assertEquals(form, Api.get("/v1/forms/" + id).json());
  }

  @Test
  void anIdIsMadeWhereNoneIsChosen() {
    Answer made = Api.post("/v1/forms", "{\"name\":\"Nameless\"}");
    assertEquals(201, made.status());
    assertEquals(200, Api.get(made.header("Location")).status());
  }

  @Test
  void anIdCanBeTakenOnceOnly() {
    String id = Api.freshId();
    List<Integer> statuses =
        IntStream.range(0, 4)
            .parallel()
            .map(_ -> Api.post("/v1/forms", "{\"id\":\"" + id + "\",\"name\":\"a\"}").status())
            .sorted()
            .boxed()
            .toList();
    assertEquals(List.of(201, 409, 409, 409), statuses);
    assertEquals(
        "{\"type\":\"about:blank\",\"title\":\"This id is taken.\",\"status\":409}",
        Api.post("/v1/forms", "{\"id\":\"" + id + "\",\"name\":\"a\"}").body());
  }

  @Test
  void everyViolationComesAtOnce() {
    Answer refused =
        Api.post(
            "/v1/forms",
            """
            {"id":"X","fields":[{"name":"a","type":"choice"},{"name":"b","type":"number"}],"more":1}""");
    assertEquals(400, refused.status());
    assertEquals("application/problem+json", refused.header("Content-Type"));
    assertEquals(
        """
        {"title":"The request does not follow the contract.","status":400,"errors":[\
        {"in":"body","pointer":"/id","code":"minLength","detail":"must have at least 2 characters"},\
        {"in":"body","pointer":"/id","code":"pattern","detail":"must match ^[a-z0-9][a-z0-9-]*$"},\
        {"in":"body","pointer":"/more","code":"additionalProperties",\
        "detail":"is not a property of this object"},\
        {"in":"body","pointer":"/name","code":"required","detail":"is required"}]}""",
        refused.body());
  }

  @Test
  void aDefinitionHasToMakeSense() {
    Answer refused =
        Api.post(
            "/v1/forms",
            """
            {"name":"a","fields":[{"name":"a","type":"choice"},{"name":"a","type":"text",
             "minLength":3,"maxLength":2,"pattern":"(a)\\\\1"}]}""");
    assertEquals(
        List.of(
            "/fields/0/choices required",
            "/fields/1/name unique",
            "/fields/1/minLength maximum",
            "/fields/1/pattern pattern"),
        violations(refused));
  }

  @Test
  void aFormIsReplacedAsTheVersionThatWasRead() {
    String path = "/v1/forms/" + Api.form();
    assertEquals(List.of("If-Match required"), violations(Api.put(path, "{\"name\":\"b\"}")));
    Answer replaced = Api.put(path, "{\"name\":\"b\"}", "If-Match", "\"1\"");
    assertEquals(200, replaced.status());
    assertEquals("\"2\"", replaced.header("ETag"));
    assertEquals("b", replaced.json().get("name").textValue());
    assertEquals(412, Api.put(path, "{\"name\":\"c\"}", "If-Match", "\"1\"").status());
    assertEquals(412, Api.put(path, "{\"name\":\"c\"}", "If-Match", "W/\"2\"").status());
    assertEquals(200, Api.put(path, "{\"name\":\"c\"}", "If-Match", "\"7\", \"2\"").status());
    assertEquals(200, Api.put(path, "{\"name\":\"d\"}", "If-Match", "*").status());
    assertEquals("d", Api.get(path).json().get("name").textValue());
    assertEquals(
        List.of("/id const"),
        violations(Api.put(path, "{\"id\":\"other\",\"name\":\"b\"}", "If-Match", "*")));
    assertEquals(404, Api.put("/v1/forms/missing", "{\"name\":\"b\"}", "If-Match", "*").status());
  }

  @Test
  void anUnchangedFormIsNotSentAgain() {
    String path = "/v1/forms/" + Api.form();
    Answer unchanged = Api.get(path, "If-None-Match", "W/\"1\"");
    assertEquals(304, unchanged.status());
    assertEquals("\"1\"", unchanged.header("ETag"));
    assertEquals("", unchanged.body());
    assertEquals(200, Api.get(path, "If-None-Match", "\"0\"").status());
    assertEquals(404, Api.get("/v1/forms/missing").status());
  }

  @Test
  void formsAreListedOnceEachInTheOrderOfTheirIds() {
    List<String> made = List.of(Api.form(), Api.form(), Api.form());
    List<String> listed = new ArrayList<>();
    String next = "/v1/forms?limit=2";
    while (!next.isEmpty()) {
      JsonNode page = Api.get(next).json();
      page.get("items").forEach(form -> listed.add(form.get("id").textValue()));
      next =
          page.has("nextCursor")
              ? "/v1/forms?limit=2&cursor=" + page.get("nextCursor").textValue()
              : "";
    }
    assertTrue(listed.containsAll(made));
    assertEquals(listed.size(), new HashSet<>(listed).size());
    assertEquals(listed.stream().sorted().toList(), listed);
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    assertEquals(List.of("cursor cursor"), violations(Api.get("/v1/forms?cursor=AAAA")));
    assertEquals(
        List.of("cursor cursor"),
        violations(Api.get("/v1/forms/" + Api.form() + "/submissions?cursor=MWZh")));
  }

  @Test
  void aDeletedFormTakesNothingAndShowsNothing() {
    String id = Api.form();
    assertEquals(201, Api.submit(id, "{\"a\":1}").status());
    assertEquals(412, Api.delete("/v1/forms/" + id, "If-Match", "\"2\"").status());
    assertEquals(204, Api.delete("/v1/forms/" + id, "If-Match", "\"1\"").status());
    assertEquals(404, Api.delete("/v1/forms/" + id).status());
    assertEquals(404, Api.submit(id, "{\"a\":1}").status());
    assertEquals(404, Api.get("/v1/forms/" + id + "/submissions").status());
    assertEquals(201, Api.post("/v1/forms", "{\"id\":\"" + id + "\",\"name\":\"b\"}").status());
    assertEquals("{\"items\":[]}", Api.get("/v1/forms/" + id + "/submissions").body());
  }

  static List<String> violations(Answer answer) {
    assertEquals(400, answer.status(), answer.body());
    List<String> violations = new ArrayList<>();
    for (JsonNode error : answer.json().get("errors")) {
      String at = error.path("name").asText() + error.path("pointer").asText();
      violations.add(at + " " + error.get("code").textValue());
    }
    return violations;
  }
}
