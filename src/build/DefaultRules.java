import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The value of {@code default}, which has to follow its own schema. */
final class DefaultRules {
  private static final Set<String> WITHOUT = Set.of("byte", "binary");

  private final Schemas schemas;
  private final String pointer;
  private final List<Finding> findings;

  DefaultRules(Schemas schemas, String pointer, List<Finding> findings) {
    this.schemas = schemas;
    this.pointer = pointer;
    this.findings = findings;
  }

  void check(Map<String, Object> schema, Map<String, Object> target) {
    if (!schema.containsKey("default")) {
      return;
    }
    Object value = schema.get("default");
    if (value == null) {
      if (!Values.is(schema, "nullable") && !Values.is(target, "nullable")) {
        add("default is null, which the schema refuses", "nullable: true beside it, or no default");
      }
    } else if (!isPossible(target)
        && !(value.equals(List.of()) && "array".equals(target.get("type")))) {
      add("default of what is no string, number, boolean, enum or array of those", "no default");
    } else if (!follows(value, target)) {
      add("default does not follow its own schema", "a value that does");
    }
  }

  private boolean isPossible(Map<String, Object> schema) {
    return switch (schema.get("type")) {
      case String type when type.equals("array") -> isPossible(items(schema));
      case String type -> !type.equals("object") && !WITHOUT.contains(format(schema));
      case null, default -> false;
    };
  }

  private boolean follows(Object value, Map<String, Object> schema) {
    if (!Values.isOf((String) schema.get("type"), value)) {
      return false;
    }
    if (schema.get("enum") instanceof List<?> values
        && values.stream().noneMatch(it -> Values.equal(it, value))) {
      return false;
    }
    return switch (value) {
      case String text -> {
        long length = text.codePointCount(0, text.length());
        yield isWithin(length, schema, "minLength", "maxLength")
            && Formats.isOf(format(schema), text);
      }
      case Number number -> {
        BigDecimal exact = new BigDecimal(number.toString());
        yield isAbove(exact, schema) && isBelow(exact, schema);
      }
      case List<?> items ->
          isWithin(items.size(), schema, "minItems", "maxItems")
              && items.stream().allMatch(item -> item != null && follows(item, items(schema)));
      default -> true;
    };
  }

  private static boolean isAbove(BigDecimal value, Map<String, Object> schema) {
    BigDecimal least = Values.number(schema, "minimum");
    int order = least == null ? 1 : value.compareTo(least);
    return Values.is(schema, "exclusiveMinimum") ? order > 0 : order >= 0;
  }

  private static boolean isBelow(BigDecimal value, Map<String, Object> schema) {
    BigDecimal most = Values.number(schema, "maximum");
    int order = most == null ? -1 : value.compareTo(most);
    return Values.is(schema, "exclusiveMaximum") ? order < 0 : order <= 0;
  }

  private static boolean isWithin(
      long count, Map<String, Object> schema, String least, String most) {
    return count >= Values.count(schema, least, 0)
        && count <= Values.count(schema, most, Long.MAX_VALUE);
  }

  private Map<String, Object> items(Map<String, Object> schema) {
    Map<String, Object> items =
        schemas.effective(pointer + "/items", schema.getOrDefault("items", Map.of()));
    String reference = schemas.reference(items);
    return reference == null ? items : schemas.followed(pointer + "/items", reference);
  }

  private static String format(Map<String, Object> schema) {
    return schema.get("format") instanceof String format ? format : "";
  }

  private void add(String what, String instead) {
    findings.add(new Finding(pointer + "/default", what, instead));
  }
}
