import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;

/** The keywords of a schema as calls of {@code Checks}, in Java, on what {@code %value%} names. */
final class Calls {
  private static final BigDecimal LEAST_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal MOST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

  private final Map<String, Object> schema;
  private final List<String> calls = new ArrayList<>();

  private Calls(Map<String, Object> schema) {
    this.schema = schema;
  }

  /** Whether the value has a Java type that says what the format says, and no other check. */
  static boolean isTyped(Map<String, Object> schema) {
    return Formats.TYPED.contains(schema.getOrDefault("format", ""))
        && !schema.containsKey("minLength")
        && !schema.containsKey("maxLength")
        && !schema.containsKey("pattern");
  }

  static List<String> ofString(Map<String, Object> schema) {
    Calls calls = new Calls(schema);
    calls.count("minLength");
    calls.count("maxLength");
    if (schema.get("pattern") instanceof String pattern) {
      calls.add("pattern", literal(pattern));
    }
    String check = Formats.CHECKS.get(schema.getOrDefault("format", ""));
    if (check != null) {
      calls.add(check);
    }
    return calls.calls;
  }

  static List<String> ofArray(Map<String, Object> schema) {
    Calls calls = new Calls(schema);
    calls.count("maxItems");
    return calls.calls;
  }

  static List<String> ofWholeArray(Map<String, Object> schema) {
    Calls calls = new Calls(schema);
    calls.count("minItems");
    if (Values.is(schema, "uniqueItems")) {
      calls.add("uniqueItems");
    }
    return calls.calls;
  }

  static List<String> ofMap(Map<String, Object> schema) {
    Calls calls = new Calls(schema);
    boolean closed = Boolean.FALSE.equals(schema.get("additionalProperties"));
    if (schema.containsKey("minProperties")) {
      calls.calls.add("in.minProperties(%value%.size(), " + schema.get("minProperties") + ")");
    }
    if (closed || schema.containsKey("maxProperties")) {
      Object most = closed ? 0 : schema.get("maxProperties");
      calls.calls.add("in.maxProperties(%value%.size(), " + most + ")");
    }
    return calls.calls;
  }

  static List<String> ofNumber(String type, Map<String, Object> schema) {
    Calls calls = new Calls(schema);
    switch (type) {
      case "integer" -> calls.integer();
      case "number" -> calls.number();
      default -> calls.among(value -> (value.equals(true) ? "" : "!") + "%value%");
    }
    return calls.calls;
  }

  /** Without a format an integer takes 64 bits, unless its bounds say that 32 are enough. */
  static boolean isInt(Map<String, Object> schema) {
    if (schema.get("format") instanceof String format && format.matches("int(32|64)")) {
      return format.equals("int32");
    }
    return least(schema).compareTo(BigDecimal.valueOf(Integer.MIN_VALUE)) >= 0
        && most(schema).compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
  }

  /** The smallest integer that follows {@code minimum}. */
  private static BigDecimal least(Map<String, Object> schema) {
    BigDecimal bound = Values.number(schema, "minimum");
    return bound == null
        ? LEAST_LONG
        : Values.is(schema, "exclusiveMinimum")
            ? bound.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)
            : bound.setScale(0, RoundingMode.CEILING);
  }

  private static BigDecimal most(Map<String, Object> schema) {
    BigDecimal bound = Values.number(schema, "maximum");
    return bound == null
        ? MOST_LONG
        : Values.is(schema, "exclusiveMaximum")
            ? bound.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE)
            : bound.setScale(0, RoundingMode.FLOOR);
  }

  private void integer() {
    boolean isInt = isInt(schema);
    if (schema.containsKey("minimum") && least(schema).compareTo(LEAST_LONG) > 0) {
      add("minimum", whole(least(schema).min(MOST_LONG), isInt));
    }
    if (schema.containsKey("maximum") && most(schema).compareTo(MOST_LONG) < 0) {
      add("maximum", whole(most(schema).max(LEAST_LONG), isInt));
    }
    BigDecimal factor = Values.number(schema, "multipleOf");
    if (factor != null) {
      // An integer is a multiple of 0.5, or of 2.5 where it is one of 5.
      BigInteger[] fraction = fraction(factor);
      add("multipleOf", whole(new BigDecimal(fraction[0]), isInt));
    }
    among(value -> "%value% == " + whole(new BigDecimal(value.toString()), isInt));
  }

  /** The values of {@code enum}, of which none is a text: each as a condition. */
  private void among(Function<Object, String> condition) {
    if (schema.get("enum") instanceof List<?> values) {
      StringJoiner conditions = new StringJoiner(" || ");
      StringJoiner list = new StringJoiner(", ");
      for (Object value : values) {
        if (value != null) {
          conditions.add(condition.apply(value));
          list.add(value.toString());
        }
      }
      calls.add("in.among(" + conditions + ", \"" + list + "\")");
    }
  }

  /** In lowest terms. */
  private static BigInteger[] fraction(BigDecimal number) {
    BigInteger denominator = BigInteger.TEN.pow(Math.max(0, number.scale()));
    BigInteger numerator = number.multiply(new BigDecimal(denominator)).toBigIntegerExact();
    BigInteger common = numerator.gcd(denominator);
    return new BigInteger[] {numerator.divide(common), denominator.divide(common)};
  }

  private static String whole(BigDecimal number, boolean isInt) {
    String digits = number.toBigIntegerExact().toString();
    boolean small = new BigInteger(digits).bitLength() < 32;
    return isInt && small ? digits : digits + "L";
  }

  private void number() {
    Object format = schema.get("format");
    Function<BigDecimal, String> literal =
        switch (format) {
          case String it when it.equals("float") ->
              n -> floating(n.floatValue() + "f", n.floatValue());
          case String it when it.equals("double") ->
              n -> floating(n.doubleValue() + "", n.doubleValue());
          case null, default -> Calls::decimal;
        };
    boolean binary = "float".equals(format) || "double".equals(format);
    BigDecimal least = Values.number(schema, "minimum");
    if (least != null) {
      add("minimum", literal.apply(least), "" + Values.is(schema, "exclusiveMinimum"));
    }
    BigDecimal most = Values.number(schema, "maximum");
    if (most != null) {
      add("maximum", literal.apply(most), "" + Values.is(schema, "exclusiveMaximum"));
    }
    BigDecimal factor = Values.number(schema, "multipleOf");
    if (factor != null) {
      add("multipleOf", decimal(factor));
    }
    among(
        value -> {
          String one = literal.apply(new BigDecimal(value.toString()));
          return binary ? "%value% == " + one : "%value%.compareTo(" + one + ") == 0";
        });
  }

  private static String floating(String literal, double value) {
    return Double.isInfinite(value)
        ? "Double." + (value > 0 ? "POSITIVE" : "NEGATIVE") + "_INFINITY"
        : literal;
  }

  /** A constant, as {@link Marks} makes one. */
  private static String decimal(BigDecimal number) {
    return "%decimal(" + number + ")%";
  }

  private void count(String keyword) {
    if (schema.containsKey(keyword)) {
      add(keyword, schema.get(keyword).toString());
    }
  }

  private void add(String check, String... arguments) {
    calls.add(
        arguments.length == 0
            ? "in." + check + "(%value%)"
            : "in." + check + "(%value%, " + String.join(", ", arguments) + ")");
  }

  /** As Java, with nothing in it that {@link Marks} could take for a mark. */
  static String literal(String text) {
    return "\"" + escaped(text) + "\"";
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"', '\\' -> escaped.append('\\').append(c);
        case '%' -> escaped.append("\\45");
        default -> escaped.append(c < ' ' ? "\\%03o".formatted((int) c) : "" + c);
      }
    }
    return escaped.toString();
  }
}
