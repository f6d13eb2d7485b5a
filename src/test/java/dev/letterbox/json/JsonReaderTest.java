package dev.letterbox.json;

import static dev.letterbox.json.Texts.reader;
import static dev.letterbox.json.Texts.violations;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JsonReaderTest {
  @Test
  void readsOneValueAfterAnother() {
    JsonReader in =
        reader(" {\"a\" : [1, null, -2.50, true], \"b\":{\"c\":\"\\u00e9\\ud83d\\ude00\"}} ");
    assertTrue(in.beginObject());
    assertEquals("a", in.nextProperty());
    assertTrue(in.beginArray() && in.nextItem());
    assertEquals(1, in.int32());
    assertTrue(in.nextItem() && in.isNull() && in.nextItem());
    assertEquals(new BigDecimal("-2.50"), in.decimal());
    assertTrue(in.nextItem() && in.bool());
    assertFalse(in.nextItem());
    assertEquals("b", in.nextProperty());
    assertTrue(in.beginObject());
    assertEquals("c", in.nextProperty());
    assertEquals("é😀", in.string());
    assertNull(in.nextProperty());
    assertNull(in.nextProperty());
    in.end();
    assertEquals(0, in.mark());
  }

  @Test
  void wrongTypeIsViolatedAndPassedOver() {
    assertEquals(
        List.of(
            "/0 type: must be a string, not an object",
            "/1 type: must be an integer, not a string",
            "/2 type: must be an integer, not a number",
            "/3 type: must be a boolean, not null",
            "/4 type: must be an object, not an array",
            "/5 type: must be an array, not a boolean",
            "/6 type: must be a number, not a string"),
        violations(
            "[{\"a\":[{}]},\"1\",1.0,null,[[1],{}],true,\"1\",\"end\"]",
            in -> {
              in.beginArray();
              in.string();
              in.int32();
              in.int64();
              in.bool();
              assertFalse(in.beginObject());
              assertFalse(in.beginArray());
              in.decimal();
              assertEquals("end", in.string());
              assertFalse(in.nextItem());
            }));
  }

  @Test
  void checksOfAStandInAreSkipped() {
    assertEquals(
        List.of(" type: must be a string, not a number"),
        violations("1", in -> in.minLength(in.string(), 1)));
    assertEquals(
        List.of(" type: must be an integer, not a string"),
        violations("\"\"", in -> in.minimum(in.int32(), 1)));
    assertEquals(
        List.of(" type: must be a string, not a number"),
        violations("1", in -> assertNull(in.instant())));
  }

  @Test
  void integersHaveTheirFormat() {
    assertEquals(Integer.MIN_VALUE, reader("-2147483648").int32());
    assertEquals(Long.MAX_VALUE, reader("9223372036854775807").int64());
    assertEquals(
        List.of(" format: must fit into 32 bits"), violations("2147483648", JsonReader::int32));
    assertEquals(
        List.of(" format: must fit into 64 bits"),
        violations("9223372036854775808", JsonReader::int32));
    assertEquals(
        List.of(" format: must fit into 64 bits"),
        violations("-" + "9".repeat(99), JsonReader::int64));
  }

  @Test
  void fractionsHaveTheirFormat() {
    assertEquals(1.5e300, reader("1.5e300").float64());
    assertEquals(0.1f, reader("0.1").float32());
    assertEquals(
        List.of(" format: must fit into a double"), violations("-1e309", JsonReader::float64));
    assertEquals(
        List.of(" format: must fit into a float"), violations("1e39", JsonReader::float32));
  }

  @Test
  void exponentsHaveALimit() {
    assertEquals(new BigDecimal("1e999"), reader("1e999").decimal());
    assertEquals(new BigDecimal("1e-1000"), reader("1e-1000").decimal());
    List<String> refused = List.of(" type: must have an exponent of at most 1000");
    for (String number :
        List.of("1e1001", "1e-1002", "1e999999999", "0e-999999999", "1e9999999999")) {
      assertEquals(refused, violations(number, JsonReader::decimal), number);
      assertEquals(refused, violations(number, JsonReader::float64), number);
      assertEquals(refused, violations(number, JsonReader::any), number);
    }
  }

  @Test
  void formatsAreRead() {
    assertEquals(List.of(), violations("\"2024-02-29\"", JsonReader::date));
    assertEquals(
        List.of(" format: must be a date such as 2026-11-22"),
        violations("\"2026-02-29\"", JsonReader::date));
    assertEquals(
        List.of(" format: must be a date and time such as 2026-11-22T10:15:30Z"),
        violations("\"2026-11-22\"", JsonReader::instant));
    assertEquals(List.of(" format: must be a UUID"), violations("\"1-1-1-1-1\"", JsonReader::uuid));
    assertEquals(List.of(" format: must be base64"), violations("\"QQ-=\"", JsonReader::bytes));
    assertEquals(
        List.of(" enum: must be one of on"), violations("\"off\"", in -> in.constant("on")));
  }

  @Test
  void anyKeepsEveryDigitAndTheOrder() {
    for (String json :
        List.of(
            "{\"z\":1,\"a\":[null,true,\"\"],\"\":{}}",
            "[0,-1.0,1.10,1E+400,2147483648,-9223372036854775808," + "9".repeat(100) + "]")) {
      assertEquals(json, reader(json).any().toString());
    }
  }

  @Test
  void byteOrderMarkIsIgnored() {
    Consumer<JsonReader> reading =
        in -> {
          assertEquals("b", in.discriminator("a"));
          in.skip();
        };
    assertEquals(List.of(), violations("\ufeff{\"a\":\"b\"}", reading));
  }
}
