package dev.letterbox.json;

import static dev.letterbox.json.Texts.reader;
import static dev.letterbox.json.Texts.violations;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Violations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The names that a contract lists are read as any others are; Jackson is the oracle for those. */
final class KnownNamesTest {
  /** Prefixes of each other, equal hash codes, what is written with escapes, what is too long. */
  private static final String[] NAMES = {
    "object",
    "",
    "n",
    "na",
    "name",
    "names",
    "array",
    "Aa",
    "BB",
    "é",
    "😀",
    "a\"b",
    "a\\b",
    "a\tb",
    "x".repeat(64),
    "x".repeat(65),
    "\"",
    "{}",
    "~/"
  };

  private static final List<String> OTHERS =
      List.of("nam", "namess", "AaBB", "e", "a", "A", "Name", "x".repeat(63), "\0", "ñ", "y");

  private static final KnownTexts KNOWN = KnownTexts.of(NAMES);

  @Test
  void readsWhatAnyNameIsReadAs() {
    Random random = new Random(1);
    int valid = 0;
    for (int i = 0; i < 50_000; i++) {
      byte[] text = object(random, 2).getBytes(UTF_8);
      if (random.nextBoolean()) {
        text = mutated(random, text);
      }
      String shown = new String(text, UTF_8);
      List<String> seen = read(text, true);
      assertEquals(read(text, false), seen, shown);
      // What is violated is passed over, with the names in it.
      if (seen.getFirst().equals("[]") && seen.getLast().equals("end")) {
        assertEquals(names(text), seen.stream().filter(line -> line.startsWith("name ")).toList());
        valid++;
      }
    }
    assertTrue(valid > 20_000 && valid < 45_000, "valid: " + valid);
  }

  @Test
  void isTheContractsOwnString() {
    JsonReader in =
        reader("{\"name\" : \"names\" ,\"x\":1, \"na\":\"nam\", \"\\u006e\":\"n\\u0061\"}");
    in.beginObject();
    assertSame(NAMES[4], in.nextProperty(KNOWN));
    assertSame(NAMES[5], in.string(KNOWN));
    assertEquals("x", in.nextProperty(KNOWN));
    in.skip();
    assertSame(NAMES[3], in.nextProperty(KNOWN));
    assertEquals("nam", in.string(KNOWN));
    String escaped = in.nextProperty(KNOWN);
    assertEquals("n", escaped);
    assertNotSame(NAMES[2], escaped);
    assertEquals("na", in.string(KNOWN));
    assertNull(in.nextProperty(KNOWN));
    in.end();
  }

  @Test
  void isPeekedAtAndReadAgain() {
    JsonReader in = reader("[{\"na\":\"a\",\"name\":{\"n\":1}}]");
    assertTrue(in.beginArray() && in.nextItem());
    assertEquals("a", in.discriminator("na"));
    assertTrue(in.has("name") && in.beginObject());
    assertEquals("na", in.nextProperty(KNOWN));
    in.skip();
    assertEquals("name", in.nextProperty(KNOWN));
    assertEquals("/0/name", in.path());
    assertTrue(in.beginObject());
    assertEquals("n", in.nextProperty(KNOWN));
    assertEquals("/0/name/n", in.path());
  }

  @Test
  void otherThanAStringIsViolated() {
    assertEquals(
        List.of(" type: must be a string, not a number"),
        violations("1", in -> assertEquals("", in.string(KNOWN))));
  }

  @Test
  void saysWhatIsNotJson() {
    malformed("{\"name\"", "line 1, column 8: expected a colon, not the end");
    malformed("{\"name\" 1", "line 1, column 9: expected a colon, not '1'");
    malformed("{\"name", "line 1, column 7: expected the string's closing quote, not the end");
    malformed("{name\":1}", "line 1, column 2: expected a name or }, not 'n'");
    malformed("{\"name\":1,}", "line 1, column 11: expected a name, not '}'");
    malformed("{\"name\":1\n\"names\":1}", "line 2, column 1: expected a comma or }, not '\"'");
    malformed("{\"name\":1 ,", "line 1, column 12: expected a name, not the end");
    malformed("{\"name\":1]", "line 1, column 10: expected a comma or }, not ']'");
  }

  private static void malformed(String text, String message) {
    Exception e =
        assertThrows(JsonException.class, () -> walk(reader(text), true, new ArrayList<>()));
    assertEquals(message, e.getMessage());
  }

  private static List<String> read(byte[] text, boolean known) {
    List<String> seen = new ArrayList<>();
    Violations violations = new Violations();
    JsonReader in = new JsonReader(text, violations);
    try {
      walk(in, known, seen);
      in.end();
      seen.add("end");
    } catch (JsonException e) {
      seen.add("wrong: " + e.getMessage());
    }
    seen.addFirst(violations.list().toString());
    return seen;
  }

  private static void walk(JsonReader in, boolean known, List<String> seen) {
    if (!in.beginObject()) {
      return;
    }
    for (String name = next(in, known); name != null; name = next(in, known)) {
      seen.add("name " + name);
      seen.add(in.path());
      switch (name) {
        case "object" -> walk(in, known, seen);
        case "array" -> {
          if (in.beginArray()) {
            while (in.nextItem()) {
              walk(in, known, seen);
            }
          }
        }
        default -> seen.add("text " + (known ? in.string(KNOWN) : in.string()));
      }
    }
  }

  private static @Nullable String next(JsonReader in, boolean known) {
    return known ? in.nextProperty(KNOWN) : in.nextProperty();
  }

  private static List<String> names(byte[] text) {
    List<String> names = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          names.add("name " + parser.currentName());
        }
      }
    } catch (IOException e) {
      return List.of(e.getMessage());
    }
    return names;
  }

  /**
   * In the contract's order, in another one, with some left out, there twice, or of no contract.
   */
  private static String object(Random random, int depth) {
    StringBuilder json = new StringBuilder("{").append(space(random));
    boolean ordered = random.nextBoolean();
    int index = 0;
    for (int count = random.nextInt(8); count > 0; count--) {
      index = ordered ? index + random.nextInt(5) : random.nextInt(NAMES.length);
      String name =
          index >= NAMES.length || random.nextInt(8) == 0
              ? OTHERS.get(random.nextInt(OTHERS.size()))
              : NAMES[index++];
      string(random, json, name);
      json.append(space(random)).append(':').append(space(random));
      switch (name) {
        case "object" -> json.append(depth == 0 ? "{}" : object(random, depth - 1));
        case "array" -> json.append(depth == 0 ? "[]" : "[{}," + object(random, depth - 1) + "]");
        default -> string(random, json, NAMES[random.nextInt(NAMES.length)]);
      }
      json.append(space(random)).append(count == 1 ? "" : ",").append(space(random));
    }
    return json.append('}').toString();
  }

  private static String space(Random random) {
    return random.nextInt(4) == 0 ? " \n" : "";
  }

  private static void string(Random random, StringBuilder json, String text) {
    boolean escaped = random.nextInt(8) == 0;
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Of half a surrogate pair in a name, Jackson says that it is none.
      if (c < ' ' || (escaped && random.nextBoolean() && !Character.isSurrogate(c))) {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    json.append('"');
  }

  /** One octet is another, or is left out, or the text ends early. */
  private static byte[] mutated(Random random, byte[] text) {
    int at = random.nextInt(text.length);
    byte[] octets = "\"\\,:{}[] na\0\u007f".getBytes(UTF_8);
    byte[] mutated = text.clone();
    switch (random.nextInt(4)) {
      case 0 -> mutated[at] = octets[random.nextInt(octets.length)];
      case 1 -> mutated[at] = (byte) random.nextInt(256);
      case 2 -> {
        System.arraycopy(text, at + 1, mutated, at, text.length - at - 1);
        mutated = Arrays.copyOf(mutated, text.length - 1);
      }
      default -> mutated = Arrays.copyOf(mutated, at);
    }
    return mutated;
  }
}
