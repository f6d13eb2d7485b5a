import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Values of the document. */
final class Values {
  private Values() {}

  /** The type that JSON Schema gives it. */
  static String type(Object value) {
    return switch (value) {
      case null -> "null";
      case String _ -> "string";
      case Boolean _ -> "boolean";
      case BigDecimal number -> number.stripTrailingZeros().scale() <= 0 ? "integer" : "number";
      case Number _ -> "integer";
      case List<?> _ -> "array";
      case Map<?, ?> _ -> "object";
      default -> throw new IllegalArgumentException(value.toString());
    };
  }

  static boolean isOf(String type, Object value) {
    String actual = type(value);
    return actual.equals(type) || (type.equals("number") && actual.equals("integer"));
  }

  /** A number, or null where the keyword is not there or is no number. */
  static BigDecimal number(Map<String, Object> schema, String keyword) {
    return schema.get(keyword) instanceof Number number ? new BigDecimal(number.toString()) : null;
  }

  static long count(Map<String, Object> schema, String keyword, long otherwise) {
    BigDecimal count = number(schema, keyword);
    return count == null ? otherwise : count.longValue();
  }

  static boolean is(Map<String, Object> schema, String keyword) {
    return Boolean.TRUE.equals(schema.get(keyword));
  }

  /** Numbers by value, however they are written. */
  static boolean equal(Object one, Object other) {
    return one instanceof Number && other instanceof Number
        ? new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0
        : java.util.Objects.equals(one, other);
  }
}
