package dev.letterbox.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

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
    assertEquals("", told(it -> it.minimum(value, "1.5", false)));
    assertEquals("", told(it -> it.maximum(value, "1.5", false)));
    assertEquals("minimum: must be more than 1.5", told(it -> it.minimum(value, "1.5", true)));
    assertEquals("maximum: must be less than 1.5", told(it -> it.maximum(value, "1.5", true)));
    assertEquals("minimum: must be at least 1.51", told(it -> it.minimum(value, "1.51", false)));
    assertEquals("maximum: must be at most 1.49", told(it -> it.maximum(value, "1.49", false)));
    assertEquals("", told(it -> it.multipleOf(value, "0.05")));
    assertEquals("multipleOf: must be a multiple of 0.4", told(it -> it.multipleOf(value, "0.4")));
    assertEquals("", told(it -> it.multipleOf(new BigDecimal("1e1000"), "0.01")));
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
              it.minimum(BigDecimal.ZERO, "1", false);
              it.maximum(BigDecimal.ZERO, "-1", false);
              it.multipleOf(BigDecimal.ONE, "2");
              it.minItems(List.of(), 1);
              it.uniqueItems(List.of(1, 1));
              it.minProperties(0, 1);
            }));
  }

  /** Each violation as {@code code: detail}. */
  private static String told(Consumer<Checks> checking) {
    Violations violations = new Violations();
    checking.accept(new OneValue(violations));
    return String.join(
        "; ", violations.list().stream().map(v -> v.code() + ": " + v.detail()).toList());
  }

  private static final class OneValue extends Checks {
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
