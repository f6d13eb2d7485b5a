package dev.letterbox.awkward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.letterbox.awkward.model.Circle;
import dev.letterbox.awkward.model.Colour;
import dev.letterbox.awkward.model.Thing;
import dev.letterbox.awkward.model.ThingCodec;
import dev.letterbox.json.JsonReader;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.Member;
import dev.letterbox.schema.Violations;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AwkwardCodecTest {
  private static final String LEAST =
      """
      {"default":"d","in":1,"fixed":"always","nothing":null,"preset":"none","grid":[[0]]}\
      """;

  @Test
  void absentNullAndPresentAreThreeThings() {
    assertEquals(Member.absent(), read(LEAST).maybe());
    assertEquals(Member.of(null), read(with("maybe", "null")).maybe());
    assertEquals(Member.of(7L), read(with("maybe", "7")).maybe());
  }

  @Test
  void requiredAndNullableIsWrittenAsNull() {
    assertNull(read(LEAST).nothing());
    assertEquals(LEAST, write(read(LEAST)));
  }

  @Test
  void absentTakesTheDefault() {
    assertEquals("none", read(LEAST.replace("\"preset\":\"none\",", "")).preset());
    assertNull(read(LEAST.replace("\"none\"", "null")).preset());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          class       | "second"
          a-b         | "x"
          maybe       | null
          byName      | {"a":{"n":1},"b":{"n":2,"parts":[{"n":3}]}}
          lists       | {"a":["x","y"],"b":[]}
          colours     | ["red","2nd"]
          colour      | "dark-blue"
          day         | "2024-02-29"
          at          | "2026-11-22T10:15:30.250Z"
          id          | "123e4567-e89b-42d3-a456-426614174000"
          data        | "AAH/"
          host        | "a.example"
          long        | 3000000001
          float       | 1.5
          double      | 0.5
          number      | 9.99
          free        | {"a":[1,null,true,"x",{"b":1.25}]}
          freeObject  | {"a":1}
          shape       | {"type":"circle","radius":2.5}
          shape       | {"type":"square","side":1.0,"more":[1]}
          inside      | {"x":1}
          """)
  void everyTypeSurvives(String name, String value) {
    String json = with(name, value);
    Thing thing = read(json);
    assertEquals(thing, read(write(thing)));
    assertEquals(true, write(thing).contains("\"" + name + "\":" + value), write(thing));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          class   | "third"                          | /class enum
          maybe   | 101                              | /maybe maximum
          byName  | {"a":{"n":1},"b":{"n":1},"c":{"n":1}} | /byName maxProperties
          byName  | {"a":{"n":"1"}}                  | /byName/a/n type
          byName  | {"a":{"n":1},"a":{"n":1}}        | /byName/a duplicate
          lists   | {"a/b":["x",""]}                 | /lists/a~1b/1 minLength
          colours | ["red","red"]                    | /colours uniqueItems
          day     | "2023-02-29"                     | /day format
          id      | "123e4567"                       | /id format
          data    | "*"                              | /data format
          host    | "-a"                             | /host format
          long    | 3000000000                       | /long minimum
          double  | 0.25                             | /double minimum
          number  | 10                               | /number maximum
          number  | 1.001                            | /number multipleOf
          number  | 1e1001                           | /number type
          shape   | {"type":"triangle"}              | /shape/type discriminator
          shape   | {"radius":1}                     | /shape/type required
          inside  | {}                               | /inside/x required
          more    | 1                                | /more additionalProperties
          """)
  void everyKeywordIsHeld(String name, String value, String violation) {
    assertEquals(violation, violations(with(name, value)));
  }

  @Test
  void nestedItemsAreNamedByTheirIndices() {
    assertEquals(
        "/grid/0/1 minimum, /grid/1 maxItems",
        violations(LEAST.replace("[[0]]", "[[1,-1],[1,2,3]]")));
  }

  @Test
  void aConstantMustBeSent() {
    assertEquals("/fixed required", violations(LEAST.replace("\"fixed\":\"always\",", "")));
    assertEquals("/fixed enum", violations(LEAST.replace("always", "never")));
  }

  @Test
  void oneOfIsASealedType() {
    assertEquals(
        new Circle(2, java.util.Map.of()),
        read(with("shape", "{\"radius\":2,\"type\":\"circle\"}")).shape());
    assertEquals("2nd", Colour._2ND.text());
    assertEquals(List.of(List.of(0)), read(LEAST).grid());
  }

  private static String with(String name, String value) {
    return LEAST.substring(0, LEAST.length() - 1) + ",\"" + name + "\":" + value + "}";
  }

  private static Thing read(String json) {
    Violations violations = new Violations();
    Thing thing = ThingCodec.INSTANCE.read(reader(json, violations));
    assertEquals(List.of(), violations.list());
    assertNotNull(thing);
    return thing;
  }

  private static String violations(String json) {
    Violations violations = new Violations();
    assertNull(ThingCodec.INSTANCE.read(reader(json, violations)));
    return violations.list().stream()
        .map(violation -> violation.at() + " " + violation.code())
        .collect(Collectors.joining(", "));
  }

  private static JsonReader reader(String json, Violations violations) {
    return new JsonReader(json.getBytes(StandardCharsets.UTF_8), violations);
  }

  private static String write(Thing thing) {
    return new String(JsonWriter.toBytes(ThingCodec.INSTANCE, thing), StandardCharsets.UTF_8);
  }
}
