package dev.letterbox.inbox;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.letterbox.generated.model.Field;
import dev.letterbox.generated.model.FieldType;
import dev.letterbox.generated.model.FormInput;
import dev.letterbox.generated.model.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the contract asks of a form's definition and a schema cannot say. */
final class FormChecks {
  private FormChecks() {}

  static List<Violation> violations(FormInput form) {
    List<Violation> violations = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < form.fields().size(); i++) {
      Field field = form.fields().get(i);
      String pointer = "/fields/" + i;
      if (!names.add(field.name())) {
        violations.add(Problems.inBody(pointer + "/name", "unique", "is another field's name"));
      }
      if (field.type() == FieldType.CHOICE && field.choices().isEmpty()) {
        violations.add(
            Problems.inBody(pointer + "/choices", "required", "is required for a choice"));
      }
      if (field.minLength() != null
          && field.maxLength() != null
          && field.minLength() > field.maxLength()) {
        violations.add(
            Problems.inBody(pointer + "/minLength", "maximum", "must be at most maxLength"));
      }
      String pattern = field.pattern();
      if (pattern != null && !isRegular(pattern)) {
        violations.add(
            Problems.inBody(
                pointer + "/pattern",
                "pattern",
                "must be a regular expression without back references and look-around"));
      }
    }
    if (form.hook() != null) {
      violations.addAll(Signatures.violations(form.hook()));
    }
    return violations;
  }

  /**
   * RE2's expressions, which match in time linear in the text: a form's owner cannot make the
   * function hang, nor can who posts to it.
   */
  private static boolean isRegular(String pattern) {
    try {
      Pattern.compile(pattern);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }
}
