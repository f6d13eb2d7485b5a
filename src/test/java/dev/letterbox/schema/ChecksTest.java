package dev.letterbox.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {
  @Test
  void lengthsAreCodePoints() {
    assertEquals("", told(it -> it.minLength("😀", 1)));
    assertEquals("", told(it -> it.maxLength("😀😀", 2)));
    assertEquals("minLength: must have at least 2 characters", told(it -> it.minLength("😀", 2)));
    assertEquals("minLength: must have at least 1 character", told(it -> it.minLength("", 1)));
    assertEquals("maxLength: must have at most 1 character", told(it -> it.maxLength("😀a", 1)));
    assertEquals("maxLength: must have at most 0 characters", told(it -> it.maxLength("a", 0)));
    assertEquals("", told(it -> it.maxLength("e\u0301", 2)));
  }

  @Test
  void patterns() {
    assertEquals("", told(it -> it.pattern("xab", "ab$")));
    assertEquals("pattern: must match ^a$", told(it -> it.pattern("a\n", "^a$")));
  }

  @Test
  void formats() {
    assertEquals("", told(it -> it.email("a@b")));
    assertEquals("format: must be an e-mail address", told(it -> it.email("a")));
    assertEquals("format: must be an absolute URI", told(it -> it.uri("/a")));
    assertEquals(
        "format: must be a URI or a relative reference", told(it -> it.uriReference("a b")));
    assertEquals("", told(it -> it.hostname("example.com")));
    assertEquals("format: must be a host name", told(it -> it.hostname("a_b")));
  }

  @Test
  void wholeNumbersHaveBounds() {
    assertEquals("", told(it -> it.minimum(1, 1)));
    assertEquals("", told(it -> it.maximum(1, 1)));
    assertEquals("minimum: must be at least 1", told(it -> it.minimum(0, 1)));
    assertEquals("maximum: must be at most -1", told(it -> it.maximum(0, -1)));
  }

  @Test
  void numbersHaveBounds() {
    BigDecimal value = new BigDecimal("1.50");
    assertEquals("", told(it -> it.minimum(value, new BigDecimal("1.5"), false)));
    assertEquals("", told(it -> it.maximum(value, new BigDecimal("1.5"), false)));
    assertEquals(
        "minimum: must be more than 1.5",
        told(it -> it.minimum(value, new BigDecimal("1.5"), true)));
    assertEquals(
        "maximum: must be less than 1.5",
        told(it -> it.maximum(value, new BigDecimal("1.5"), true)));
    assertEquals(
        "minimum: must be at least 1.51",
        told(it -> it.minimum(value, new BigDecimal("1.51"), false)));
    assertEquals(
        "maximum: must be at most 1.49",
        told(it -> it.maximum(value, new BigDecimal("1.49"), false)));
    assertEquals("", told(it -> it.multipleOf(value, new BigDecimal("0.05"))));
    assertEquals(
        "multipleOf: must be a multiple of 0.4",
        told(it -> it.multipleOf(value, new BigDecimal("0.4"))));
    assertEquals("", told(it -> it.multipleOf(new BigDecimal("1e1000"), new BigDecimal("0.01"))));
  }

  @Test
  void multiplesAreExact() {
    assertEquals("", told(it -> it.multipleOf(new BigDecimal("0.30"), new BigDecimal("0.1"))));
    assertEquals("", told(it -> it.multipleOf(0.3, new BigDecimal("0.1"))));
    assertEquals("", told(it -> it.multipleOf(0.3f, new BigDecimal("0.1"))));
    assertEquals("", told(it -> it.multipleOf(-9L, 3)));
    assertEquals(
        "multipleOf: must be a multiple of 0.1",
        told(it -> it.multipleOf(0.30000000000000004, new BigDecimal("0.1"))));
    assertEquals(
        "multipleOf: must be a multiple of 0.01",
        told(it -> it.multipleOf(new BigDecimal("0.001"), new BigDecimal("0.01"))));
    assertEquals("multipleOf: must be a multiple of 3", told(it -> it.multipleOf(8L, 3)));
  }

  /** However the digits are found: as those of the decimal that the number is written as. */
  @Test
  void multiplesAreThoseOfTheDecimal() {
    Random random = new Random(3);
    List<String> factors = List.of("0.1", "0.3", "0.25", "7", "1E+2", "0.000001", "2.50", "1e-16");
    for (int i = 0; i < 100_000; i++) {
      BigDecimal factor = new BigDecimal(factors.get(random.nextInt(factors.size())));
      BigDecimal value =
          BigDecimal.valueOf(
              random.nextInt(3) - 1 + (random.nextLong() >> random.nextInt(64)),
              random.nextInt(-2, 20));
      value = random.nextBoolean() ? value : factor.multiply(BigDecimal.valueOf(random.nextInt()));
      assertEquals(
          value.remainder(factor).signum() == 0,
          told(multiple(value, factor)).isEmpty(),
          value + " " + factor);
      double nearest = value.doubleValue();
      assertEquals(
          BigDecimal.valueOf(nearest).remainder(factor).signum() == 0,
          told(it -> it.multipleOf(nearest, factor)).isEmpty(),
          nearest + " " + factor);
      float near = value.floatValue();
      assertEquals(
          new BigDecimal(Float.toString(near)).remainder(factor).signum() == 0,
          told(it -> it.multipleOf(near, factor)).isEmpty(),
          near + " " + factor);
    }
  }

  private static Consumer<TextChecks> multiple(BigDecimal value, BigDecimal factor) {
    return it -> it.multipleOf(value, factor);
  }

  @Test
  void binaryNumbersAreComparedWithTheNearest() {
    assertEquals("", told(it -> it.minimum(0.1, 0.1, false)));
    assertEquals("", told(it -> it.maximum(0.1f, 0.1f, false)));
    assertEquals("minimum: must be more than 0.1", told(it -> it.minimum(0.1f, 0.1f, true)));
    assertEquals("maximum: must be at most 2", told(it -> it.maximum(2.5, 2.0, false)));
    assertEquals("minimum: must be more than 0", told(it -> it.minimum(-0.0, 0.0, true)));
  }

  @Test
  void enumsOfNumbers() {
    assertEquals("", told(it -> it.among(true, "1, 2")));
    assertEquals("enum: must be one of 1, 2", told(it -> it.among(false, "1, 2")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ipv4     | 127.0.0.1                     | 127.0.0.256
          ipv4     | 0.0.0.0                       | 127.0.0.01
          ipv4     | 255.255.255.255               | 127.0.0
          ipv4     | 1.2.3.4                       | 1.2.3.4.5
          ipv6     | ::                            | :
          ipv6     | ::1                           | 1::2::3
          ipv6     | 1::                           | 1:2:3:4:5:6:7
          ipv6     | 2001:db8::8a2e:370:7334       | 2001:db8::g
          ipv6     | ::ffff:192.0.2.1              | ::ffff:192.0.2.256
          ipv6     | 1:2:3:4:5:6:7:8               | 1:2:3:4:5:6:7:8:9
          ipv6     | 1:2:3:4:5:6:1.2.3.4           | 1:2:3:4:5:6:7:1.2.3.4
          ipv6     | 1:2:3:4:5:6:7::               | 1:2:3:4:5:6:7:8::
          ipv6     | ABCD::                        | 12345::
          time     | 10:15:30Z                     | 10:15:30
          time     | 23:59:60z                     | 24:00:00Z
          time     | 00:00:00.25+01:00             | 00:00:00.+01:00
          time     | 00:00:00-23:59                | 00:00:00-24:00
          decimal  | 12.50                         | 12.
          decimal  | -0                            | -
          decimal  | 00.1                          | 1e5
          date     | 2028-02-29                    | 2027-02-29
          dateTime | 2026-11-22T10:15:30Z          | 2026-11-22
          uuid     | 8e03978e-40d5-43e8-bc93-6894a57f9324 | 8e03978e
          base64   | AAH/                          | A
          """)
  void formatsOfTexts(String format, String good, String bad) {
    assertEquals("", told(it -> format(it, format, good)));
    assertEquals("format", told(it -> format(it, format, bad)).replaceFirst(":.*", ""));
  }

  private static void format(TextChecks checks, String format, String text) {
    switch (format) {
      case "ipv4" -> checks.ipv4(text);
      case "ipv6" -> checks.ipv6(text);
      case "time" -> checks.time(text);
      case "decimal" -> checks.decimal(text);
      case "date" -> checks.date(text);
      case "dateTime" -> checks.dateTime(text);
      case "uuid" -> checks.uuid(text);
      default -> checks.base64(text);
    }
  }

  @Test
  void arrays() {
    List<String> two = List.of("a", "b");
    assertEquals("", told(it -> it.minItems(two, 2)));
    assertEquals("", told(it -> it.maxItems(two, 2)));
    assertEquals("minItems: must have at least 3 items", told(it -> it.minItems(two, 3)));
    assertEquals("maxItems: must have at most 1 item", told(it -> it.maxItems(two, 1)));
    assertEquals("", told(it -> it.uniqueItems(two)));
    assertEquals(
        "uniqueItems: must not have an item twice",
        told(it -> it.uniqueItems(Arrays.asList(null, "a", null, "a"))));
    List<Object> many = new ArrayList<>(IntStream.range(0, 99).boxed().toList());
    many.add(new BigDecimal("0.5"));
    assertEquals("", told(it -> it.uniqueItems(many)));
    many.add(new BigDecimal("0.50"));
    assertEquals("uniqueItems: must not have an item twice", told(it -> it.uniqueItems(many)));
    assertEquals(
        "uniqueItems: must not have an item twice",
        told(it -> it.uniqueItems(List.of(BigDecimal.ONE, new BigDecimal("1.0")))));
  }

  @Test
  void objects() {
    assertEquals("", told(it -> it.minProperties(1, 1)));
    assertEquals(
        "minProperties: must have at least 1 property", told(it -> it.minProperties(0, 1)));
    assertEquals(
        "maxProperties: must have at most 2 properties", told(it -> it.maxProperties(3, 2)));
    assertEquals("", told(it -> it.newKey(Map.of("a", 1), "b")));
    assertEquals("duplicate: is there twice", told(it -> it.newKey(Map.of("a", 1), "a")));
  }

  @Test
  void aFailedValueIsCheckedNoFurther() {
    assertEquals(
        "enum: must be one of a, b",
        told(
            it -> {
              it.notOneOf("a, b");
              it.minLength("", 1);
              it.pattern("", "a");
              it.email("");
              it.minimum(0, 1);
              it.minimum(BigDecimal.ZERO, new BigDecimal("1"), false);
              it.maximum(BigDecimal.ZERO, new BigDecimal("-1"), false);
              it.multipleOf(BigDecimal.ONE, new BigDecimal("2"));
              it.minItems(List.of(), 1);
              it.uniqueItems(List.of(1, 1));
              it.minProperties(0, 1);
            }));
  }

  /** Each violation as {@code code: detail}. */
  private static String told(Consumer<TextChecks> checking) {
    Violations violations = new Violations();
    checking.accept(new OneValue(violations));
    return String.join(
        "; ", violations.list().stream().map(v -> v.code() + ": " + v.detail()).toList());
  }

  private static final class OneValue extends TextChecks {
    OneValue(Violations violations) {
      super(violations);
    }

    @Override
    protected Violation.In in() {
      return Violation.In.BODY;
    }

    @Override
    protected String path() {
      return "";
    }
  }
}
