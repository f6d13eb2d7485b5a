package dev.letterbox.json;

import static dev.letterbox.json.Texts.reader;
import static dev.letterbox.json.Texts.violations;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.letterbox.schema.KnownTexts;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Large texts that are made to take long: what they do is only seen by a test that does not end.
 */
class HostileTest {
  private static final int FIVE_MEGABYTES = 5_000_000;

  @Test
  void endlessNesting() {
    for (String opening : List.of("[", "{\"a\":", "[{\"a\":[", "{\"\":[")) {
      String json = opening.repeat(FIVE_MEGABYTES / opening.length());
      refused(json, JsonReader::any);
      refused(json, JsonReader::skip);
      refused(json, JsonReader::string);
      refused(json, in -> in.discriminator("kind"));
    }
  }

  @Test
  void endlessWhiteSpaceStringsAndNumbers() {
    refused(" ".repeat(FIVE_MEGABYTES), JsonReader::any);
    refused("\"" + "\\u0041".repeat(FIVE_MEGABYTES / 6), JsonReader::any);
    refused("1".repeat(FIVE_MEGABYTES), JsonReader::any);
    refused("0.".concat("0".repeat(FIVE_MEGABYTES)), JsonReader::any);
    refused("1e".concat("1".repeat(FIVE_MEGABYTES)), JsonReader::any);
    refused("{\"" + "a".repeat(FIVE_MEGABYTES) + "\":1}", JsonReader::any);
  }

  @Test
  void millionDuplicates() {
    String json = "{" + "\"a\":1,".repeat(1_000_000) + "\"a\":1}";
    assertEquals(
        Collections.nCopies(100, "/a duplicate: is there twice"),
        violations(json, JsonReader::any));
  }

  /** Each violation's pointer has 60,000 characters; a million of those would fill the memory. */
  @Test
  void millionDuplicatesFarDown() {
    String name = "{\"" + "a".repeat(1_000) + "\":";
    String json = name.repeat(60) + "{" + "\"\":0,".repeat(1_000_000) + "\"\":0}" + "}".repeat(60);
    assertEquals(100, violations(json, JsonReader::any).size());
  }

  @Test
  void millionNames() {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < 400_000; i++) {
      json.append('"').append(i).append("\":0,");
    }
    assertEquals(400_001, reader(json + "\"\":0}").any().size());
  }

  /** Names whose hash codes are equal, for {@link String#hashCode} at least. */
  @Test
  void collidingNames() {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < 1 << 16; i++) {
      json.append('"');
      for (int bit = 0; bit < 16; bit++) {
        json.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      json.append("\":0,");
    }
    assertEquals((1 << 16) + 1, reader(json + "\"\":0}").any().size());
  }

  /** None of them is known, and all would be where those are that are. */
  @Test
  void namesThatCollideWithKnownOnes() {
    KnownTexts known = KnownTexts.of("AaAa", "AaBB", "BBAa");
    JsonReader in = reader("{" + "\"BBBB\":0,".repeat(500_000) + "\"AaBB\":0}");
    in.beginObject();
    String last = "";
    for (String name = in.nextProperty(known); name != null; name = in.nextProperty(known)) {
      last = name;
      in.skip();
    }
    in.end();
    assertEquals("AaBB", last);
  }

  @Test
  void discriminatorsBehindMuchElse() {
    String item = "{\"a\":[" + "1,".repeat(1_000) + "1],\"kind\":\"x\"}";
    JsonReader in = reader("[" + (item + ",").repeat(2_000) + item + "]");
    in.beginArray();
    while (in.nextItem()) {
      assertEquals("x", in.discriminator("kind"));
      in.skip();
    }
    in.end();
  }

  private static void refused(String json, Consumer<JsonReader> reading) {
    JsonReader in = reader(json);
    assertThrows(JsonException.class, () -> reading.accept(in));
  }
}
