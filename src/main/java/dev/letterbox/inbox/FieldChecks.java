package dev.letterbox.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import dev.letterbox.generated.model.Field;
import dev.letterbox.generated.model.Violation;
import dev.letterbox.schema.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks a submission's fields against the form's definitions. A value is a string, as pages send
 * it, or of its JSON type; several values of one field are an array. An empty string counts as
 * none.
 */
final class FieldChecks {
  private final List<Violation> violations = new ArrayList<>();

  private FieldChecks() {}

  /**
   * The violations in the order of the definitions.
   *
   * @param fields as they were sent, by name
   */
  static List<Violation> violations(List<Field> definitions, Map<String, JsonNode> fields) {
    FieldChecks checks = new FieldChecks();
    for (Field definition : definitions) {
      checks.check(definition, fields.get(definition.name()));
    }
    return checks.violations;
  }

  private void check(Field field, @Nullable JsonNode value) {
    String pointer = "/" + field.name().replace("~", "~0").replace("/", "~1");
    if (value == null || value.isNull() || (value.isTextual() && value.textValue().isEmpty())) {
      if (field.required()) {
        add(pointer, "required", "is required");
      }
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        checkOne(field, pointer + "/" + i, value.get(i));
      }
    } else {
      checkOne(field, pointer, value);
    }
  }

  private void checkOne(Field field, String pointer, JsonNode value) {
    if (value.isContainerNode() || value.isNull()) {
      add(pointer, "type", "must be a single value");
      return;
    }
    String text = value.asText();
    switch (field.type()) {
      case TEXT -> checkText(field, pointer, text);
      case EMAIL -> require(Text.isEmail(text), pointer, "must be an e-mail address");
      case URL -> require(Text.isUri(text), pointer, "must be an absolute URL");
      case INTEGER -> require(isInteger(text), pointer, "must be a whole number");
      case NUMBER -> require(isNumber(text), pointer, "must be a number");
      case BOOLEAN -> require(isBoolean(text), pointer, "must be true or false");
      case DATE -> require(Text.isDate(text), pointer, "must be a date such as 2026-11-22");
      case CHOICE -> {
        if (!field.choices().contains(text)) {
          add(pointer, "enum", "must be one of " + String.join(", ", field.choices()));
        }
      }
    }
  }

  private void checkText(Field field, String pointer, String text) {
    int length = text.codePointCount(0, text.length());
    if (field.minLength() != null && length < field.minLength()) {
      add(pointer, "minLength", "must have at least " + field.minLength() + " characters");
    }
    if (field.maxLength() != null && length > field.maxLength()) {
      add(pointer, "maxLength", "must have at most " + field.maxLength() + " characters");
    }
    if (field.pattern() != null && !Pattern.matches(field.pattern(), text)) {
      add(pointer, "pattern", "must match " + field.pattern());
    }
  }

  private static boolean isInteger(String text) {
    int digits = text.startsWith("-") ? 1 : 0;
    for (int i = digits; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() > digits;
  }

  private static boolean isNumber(String text) {
    try {
      return text.length() <= 100 && new BigDecimal(text).signum() >= -1;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** What a checkbox without a value of its own sends is {@code on}. */
  private static boolean isBoolean(String text) {
    return text.equals("true") || text.equals("false") || text.equals("on");
  }

  private void require(boolean holds, String pointer, String detail) {
    if (!holds) {
      add(pointer, "format", detail);
    }
  }

  private void add(String pointer, String code, String detail) {
    violations.add(Problems.inBody(pointer, code, detail));
  }
}
