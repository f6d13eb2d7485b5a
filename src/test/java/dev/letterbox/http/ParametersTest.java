package dev.letterbox.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.letterbox.schema.Violation;
import dev.letterbox.schema.Violations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
  @Test
  void absentIsTold() {
    Parameters in = new Parameters(Requests.query("b=1"), new Violations());
    assertFalse(in.path("a") || in.query("a") || in.header("A") || in.cookie("a"));
    assertEquals(
        List.of("query a required: is required"),
        violations(
            Requests.query("b=1"),
            each -> {
              each.query("a");
              each.required();
              each.minLength("", 1);
            }));
  }

  @Test
  void valuesComeFromTheirPlaces() {
    assertEquals("a,b c", value(Requests.path("id", "a,b c"), in -> in.path("id")));
    assertEquals("a,b c", value(Requests.query("id=a,b+c"), in -> in.query("id")));
    assertEquals("a,b", value(Requests.header("if-match", " a,b\t"), in -> in.header("If-Match")));
    assertEquals("b=c", value(Requests.cookies("aa=1", "a=b=c"), in -> in.cookie("a")));
    assertEquals("", value(Requests.cookies("a="), in -> in.cookie("a")));
  }

  @Test
  void scalarIsThereOnce() {
    String once = "type: must be there once";
    assertEquals(
        List.of("query a " + once),
        violations(
            Requests.query("a=1&a=1"),
            in -> {
              in.query("a");
              in.minimum(in.int32(), 5);
            }));
    assertEquals(
        List.of("cookie a " + once),
        violations(
            Requests.cookies("a=1", "a=2"),
            in -> {
              in.cookie("a");
              in.instant();
            }));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true1 | bool | must be true or false",
        "TRUE | bool | must be true or false",
        "1.0 | int32 | must be an integer of 32 bits",
        "2147483648 | int32 | must be an integer of 32 bits",
        "9223372036854775808 | int64 | must be an integer of 64 bits",
        "1e1001 | decimal | must be a number",
        "1e9999999999 | decimal | must be a number",
        "0x1 | decimal | must be a number",
        "NaN | float64 | must be a number",
      })
  void wrongTypeIsViolated(String text, String type, String detail) {
    assertEquals(
        List.of("path a type: " + detail),
        violations(Requests.path("a", text), in -> read(in, type)));
  }

  private static void read(Parameters in, String type) {
    assertTrue(in.path("a"));
    switch (type) {
      case "bool" -> in.bool();
      case "int32" -> in.int32();
      case "int64" -> in.int64();
      case "decimal" -> in.decimal();
      default -> in.float64();
    }
  }

  @Test
  void typesAreRead() {
    Parameters in =
        new Parameters(
            Requests.query("b=true&i=-5&l=-9223372036854775808&d=1.50e3&f=0.5"), new Violations());
    assertTrue(in.query("b") && in.bool());
    assertTrue(in.query("i") && in.int32() == -5);
    assertTrue(in.query("l") && in.int64() == Long.MIN_VALUE);
    assertTrue(in.query("d"));
    assertEquals(new BigDecimal("1.50e3"), in.decimal());
    assertTrue(in.query("f") && in.float32() == 0.5f);
    assertTrue(in.query("i") && in.any().isTextual());
    assertEquals(0, in.mark());
  }

  @Test
  void infiniteIsNoNumber() {
    assertEquals(
        List.of("path a format: must fit into a double"),
        violations(Requests.path("a", "1e400"), in -> read(in, "float64")));
    assertEquals(
        List.of("path a type: must be a number"),
        violations(Requests.path("a", "1".repeat(101)), in -> read(in, "decimal")));
  }

  @Test
  void malformedEncodingIsOneViolation() {
    List<String> once = List.of("query a format: must be percent-encoded UTF-8");
    List<Consumer<Parameters>> types =
        List.of(
            Parameters::string,
            Parameters::bool,
            Parameters::int32,
            Parameters::int64,
            Parameters::decimal,
            Parameters::float64,
            Parameters::date,
            Parameters::instant,
            Parameters::uuid,
            Parameters::bytes,
            Parameters::any,
            in -> in.constant("x"),
            in -> in.maxLength(in.string(), 1));
    for (Consumer<Parameters> type : types) {
      for (String query : List.of("a=%zz", "a=1&a=%ff")) {
        assertEquals(
            once,
            violations(
                Requests.query(query),
                in -> {
                  assertTrue(in.query("a"));
                  type.accept(in);
                }));
      }
    }
  }

  @Test
  void arraysAreRepeatedOrSeparated() {
    assertEquals(List.of("1", "2,3", ""), items(Requests.query("a=1&a=2,3&a"), _ -> {}));
    assertEquals(
        List.of("1", "2", "", "3"), items(Requests.query("a=1,2,,3"), ParametersTest::comma));
    assertEquals(List.of("1", "2", "3"), items(Requests.query("a=1,2&a=3"), ParametersTest::comma));
    assertEquals(List.of(""), items(Requests.query("a="), ParametersTest::comma));
  }

  @Test
  void encodedSeparatorBelongsToItsItem() {
    assertEquals(
        List.of("a,b", "c d"), items(Requests.query("a=a%2Cb,c+d"), ParametersTest::comma));
    assertEquals(List.of("1", "2"), items(Requests.query("a=1%2C2"), in -> in.plainItems(',')));
    assertEquals(List.of("1", "2"), items(Requests.query("a=1%7C2"), in -> in.plainItems('|')));
    assertEquals(
        List.of("a", "b", "c"), items(Requests.query("a=a+b%20c"), in -> in.plainItems(' ')));
  }

  private static void comma(Parameters in) {
    in.items(',');
  }

  private static List<String> items(HttpRequest request, Consumer<Parameters> apart) {
    Parameters in = new Parameters(request, new Violations());
    assertTrue(in.query("a"));
    apart.accept(in);
    List<String> items = new ArrayList<>();
    assertTrue(in.beginArray());
    while (in.nextItem()) {
      items.add(in.string());
    }
    assertEquals(0, in.mark());
    return items;
  }

  private static String value(HttpRequest request, Function<Parameters, Boolean> choosing) {
    Parameters in = new Parameters(request, new Violations());
    assertTrue(choosing.apply(in));
    assertFalse(in.isNull());
    return in.string();
  }

  private static List<String> violations(HttpRequest request, Consumer<Parameters> reading) {
    Violations violations = new Violations();
    reading.accept(new Parameters(request, violations));
    return violations.list().stream().map(ParametersTest::line).toList();
  }

  private static String line(Violation v) {
    return v.in().text() + " " + v.at() + " " + v.code() + ": " + v.detail();
  }
}
