import java.util.List;
import java.util.Map;

/** The values of {@code enum}. */
final class EnumRules {
  private final String pointer;
  private final List<Finding> findings;

  EnumRules(String pointer, List<Finding> findings) {
    this.pointer = pointer;
    this.findings = findings;
  }

  void check(String type, Map<String, Object> schema) {
    if (!(schema.get("enum") instanceof List<?> values)) {
      return;
    }
    boolean nullable = Values.is(schema, "nullable");
    if (nullable && !values.contains(null)) {
      add("enum without null, which nullable allows", "null in the enum, or no nullable");
    }
    for (Object value : values) {
      if (value == null ? !nullable : !Values.isOf(type, value)) {
        add("enum has " + value + ", which is not of type: " + type, "a value of the type");
      } else if (value instanceof String text) {
        text(text, schema);
      }
    }
    if (values.stream().allMatch(java.util.Objects::isNull)) {
      add("enum has null only", "a property that is not there");
    }
    if (schema.containsKey("pattern")) {
      add("enum and pattern", "the enum alone");
    }
  }

  private void text(String text, Map<String, Object> schema) {
    long length = text.codePointCount(0, text.length());
    if (length < Values.count(schema, "minLength", 0)
        || length > Values.count(schema, "maxLength", Long.MAX_VALUE)) {
      add("enum has " + text + ", which minLength or maxLength refuses", "the enum alone");
    }
  }

  private void add(String what, String instead) {
    findings.add(new Finding(pointer + "/enum", what, instead));
  }
}
