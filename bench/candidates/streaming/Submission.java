package streaming;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A submission's body: an object in which three members are checked and the others are free. */
public final class Submission {
  public String email;
  public String name;
  public String message;

  /** Everything that is wrong with the body; empty when it may be stored. */
  public final List<Violation> violations = new ArrayList<>();

  /**
   * @param pointer the JSON pointer of the value
   * @param detail what was expected
   */
  public record Violation(String pointer, String detail) {}

  public static Submission read(byte[] body) throws IOException {
    Submission submission = new Submission();
    try (JsonParser json = Json.FACTORY.createParser(body)) {
      submission.read(json);
    } catch (JsonProcessingException e) {
      submission.violations.add(new Violation("", "well-formed JSON is needed"));
    }
    return submission;
  }

  private void read(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      violations.add(new Violation("", "an object is needed"));
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String member = json.currentName();
      json.nextToken();
      switch (member) {
        case "email" -> email = email(text(json, "/email", 320));
        case "name" -> name = text(json, "/name", 200);
        case "message" -> message = text(json, "/message", 20_000);
        default -> json.skipChildren();
      }
    }
  }

  private String text(JsonParser json, String pointer, int maxLength) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      violations.add(new Violation(pointer, "a string is needed"));
      json.skipChildren();
      return null;
    }
    String text = json.getText();
    if (text.codePointCount(0, text.length()) > maxLength) {
      violations.add(new Violation(pointer, "at most " + maxLength + " characters are allowed"));
    }
    return text;
  }

  private String email(String text) {
    if (text != null && (text.indexOf('@') < 1 || text.indexOf('@') != text.lastIndexOf('@'))) {
      violations.add(new Violation("/email", "an e-mail address is needed"));
    }
    return text;
  }
}
