package dev.letterbox.awkward;

import static dev.letterbox.body.Forms.field;
import static dev.letterbox.body.Forms.file;
import static dev.letterbox.body.Forms.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.letterbox.awkward.model.Thing;
import dev.letterbox.awkward.model.ThingCodec;
import dev.letterbox.body.FieldReader;
import dev.letterbox.body.FormDecoder;
import dev.letterbox.body.Forms;
import dev.letterbox.body.MultipartDecoder;
import dev.letterbox.json.JsonReader;
import dev.letterbox.schema.Member;
import dev.letterbox.schema.Reader;
import dev.letterbox.schema.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every schema's type, read from forms by the codec that reads it from JSON. */
final class AwkwardFormsTest {
  private static final String LEAST =
      """
      {"default":"d","in":1,"fixed":"always","nothing":null,"grid":[[0]]\
      """;

  private static final List<String> LEAST_PARTS =
      List.of(
          field("default", "d"),
          field("in", "1"),
          field("fixed", "always"),
          json("nothing", "null"),
          json("grid", "[[0]]"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          out     | ``                                   | ""
          out     | ` 1`                                 | " 1"
          value   | true                                 | true
          value   | on                                   | true
          value   | false                                | false
          class   | second                               | "second"
          a-b     | null                                 | "null"
          maybe   | -7                                   | -7
          preset  | null                                 | "null"
          lists   | {"a":["x","y"],"b":[]}               | {"a":["x","y"],"b":[]}
          colour  | dark-blue                            | "dark-blue"
          day     | 2024-02-29                           | "2024-02-29"
          at      | 2026-11-22T10:15:30.250Z             | "2026-11-22T10:15:30.250Z"
          id      | 123e4567-e89b-42d3-a456-426614174000 | "123e4567-e89b-42d3-a456-426614174000"
          data    | AAH/                                 | "AAH/"
          host    | a.example                            | "a.example"
          long    | 9223372036854775807                  | 9223372036854775807
          float   | 1.5                                  | 1.5
          double  | 5e-1                                 | 0.5
          number  | -9.99                                | -9.99
          free    | 1                                    | "1"
          """)
  void aTextIsReadAsItsType(String name, String text, String value) {
    Thing expected = fromJson(LEAST + ",\"" + name + "\":" + value + "}");
    String part = text.startsWith("{") ? json(name, text) : field(name, text);
    assertEquals(expected, read(part));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          out        | "\\u20ac"
          class      | "second"
          value      | false
          maybe      | null
          maybe      | 7
          preset     | null
          byName     | {"a":{"n":1},"b":{"n":2,"parts":[{"n":3}]}}
          lists      | {"a":["x","y"],"b":[]}
          parts      | []
          parts      | [{"n":1},{"n":2}]
          parts      | ` \r\n\t[{"n":1,"parts":[{"n":2}]}] `
          colours    | ["red","2nd"]
          colour     | "dark-blue"
          day        | "2024-02-29"
          at         | "2026-11-22T10:15:30.250Z"
          id         | "123e4567-e89b-42d3-a456-426614174000"
          data       | "AAH/"
          long       | 3000000001
          float      | 1.5
          double     | 0.5
          number     | 9.99
          free       | {"a":[1,null,true,"x",{"b":1.25}]}
          free       | [1,[]]
          free       | null
          freeObject | {"a":1}
          shape      | {"radius":2.5,"type":"circle"}
          shape      | {"type":"square","side":1.0,"more":[1,{}],"less":"x"}
          inside     | {"x":1}
          inside     | {"x":1,"y":{"z":null}}
          """)
  void aPartThatSaysItIsJsonIsReadAsJson(String name, String value) {
    Thing expected = fromJson(LEAST + ",\"" + name + "\":" + value + "}");
    assertEquals(expected, read(json(name, value)));
    assertEquals(expected, read(file(name, "blob", "application/x+json;charset=utf-8", value)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          class   | third            | "third"
          value   | yes              | "yes"
          value   | ``               | ""
          maybe   | 101              | 101
          maybe   | 1.0              | 1.0
          maybe   | +1               | "+1"
          maybe   | ``               | ""
          in      | x                | "x"
          day     | 2023-02-29       | "2023-02-29"
          at      | 2026-11-22T10:15 | "2026-11-22T10:15"
          id      | 123e4567         | "123e4567"
          data    | QQ               | "QQ"
          data    | QR==             | "QR=="
          host    | -a               | "-a"
          long    | 3000000000       | 3000000000
          double  | 0.25             | 0.25
          number  | 10               | 10
          number  | 1.001            | 1.001
          number  | NaN              | "NaN"
          number  | 1e1001           | 1e1001
          inside  | {"x":1}          | "x"
          byName  | {}               | 1
          colour  | ``               | ""
          more    | 1                | 1
          """)
  void aTextIsViolatedAsJsonIs(String name, String text, String value) {
    assertEquals(
        violations(json(name, value)).replaceAll(":.*", ""),
        violations(field(name, text)).replaceAll(":.*", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          class   | "third"
          maybe   | 101
          maybe   | "7"
          byName  | {"a":{"n":1},"b":{"n":1},"c":{"n":1}}
          byName  | {"a":{"n":"1"}}
          byName  | {"a":{"n":1},"a":{"n":1}}
          lists   | {"a/b":["x",""]}
          parts   | [{"n":1},{},{"n":2,"m":1}]
          colours | ["red","red"]
          colours | ["red",1,"blue"]
          data    | "*"
          shape   | {"type":"triangle"}
          shape   | {"radius":1}
          shape   | []
          shape   | {"type":"circle","radius":"1"}
          inside  | {}
          inside  | null
          more    | {"a":[1]}
          """)
  void aPartThatIsJsonIsViolatedAsInTheWholeDocument(String name, String value) {
    assertEquals(
        violationsOfJson(LEAST + ",\"" + name + "\":" + value + "}"),
        violations(json(name, value)));
  }

  /** A form cannot tell one item from an array of one. */
  @Test
  void whatIsThereOnceIsAnItemUnlessItIsAnArray() {
    assertEquals(read(json("parts", "[{\"n\":1}]")), read(json("parts", "{\"n\":1}")));
    assertEquals(
        "/parts/0 type: must be an object, not a string, /colours/0 type: must be a string, not a"
            + " number",
        violations(json("parts", "\"n\""), json("colours", "1")));
  }

  @Test
  void repeatedNamesAreAnArray() {
    assertEquals(
        fromJson(LEAST + ",\"colours\":[\"red\",\"2nd\"]}").colours(),
        read(field("colours", "red"), field("out", "x"), field("colours", "2nd")).colours());
    assertEquals(fromJson(LEAST + ",\"colours\":[\"red\"]}"), read(field("colours", "red")));
    assertEquals(
        fromJson(LEAST + ",\"parts\":[{\"n\":1},{\"n\":2}]}").parts(),
        read(json("parts", "{\"n\":1}"), json("parts", "{\"n\":2}")).parts());
    assertEquals(
        fromJson(LEAST.replace("[[0]]", "[[0],[1,2]]") + "}").grid(),
        fromParts(without("grid", json("grid", "[0]"), json("grid", "[1,2]"))).grid());
    assertEquals(
        fromJson(LEAST + ",\"free\":[\"1\",2,\"x\"]}").free(),
        read(field("free", "1"), json("free", "2"), field("free", "x")).free());
  }

  @Test
  void violatedItemsAreNamedByTheirIndices() {
    assertEquals(
        "/colours/1 enum: must be one of red, dark-blue, 2nd",
        violations(field("colours", "red"), field("colours", "blue"), field("colours", "2nd")));
    assertEquals(
        "/colours uniqueItems: must not have an item twice",
        violations(field("colours", "red"), field("colours", "red")));
    assertEquals(
        "/parts/1/n required: is required, /parts/2/n type: must be an integer, not a string",
        violations(json("parts", "{\"n\":1}"), json("parts", "{}"), json("parts", "{\"n\":\"\"}")));
    assertEquals(
        "/parts/1 type: must be an object, which a form holds as a part of application/json",
        violations(json("parts", "{\"n\":1}"), field("parts", "x"), json("parts", "{\"n\":2}")));
    assertEquals(
        "/grid/0/1 minimum: must be at least 0, /grid/1 maxItems: must have at most 2 items,"
            + " /grid/2 type: must be an array, which a form holds as a part of application/json",
        violationsOf(
            without("grid", json("grid", "[1,-1]"), json("grid", "[1,2,3]"), field("grid", "4"))));
  }

  @Test
  void aScalarIsThereOnce() {
    assertEquals(
        "/out type: must be there once, /maybe type: must be there once, /inside type: must be an"
            + " object, which a form holds as a part of application/json",
        violations(
            field("out", "a"),
            field("out", "b"),
            field("maybe", "1"),
            field("maybe", "1"),
            json("inside", "{\"x\":1}"),
            json("inside", "{\"x\":1}")));
  }

  @Test
  void aFileIsNoText() {
    assertEquals(
        "/out type: must be text, not a file, /maybe type: must be text, not a file, /day type:"
            + " must be text, not a file, /value type: must be text, not a file,"
            + " /colours/1 type: must be text, not a file, /free type: must be text, not a file",
        violations(
            file("out", "x", "text/plain", "x"),
            file("maybe", "x", "text/plain", "1"),
            file("day", "x", "text/plain", "2024-02-29"),
            file("value", "x", "text/plain", "true"),
            field("colours", "red"),
            file("colours", "x", "text/plain", "red"),
            file("free", "x", "text/plain", "")));
    assertEquals(
        "/more additionalProperties: is not a property of this object",
        violations(file("more", "x", "text/plain", "")));
  }

  @Test
  void aMissingFieldIsRequired() {
    assertEquals(
        "/in required: is required",
        violationsOf(without("in", file("in", "", "application/octet-stream", ""))));
    assertEquals(
        "/default required: is required, /in required: is required, /fixed required: is required,"
            + " /nothing required: is required, /grid required: is required",
        violationsOf(List.of()));
  }

  @Test
  void anAbsentFieldIsAbsent() {
    assertEquals(Member.absent(), read().maybe());
    assertEquals(Member.of(null), read(json("maybe", "null")).maybe());
    assertEquals("none", read().preset());
    assertNull(read().colours());
  }

  @Test
  void urlencodedFieldsAreReadAlike() {
    assertEquals(
        "/value type: must be true, on or false, /grid/0 type: must be an array, which a form holds"
            + " as a part of application/json, /b~1~0 additionalProperties: is not a property of"
            + " this object, /fixed required: is required",
        violations(
            violations ->
                new FieldReader(
                    FormDecoder.decode(
                        "default=d&in=1&nothing=&value=1&grid=0&colours=red&b/%7E=1"
                            .getBytes(UTF_8),
                        null),
                    violations)));
  }

  private static List<String> without(String name, String... instead) {
    List<String> parts = new ArrayList<>(LEAST_PARTS);
    parts.removeIf(part -> part.contains("name=\"" + name + "\""));
    parts.addAll(List.of(instead));
    return parts;
  }

  private static List<String> with(String... parts) {
    return without("-", parts);
  }

  private static Thing read(String... parts) {
    return fromParts(with(parts));
  }

  private static Thing fromParts(List<String> parts) {
    return read(violations -> reader(parts, violations));
  }

  private static Thing fromJson(String json) {
    return read(violations -> new JsonReader(json.getBytes(UTF_8), violations));
  }

  private static Thing read(Readers readers) {
    Violations violations = new Violations();
    Thing thing = ThingCodec.INSTANCE.read(readers.reader(violations));
    assertEquals(List.of(), violations.list());
    assertNotNull(thing);
    return thing;
  }

  private static String violations(String... parts) {
    return violationsOf(with(parts));
  }

  private static String violationsOf(List<String> parts) {
    return violations(violations -> reader(parts, violations));
  }

  private static String violationsOfJson(String json) {
    return violations(violations -> new JsonReader(json.getBytes(UTF_8), violations));
  }

  private static String violations(Readers readers) {
    Violations violations = new Violations();
    assertNull(ThingCodec.INSTANCE.read(readers.reader(violations)));
    return violations.list().stream()
        .map(each -> each.at() + " " + each.code() + ": " + each.detail())
        .collect(Collectors.joining(", "));
  }

  private static Reader reader(List<String> parts, Violations violations) {
    byte[] body = Forms.multipart(parts.toArray(String[]::new));
    return new FieldReader(MultipartDecoder.decode(body, Forms.TYPE), violations);
  }

  private interface Readers {
    Reader reader(Violations violations);
  }
}
