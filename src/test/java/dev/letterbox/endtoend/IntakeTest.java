package dev.letterbox.endtoend;

import static dev.letterbox.endtoend.FormsTest.violations;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.letterbox.endtoend.Api.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OneAtATime
final class IntakeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          text    | "abc"               | "abcd"         | maxLength
          email   | "a@b.example"       | "a@"           | format
          url     | "https://a.example" | "a.example"    | format
          integer | "-12"               | 1.5            | format
          integer | 12                  | "twelve"       | format
          number  | "1.5"               | "1,5"          | format
          boolean | "on"                | "yes"          | format
          boolean | true                | "1"            | format
          date    | "2024-02-29"        | "2023-02-29"   | format
          choice  | "b"                 | "c"            | enum
          choice  | ["a","b"]           | ["a","c"]      | enum
          text    | ["abc","x"]         | [["x"]]        | type
          text    | "a1"                | "1a"           | pattern
          """)
  void aFieldIsWhatItsOwnerWants(String type, String right, String wrong, String code) {
    String pattern = code.equals("pattern") ? ",\"pattern\":\"[a-z][0-9]\"" : "";
    String choices = type.equals("choice") ? ",\"choices\":[\"a\",\"b\"]" : "";
    String length = type.equals("text") ? ",\"maxLength\":3" : "";
    String form =
        Api.form(
            ",\"fields\":[{\"name\":\"f\",\"required\":true,\"type\":\""
                + type
                + "\""
                + pattern
                + choices
                + length
                + "}]");
    assertEquals(201, Api.submit(form, "{\"f\":" + right + "}").status());
    String pointer = wrong.startsWith("[\"") ? "/f/1" : wrong.startsWith("[") ? "/f/0" : "/f";
    assertEquals(
        List.of(pointer + " " + code), violations(Api.submit(form, "{\"f\":" + wrong + "}")));
    assertEquals(List.of("/f required"), violations(Api.submit(form, "{\"f\":\"\"}")));
    assertEquals(List.of("/f required"), violations(Api.submit(form, "{\"g\":1}")));
  }

  @Test
  void aFilledHoneypotIsSpamAndNotLost() {
    String form = Api.form(",\"honeypot\":\"website\"");
    assertEquals(201, Api.submit(form, "{\"website\":\"x\",\"a\":1}").status());
    assertEquals(201, Api.submit(form, "{\"website\":\"\",\"a\":1}").status());
    String list = "/v1/forms/" + form + "/submissions";
    assertEquals(1, Api.get(list + "?status=spam").json().get("items").size());
    assertEquals(1, Api.get(list + "?status=new").json().get("items").size());
  }

  @Test
  void whatIsNotJsonIsNamedByLineAndColumn() {
    assertEquals(
        """
        {"title":"The request cannot be read.","status":400,"detail":"The body is not JSON: \
        line 2, column 6: expected the string's closing quote, not the end."}""",
        Api.submit(Api.form(), "{\n\"a\":\"").body());
    assertEquals(List.of("/a duplicate"), violations(Api.submit(Api.form(), "{\"a\":1,\"a\":1}")));
    assertEquals(List.of(" required"), violations(Api.submit(Api.form(), "")));
    assertEquals(400, Api.submit(Api.form(), "[".repeat(5000)).status());
    assertEquals(400, Api.submit(Api.form(), "{\"a\":1e999999}").status());
  }

  @Test
  void aPagesFormIsReadAsJsonIs() {
    String form = Api.form(",\"fields\":[{\"name\":\"age\",\"type\":\"integer\"}]");
    Answer stored = post(form, "name=Ada+L.&topic=a&topic=b&empty=&note=%E2%82%AC%26%3D&age=36");
    assertEquals(201, stored.status());
    assertEquals(
        """
        {"name":"Ada L.","topic":["a","b"],"empty":"","note":"€&=","age":"36"}""",
        Api.get(stored.header("Location")).json().get("fields").toString());
    assertEquals(
        List.of("/email format", "/name type", "/message maxLength"),
        violations(post(form, "email=ada&name=a&name=b&message=" + "x".repeat(20_001))));
    assertEquals(List.of("/age format"), violations(post(form, "age=old")));
    assertEquals(
        """
        {"title":"The request cannot be read.","status":400,"detail":"Octet 4: saw \\"z\\", wanted \
        a hexadecimal digit of a percent-encoded octet."}""",
        post(form, "a=1%zz").body());
  }

  @Test
  void aMultipartFormIsReadAsJsonIs() {
    String form = Api.form(",\"fields\":[{\"name\":\"age\",\"type\":\"integer\"}]");
    Answer stored =
        Api.send(
            "POST",
            "/v1/forms/" + form + "/submissions",
            """
            --b
            Content-Disposition: form-data; name="age"

            36
            --b
            Content-Disposition: form-data; name="topic"

            a
            --b
            Content-Disposition: form-data; name="topic"

            b €
            --b
            Content-Disposition: form-data; name="address"
            Content-Type: application/json

            {"city":"London"}
            --b--
            """
                .replace("\n", "\r\n"),
            "Content-Type",
            "multipart/form-data; boundary=b");
    assertEquals(201, stored.status(), stored::body);
    assertEquals(
        """
        {"age":"36","topic":["a","b €"],"address":{"city":"London"}}""",
        Api.get(stored.header("Location")).json().get("fields").toString());
  }

  @Test
  void aBodyIsThereWhereItIsWantedAndNowhereElse() {
    assertEquals(List.of(" required"), violations(post(Api.form(), "")));
    Answer refused = Api.send("GET", "/v1/health", "a");
    assertEquals(400, refused.status());
    assertEquals(
        "A body is sent, and this operation takes none.", refused.json().get("detail").asText());
  }

  @Test
  void aTextIsTheMessage() {
    Answer stored =
        Api.send(
            "POST",
            "/v1/forms/" + Api.form() + "/submissions",
            "Grüße\n",
            "Content-Type",
            "text/plain; charset=utf-8");
    assertEquals(
        """
        {"message":"Grüße\\n"}""",
        Api.get(stored.header("Location")).json().get("fields").toString());
  }

  private static Answer post(String form, String fields) {
    return Api.send(
        "POST",
        "/v1/forms/" + form + "/submissions",
        fields,
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  @Test
  void aFormIsMadeOfJsonOnly() {
    Answer refused = Api.send("POST", "/v1/forms", "name=a", "Content-Type", "text/plain");
    assertEquals(415, refused.status());
    assertEquals("application/json", refused.header("Accept"));
  }

  @Test
  void aSubmissionThatNoItemHoldsIsTooLarge() {
    String half = "\"" + "x".repeat(200 * 1024) + "\"";
    Answer refused = Api.submit(Api.form(), "{\"a\":" + half + ",\"b\":" + half + "}");
    assertEquals(413, refused.status());
  }

  @Test
  void whatCannotBeAnsweredAcceptablyIsRefused() {
    Answer refused = Api.submit(Api.form(), "{\"a\":1}", "Accept", "image/png");
    assertEquals(406, refused.status());
    assertEquals(
        """
        {"title":"No acceptable representation.","status":406,"detail":"Offered: application/json, text/html."}""",
        refused.body());
  }

  @Test
  void noSuchFormTakesAnything() {
    Answer refused = Api.submit("missing", "{\"a\":1}");
    assertEquals(404, refused.status());
    assertEquals(
        "{\"type\":\"about:blank\",\"title\":\"There is no such form.\",\"status\":404}",
        refused.body());
  }

  @Test
  void wrongMethodsAndPathsAreProblems() {
    Answer method = Api.delete("/v1/forms/demo/submissions");
    assertEquals(405, method.status());
    assertEquals("GET, POST", method.header("Allow"));
    assertEquals("application/problem+json", method.header("Content-Type"));
    assertEquals(404, Api.get("/v1/nothing").status());
    assertEquals(
        "{\"title\":\"There is nothing here.\",\"status\":404}", Api.get("/v1/health/").body());
  }

  @Test
  void healthTellsTheContractsVersion() {
    assertEquals("{\"status\":\"ok\",\"version\":\"1.0.0\"}", Api.get("/v1/health").body());
  }

  @Test
  void aBrowserGoesWhereTheFormSays() {
    String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    String form = Api.form(",\"redirectUrl\":\"https://www.example.com/thanks?a=b\"");
    Answer redirected = Api.submit(form, "{\"a\":1}", "Accept", browser);
    assertEquals(303, redirected.status());
    assertEquals("https://www.example.com/thanks?a=b", redirected.header("Location"));
    assertEquals("", redirected.body());
    assertEquals(201, Api.submit(form, "{\"a\":1}", "Accept", "*/*").status());
    Answer thanked = Api.submit(Api.form(), "{\"a\":1}", "Accept", browser);
    assertEquals(201, thanked.status());
    assertEquals("text/html; charset=utf-8", thanked.header("Content-Type"));
    assertEquals("<h1>Thank you</h1>", thanked.body().lines().toList().get(5));
  }
}
