import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Default values as Java. */
final class Defaults {
  private Defaults() {}

  /** An expression; null where the value is one of an enum, which the generator has named. */
  static String java(
      Object value, Map<String, Object> schema, Map<String, Object> simple, Schemas schemas) {
    Map<String, Object> items = Map.of();
    if (value instanceof List<?> && schema.get("items") instanceof Map<?, ?> inner) {
      items = Parameter.target(schemas, "", inner);
    }
    // The generator knows the constants' own names only of an enum by itself.
    return Schemas.isTextEnum(items) && MemberNames.ofEnum(MemberNames.texts(items)) != null
        ? constants((List<?>) value, items, Schemas.map(simple, "items"))
        : java(value, schema, schemas);
  }

  private static String java(Object value, Map<String, Object> schema, Schemas schemas) {
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

  /** Of an array whose items are of an enum: the type is as {@link TypeNames} has it. */
  private static String constants(
      List<?> list, Map<String, Object> items, Map<String, Object> simple) {
    List<String> texts = MemberNames.texts(items);
    List<String> names = MemberNames.ofEnum(texts);
    Object type =
        simple.get("$ref") instanceof String reference
            ? reference
            : Schemas.object("", Schemas.list(simple, "allOf").getFirst()).get("$ref");
    StringJoiner java = new StringJoiner(", ", "List.of(", ")");
    for (Object value : list) {
      java.add("%type(" + type + ")%." + names.get(texts.indexOf(value)));
    }
    return java.toString();
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
