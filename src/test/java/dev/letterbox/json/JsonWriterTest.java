package dev.letterbox.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.letterbox.schema.Bytes;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  private static final ObjectMapper DATABIND = new ObjectMapper();

  @Test
  void writesWithoutWhiteSpace() {
    assertEquals(
        "{\"a\":[1,null,true,\"é😀\",\"ü\",\"\\uD83D\"],\"\":{},\"d\":\"2026-11-22\",\"t\":\"2026-11-22T10:15:30Z\","
            + "\"b\":\"AAH/\"}",
        written(
            out -> {
              out.beginObject();
              out.name("a");
              out.beginArray();
              out.int32(1);
              out.nil();
              out.bool(true);
              out.string("é😀");
              out.utf8("ü".getBytes(UTF_8));
              out.string("\ud83d");
              out.endArray();
              out.name("");
              out.beginObject();
              out.endObject();
              out.name("d");
              out.date(LocalDate.of(2026, 11, 22));
              out.name("t");
              out.instant(Instant.parse("2026-11-22T10:15:30Z"));
              out.name("b");
              out.bytes(Bytes.of(new byte[] {0, 1, -1}));
              out.endObject();
            }));
  }

  @Test
  void stringsAreDatabinds() throws JsonProcessingException {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      String text = text(random);
      String json = written(out -> out.string(text));
      assertEquals(DATABIND.writeValueAsString(text), json);
      assertEquals(text, DATABIND.readValue(json, String.class));
      assertEquals(json, written(out -> out.utf8(text.getBytes(UTF_8))));
      assertEquals(text, Texts.reader(json).string());
    }
  }

  @Test
  void numbersAreDatabinds() throws JsonProcessingException {
    Random random = new Random(2);
    for (int i = 0; i < 2_000; i++) {
      long whole = random.nextLong() >> random.nextInt(64);
      double fraction = Double.longBitsToDouble(random.nextLong());
      float single = Float.intBitsToFloat(random.nextInt());
      BigDecimal decimal = new BigDecimal(new BigInteger(200, random), random.nextInt(-900, 900));
      assertEquals(DATABIND.writeValueAsString(whole), written(out -> out.int64(whole)));
      assertEquals(DATABIND.writeValueAsString(decimal), written(out -> out.decimal(decimal)));
      assertEquals(decimal, Texts.reader(written(out -> out.decimal(decimal))).decimal());
      if (Double.isFinite(fraction)) {
        String json = written(out -> out.float64(fraction));
        assertEquals(DATABIND.writeValueAsString(fraction), json);
        assertEquals(fraction, Texts.reader(json).float64());
      }
      if (Float.isFinite(single)) {
        String json = written(out -> out.float32(single));
        assertEquals(DATABIND.writeValueAsString(single), json);
        assertEquals(single, Texts.reader(json).float32());
      }
    }
  }

  @Test
  void treesAreDatabinds() throws JsonProcessingException {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    JsonNode tree =
        nodes
            .arrayNode()
            .add(nodes.objectNode().put("a", 1.5).put("b", 1.5f).set("c", nodes.missingNode()))
            .add(new BigInteger("-123456789012345678901234567890"))
            .add(new BigDecimal("1.10"))
            .add((short) 3)
            .add(Long.MIN_VALUE)
            .addNull()
            .add("\u2028");
    assertEquals(DATABIND.writeValueAsString(tree), written(out -> out.any(tree)));
  }

  @Test
  void whatJsonLacksIsRefused() {
    refused("JSON has no NaN", out -> out.float64(Double.NaN));
    refused("JSON has no -Infinity", out -> out.float64(Double.NEGATIVE_INFINITY));
    refused("JSON has no Infinity", out -> out.float32(Float.POSITIVE_INFINITY));
    refused(
        "not a JSON value: BINARY",
        out -> out.any(JsonNodeFactory.instance.binaryNode(new byte[1])));
    refused("not a JSON value: POJO", out -> out.any(JsonNodeFactory.instance.pojoNode("a")));
    refused("RFC 3339 has years of four digits, not 10000", out -> out.instant(TOO_LATE));
  }

  private static final Instant TOO_LATE = Instant.parse("+10000-01-01T00:00:00Z");

  private static String text(Random random) {
    int[] codePoints =
        random
            .ints(random.nextInt(40), 0, 0x110000)
            .map(c -> random.nextBoolean() ? c & 0x7f : c)
            .filter(c -> c < 0xd800 || c > 0xdfff)
            .toArray();
    return new String(codePoints, 0, codePoints.length);
  }

  private static String written(Consumer<JsonWriter> writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonWriter writer = JsonWriter.to(out);
    writing.accept(writer);
    writer.end();
    return out.toString(UTF_8);
  }

  private static void refused(String message, Consumer<JsonWriter> writing) {
    var thrown = assertThrows(IllegalArgumentException.class, () -> written(writing));
    assertEquals(message, thrown.getMessage());
  }
}
