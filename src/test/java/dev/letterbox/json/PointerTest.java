package dev.letterbox.json;

import static dev.letterbox.json.Texts.reader;
import static dev.letterbox.json.Texts.violations;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.letterbox.schema.Violations;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PointerTest {
  @Test
  void namesAreEscaped() {
    assertEquals(
        List.of(
            "/a~1b~0c/0/~01 type: must be a string, not a number",
            "/a~1b~0c/1/ type: must be a string, not a boolean",
            "/a~1b~0c/1/~0~1 required: is required",
            "/é😀 \" additionalProperties: is not a property of this object",
            "/x required: is required"),
        violations(
            "{\"a/b~c\":[{\"~1\":1},{\"\":true}],\"é😀 \\\"\":[1]}",
            in -> {
              in.beginObject();
              in.nextProperty();
              in.beginArray();
              in.nextItem();
              in.beginObject();
              in.nextProperty();
              in.string();
              in.nextProperty();
              in.nextItem();
              in.beginObject();
              in.nextProperty();
              in.string();
              in.nextProperty();
              in.missing("~/");
              in.nextItem();
              in.nextProperty();
              in.unknownProperty();
              in.nextProperty();
              in.missing("x");
            }));
  }

  @Test
  void duplicateIsViolatedWhereverItIs() {
    assertEquals(
        List.of("/a/0/b duplicate: is there twice", "/c duplicate: is there twice"),
        violations("{\"a\":[{\"b\":1,\"b\":2}],\"c\":1,\"\\u0063\":1}", JsonReader::any));
  }

  @Test
  void discriminatorMayComeFirstOrLast() {
    assertEquals("x", reader("{\"kind\":\"x\",\"a\":1}").discriminator("kind"));
    assertEquals(
        "x",
        reader("{\"a\":{\"kind\":1},\"b\":[{\"kind\":2}],\"kind\":\"x\"}").discriminator("kind"));
    assertEquals("", reader("{\"\\u006bind\":\"\"}").discriminator("kind"));
  }

  @Test
  void discriminatorLeavesTheObjectUnread() {
    JsonReader in = reader("[{\"a\":1,\"kind\":\"x\"}]");
    in.beginArray();
    in.nextItem();
    assertEquals("x", in.discriminator("kind"));
    assertEquals("{\"a\":1,\"kind\":\"x\"}", in.any().toString());
    in.nextItem();
    in.end();
  }

  @Test
  void violatedDiscriminatorSkipsTheObject() {
    assertEquals(
        List.of(
            "/0/kind required: is required",
            "/1/kind type: must be a string, not a number",
            "/2/kind type: must be a string, not an object",
            "/3/kind type: must be a string, not null",
            "/4 type: must be an object, not a string",
            "/5 type: must be an object, not an array",
            "/6/kind discriminator: must be one of x, y"),
        violations(
            "[{},{\"a\":1,\"kind\":1},{\"kind\":{\"kind\":\"x\"}},{\"kind\":null},\"kind\",[{}],"
                + "{\"kind\":\"z\"}]",
            in -> {
              in.beginArray();
              for (int i = 0; i < 6; i++) {
                in.nextItem();
                assertNull(in.discriminator("kind"));
              }
              in.nextItem();
              assertEquals("z", in.discriminator("kind"));
              in.unknownDiscriminator("kind", "x, y");
              in.nextItem();
            }));
  }

  @Test
  void violationsAreInTheOrderOfTheTextAndAtMostAHundred() {
    Violations violations = new Violations();
    JsonReader in = new JsonReader(("[" + "1,".repeat(150) + "1]").getBytes(UTF_8), violations);
    Consumer<JsonReader> strings =
        reader -> {
          reader.beginArray();
          while (reader.nextItem()) {
            reader.string();
          }
        };
    strings.accept(in);
    assertEquals(151, violations.count());
    assertEquals(100, violations.list().size());
    for (int i = 0; i < 100; i++) {
      assertEquals("/" + i, violations.list().get(i).at());
    }
  }
}
