package dev.letterbox.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.letterbox.schema.Violations;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Jackson is the oracle for what is JSON and what it means, the JDK for what is UTF-8. */
class TokensTest {
  private static final ObjectMapper DATABIND =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "\\\"",
          "\\u00e9",
          "\\ud83d\\ude00",
          "\\u0",
          "\\x",
          "null",
          "true",
          "false",
          "nul",
          "0",
          "-",
          "1",
          "10",
          "-0",
          ".5",
          "1.50",
          "1e3",
          "1E-3",
          "1e+",
          "\"a\"",
          "\"a\":",
          "{\"b\":",
          "\"\"",
          "é",
          "😀",
          " ",
          "\n",
          "\t",
          "\r",
          "\0",
          "\u001f",
          "\u007f",
          "\u2028");

  /** A limit of ours; JsonReaderTest has it. */
  private static final Pattern LARGE_EXPONENT = Pattern.compile("[eE][+-]?[0-9]{3}");

  @Test
  void whateverIsJsonIsReadAndNothingElse() {
    Random random = new Random(1);
    int valid = 0;
    for (int i = 0; i < 200_000; i++) {
      byte[] text = random.nextBoolean() ? pieces(random) : mutated(random);
      if (LARGE_EXPONENT.matcher(new String(text, UTF_8)).find()) {
        continue;
      }
      JsonNode expected = databind(text);
      assertEquals(expected, ours(text), () -> new String(text, UTF_8));
      valid += expected == null ? 0 : 1;
    }
    assertTrue(valid > 20_000 && valid < 180_000, "valid: " + valid);
  }

  @Test
  void everySequenceOfOctetsIsUtf8AsTheJdkSays() {
    int[] edges = {
      0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xec, 0xed, 0xee,
      0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff
    };
    for (int a : edges) {
      for (int b : edges) {
        for (int c : edges) {
          for (int d : edges) {
            byte[] text = {'"', (byte) a, (byte) b, (byte) c, (byte) d, '"'};
            assertEquals(databind(text), ours(text), () -> List.of(a, b, c, d).toString());
          }
        }
      }
    }
  }

  @Test
  void tokensComeOneAfterAnother() {
    Tokens in = new Tokens(" {\"a\":[1,-2.5,\"\\n\",true,false,null],\"b\":{}} ".getBytes(UTF_8));
    List<Token> tokens = new ArrayList<>();
    while (!in.isEnd()) {
      tokens.add(in.next());
    }
    in.end();
    assertEquals(
        List.of(
            Token.OBJECT,
            Token.NAME,
            Token.ARRAY,
            Token.INTEGER,
            Token.DECIMAL,
            Token.STRING,
            Token.TRUE,
            Token.FALSE,
            Token.NULL,
            Token.END_ARRAY,
            Token.NAME,
            Token.OBJECT,
            Token.END_OBJECT,
            Token.END_OBJECT),
        tokens);
  }

  @Test
  void whatIsSkippedIsLookedAtNonetheless() {
    Tokens in = new Tokens("{\"a\":{\"b\":[1,{}]},\"c\":0}".getBytes(UTF_8));
    in.next();
    assertEquals("a", in.nextName());
    in.skip();
    assertEquals("c", in.nextName());
    assertSame(Token.INTEGER, in.next());
    assertTrue(in.isInt64());
    assertEquals(0, in.int64());
    assertNull(in.nextName());
  }

  /** Jackson does so in values, and refuses it in names. */
  @Test
  void halfOfASurrogatePairIsKept() {
    JsonNode node = Texts.reader("{\"\\ud83d\":\"\\ude00\"}").any();
    assertEquals("\ude00", node.get("\ud83d").textValue());
  }

  @Test
  void namesAreMadeOnce() {
    byte[] text = "[{\"email\":1},{\"email\":2}]".getBytes(UTF_8);
    Tokens in = new Tokens(text);
    in.next();
    in.next();
    String first = in.nextName();
    in.skip();
    in.next();
    in.next();
    assertEquals("email", first);
    assertSame(first, in.nextName());
  }

  private static byte[] pieces(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString().getBytes(UTF_8);
  }

  private static byte[] mutated(Random random) {
    StringBuilder text = new StringBuilder();
    value(text, random, 3);
    byte[] octets = text.toString().getBytes(UTF_8);
    if (random.nextBoolean()) {
      octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
    }
    return octets;
  }

  private static void value(StringBuilder text, Random random, int depth) {
    switch (random.nextInt(depth == 0 ? 4 : 6)) {
      case 0 -> text.append(random.nextLong() >> random.nextInt(64));
      case 1 -> text.append(random.nextDouble());
      case 2 -> text.append(random.nextBoolean()).append(' ');
      case 3 -> string(text, random);
      case 4 -> {
        text.append('[');
        for (int i = random.nextInt(4); i > 0; i--) {
          value(text, random, depth - 1);
          text.append(i > 1 ? ", " : "");
        }
        text.append(']');
      }
      default -> {
        text.append('{');
        for (int i = random.nextInt(4); i > 0; i--) {
          string(text, random);
          text.append("\t:");
          value(text, random, depth - 1);
          text.append(i > 1 ? "\n," : "");
        }
        text.append('}');
      }
    }
  }

  private static void string(StringBuilder text, Random random) {
    text.append('"');
    for (int i = random.nextInt(6); i > 0; i--) {
      switch (random.nextInt(4)) {
        case 0 -> text.append("\\u%04x".formatted(random.nextInt(0xd800)));
        case 1 -> text.append('\\').append("\"\\/bfnrt".charAt(random.nextInt(8)));
        case 2 -> text.append((char) ('a' + random.nextInt(26)));
        default -> text.appendCodePoint(random.nextBoolean() ? 0x1f600 : 0xe9);
      }
    }
    text.append('"');
  }

  /** Null where it is not JSON. */
  private static @Nullable JsonNode databind(byte[] text) {
    try {
      String decoded = UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
      JsonNode node = DATABIND.readTree(decoded);
      return node.isMissingNode() ? null : node;
    } catch (JacksonException | CharacterCodingException e) {
      return null;
    }
  }

  private static @Nullable JsonNode ours(byte[] text) {
    try {
      JsonReader in = new JsonReader(text, new Violations());
      JsonNode node = in.any();
      in.end();
      return node;
    } catch (JsonException e) {
      return null;
    }
  }
}
