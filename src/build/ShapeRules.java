import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Each keyword of a schema by itself: whether there is such a one, and whether its value can be.
 */
final class ShapeRules {
  private static final Set<String> BOOLEANS =
      Set.of(
          "nullable",
          "readOnly",
          "writeOnly",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "uniqueItems",
          "deprecated");
  private static final Set<String> COUNTS =
      Set.of("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties");
  private static final Set<String> NUMBERS = Set.of("minimum", "maximum", "multipleOf");
  private static final Set<String> TEXTS = Set.of("type", "format", "pattern", "$ref");
  private static final Set<String> LISTS = Set.of("enum", "required", "allOf", "oneOf", "anyOf");
  private static final Set<String> TYPES =
      Set.of("string", "number", "integer", "boolean", "array", "object");

  private final String pointer;
  private final List<Finding> findings;
  private boolean fine = true;

  private ShapeRules(String pointer, List<Finding> findings) {
    this.pointer = pointer;
    this.findings = findings;
  }

  /** Whether the keywords can be looked at together. */
  static boolean check(String pointer, Map<String, Object> schema, List<Finding> findings) {
    ShapeRules rules = new ShapeRules(pointer, findings);
    schema.forEach(rules::keyword);
    if (schema.containsKey("$ref")) {
      schema.keySet().stream()
          .filter(key -> !key.equals("$ref") && !isForReaders(key))
          .forEach(
              key ->
                  rules.add(
                      key,
                      key + " beside $ref means nothing",
                      "allOf with the $ref, and it beside"));
    }
    return rules.fine;
  }

  private static boolean isForReaders(String key) {
    return key.startsWith("x-")
        || (Keyword.ALL.containsKey(key)
            && Keyword.ALL.get(key).meaning() == Keyword.Meaning.DOCUMENTS);
  }

  private void keyword(String key, Object value) {
    if (key.startsWith("x-")) {
      return;
    }
    Keyword keyword = Keyword.ALL.get(key);
    if (keyword == null) {
      findings.add(
          new Finding(
              Document.member(pointer, key),
              key + " is no keyword of OpenAPI 3.0",
              "x-" + key + ", or nothing"));
    } else if (keyword.meaning() == Keyword.Meaning.REFUSED) {
      add(key, key + " is not honoured", keyword.note());
    } else if (keyword.meaning() == Keyword.Meaning.HONOURED) {
      value(key, value);
    }
  }

  private void value(String key, Object value) {
    if (key.equals("type")) {
      type(value);
    } else if (key.startsWith("exclusive") && value instanceof Number) {
      String bound = key.equals("exclusiveMinimum") ? "minimum" : "maximum";
      add(
          key,
          key + " is a number, as in OpenAPI 3.1",
          bound + ": " + value + ", and " + key + ": true");
    } else if (BOOLEANS.contains(key) && !(value instanceof Boolean)) {
      wrong(key, "true or false");
    } else if (COUNTS.contains(key) && !isCount(value)) {
      wrong(key, "a count of at most " + Integer.MAX_VALUE);
    } else if (NUMBERS.contains(key) && !isNumber(key, value)) {
      wrong(key, key.equals("multipleOf") ? "a number above 0" : "a number");
    } else if (TEXTS.contains(key) && !(value instanceof String)) {
      wrong(key, "a string");
    } else if (LISTS.contains(key)) {
      list(key, value);
    } else if ((key.equals("properties") || key.equals("not")) && !(value instanceof Map)) {
      wrong(key, "an object");
    } else if (key.equals("additionalProperties")
        && !(value instanceof Map || value instanceof Boolean)) {
      wrong(key, "true, false or a schema");
    }
  }

  private void type(Object value) {
    if (value instanceof List<?> types) {
      Set<Object> others = new HashSet<>(types);
      boolean nullable = others.remove("null");
      add(
          "type",
          "type is a list, as in OpenAPI 3.1",
          nullable && others.size() == 1
              ? "type: " + others.iterator().next() + ", and nullable: true"
              : "one type, or oneOf");
    } else if (value.equals("null")) {
      add("type", "type is null, as in OpenAPI 3.1", "nullable: true beside another type");
    } else if (!(value instanceof String) || !TYPES.contains(value)) {
      wrong("type", String.join(", ", TYPES.stream().sorted().toList()));
    }
  }

  private void list(String key, Object value) {
    if (!(value instanceof List<?> list) || (list.isEmpty() && !key.equals("required"))) {
      wrong(key, "a list with something in it");
    } else if (new HashSet<>(list).size() < list.size()) {
      add(key, key + " has a value twice", "each once");
    } else if (key.equals("required") && !list.stream().allMatch(String.class::isInstance)) {
      wrong(key, "names of properties");
    }
  }

  private static boolean isCount(Object value) {
    return value instanceof Long count && count >= 0 && count <= Integer.MAX_VALUE;
  }

  private static boolean isNumber(String key, Object value) {
    return value instanceof Number number
        && (!key.equals("multipleOf") || new BigDecimal(number.toString()).signum() > 0);
  }

  private void wrong(String key, String wanted) {
    add(key, key + " has a value that it cannot have", wanted);
  }

  private void add(String key, String what, String instead) {
    findings.add(new Finding(Document.member(pointer, key), what, instead));
    fine = false;
  }
}
