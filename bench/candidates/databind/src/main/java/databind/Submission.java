package databind;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;

/** A submission's body: three members are checked, the others are free. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Submission(String email, String name, String message) {
  /**
   * @param pointer the JSON pointer of the value
   * @param detail what was expected
   */
  public record Violation(String pointer, String detail) {}

  /** Everything that is wrong with it. */
  public List<Violation> violations() {
    List<Violation> violations = new ArrayList<>();
    if (email != null && (email.indexOf('@') < 1 || email.indexOf('@') != email.lastIndexOf('@'))) {
      violations.add(new Violation("/email", "an e-mail address is needed"));
    }
    length(email, "/email", 320, violations);
    length(name, "/name", 200, violations);
    length(message, "/message", 20_000, violations);
    return violations;
  }

  private static void length(
      String text, String pointer, int maxLength, List<Violation> violations) {
    if (text != null && text.codePointCount(0, text.length()) > maxLength) {
      violations.add(new Violation(pointer, "at most " + maxLength + " characters are allowed"));
    }
  }
}
