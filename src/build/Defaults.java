import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Default values as Java. */
final class Defaults {
  private Defaults() {}

  /** An expression; null where the value is one of an enum, which the generator has named. */
  static String java(Object value, Map<String, Object> schema, Schemas schemas) {
    if (value instanceof List<?> list) {
      return list(list, Schemas.map(schema, "items"), schemas);
    }
    String format = schema.get("format") instanceof String text ? text : "";
    return switch (value) {
      case String _ when Schemas.isTextEnum(schema) -> null;
      case String text when Calls.isTyped(schema) ->
          switch (format) {
            case "date" -> "%date(" + text + ")%";
            case "date-time" -> "%instant(" + OffsetDateTime.parse(text).toInstant() + ")%";
            case "uuid" -> "%uuid(" + text + ")%";
            default -> throw new IllegalArgumentException(format);
          };
      case String text -> Calls.literal(text);
      case Boolean flag -> flag.toString();
      case Number number -> number(new BigDecimal(number.toString()), format, schema);
      default -> throw new IllegalArgumentException(value.toString());
    };
  }

  private static String number(BigDecimal number, String format, Map<String, Object> schema) {
    if ("integer".equals(schema.get("type"))) {
      String digits = number.toBigIntegerExact().toString();
      return Calls.isInt(schema) ? digits : digits + "L";
    }
    return switch (format) {
      case "float" -> number.floatValue() + "f";
      case "double" -> number.doubleValue() + "";
      default -> "%decimal(" + number + ")%";
    };
  }

  private static String list(List<?> list, Map<String, Object> items, Schemas schemas) {
    Map<String, Object> effective = schemas.effective("", items);
    if (schemas.reference(effective) != null) {
      return list.isEmpty() ? "List.of()" : null;
    }
    StringJoiner java = new StringJoiner(", ", "List.of(", ")");
    for (Object item : list) {
      String one = java(item, effective, schemas);
      if (one == null) {
        return null;
      }
      java.add(one);
    }
    return java.toString();
  }
}
