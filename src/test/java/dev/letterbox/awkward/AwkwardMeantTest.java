package dev.letterbox.awkward;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.letterbox.awkward.model.Bike;
import dev.letterbox.awkward.model.Car;
import dev.letterbox.awkward.model.MeantCodec;
import dev.letterbox.awkward.model.Model;
import dev.letterbox.awkward.model.Same;
import dev.letterbox.awkward.model.Same2;
import dev.letterbox.awkward.model.SameAB3Item;
import dev.letterbox.awkward.model.SameCodec;
import dev.letterbox.awkward.model.Told;
import dev.letterbox.awkward.model.ToldCodec;
import dev.letterbox.awkward.model.Vehicle;
import dev.letterbox.awkward.model.VehicleBase;
import dev.letterbox.awkward.model.VehicleCodec;
import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonReader;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.Violations;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What contracts mean that do not say it by the letter, and names of which Java has but one. */
final class AwkwardMeantTest {
  @Test
  void aBaseIsTheOneOfThoseThatHaveIt() {
    Vehicle car = read(VehicleCodec.INSTANCE, "{\"kind\":\"car\",\"doors\":3}");
    assertEquals(3, assertInstanceOf(Car.class, car).doors());
    assertInstanceOf(Bike.class, read(VehicleCodec.INSTANCE, "{\"kind\":\"Bike\",\"gears\":1}"));
    assertInstanceOf(VehicleBase.class, read(VehicleCodec.INSTANCE, "{\"kind\":\"any\"}"));
    assertEquals("/gears required", said(VehicleCodec.INSTANCE, "{\"kind\":\"Bike\"}"));
    assertEquals("/kind discriminator", said(VehicleCodec.INSTANCE, "{\"kind\":\"plane\"}"));
  }

  @Test
  void ofADefaultOfNullAbsentIsNull() {
    Vehicle any = read(VehicleCodec.INSTANCE, "{\"kind\":\"any\"}");
    assertNull(((VehicleBase) any).wheels());
    assertEquals("{\"kind\":\"any\",\"wheels\":null}", written(VehicleCodec.INSTANCE, any));
  }

  @Test
  void aConstantIsOfTheInterfaceOnlyWhereItTellsApart() {
    Told told = read(ToldCodec.INSTANCE, "{\"unit\":\"in\",\"scale\":\"imperial\"}");
    assertEquals("in", told.unit());
  }

  @Test
  void typesAndNullsNeedNotBeSaid() {
    assertEquals("", said(MeantCodec.INSTANCE, "{\"texts\":[\"a\"],\"fuel\":null}"));
    assertEquals(
        "/texts/0 pattern, /fuel enum",
        said(MeantCodec.INSTANCE, "{\"texts\":[\"b\"],\"fuel\":\"\"}"));
    assertEquals(" type", said(MeantCodec.INSTANCE, "3"));
  }

  @Test
  void theSecondOfANameIsNumbered() {
    String json =
        "{\"+1\":1,\"-1\":2,\"a-b\":\"A-B\",\"aB\":\"x\",\"a_b\":[\"x_y\"],"
            + "\"\\\"\\\\%value%\":\"q\",\"null\":\"n\",\"toString\":\"s\",\"日\":\"d\"}";
    Same same = read(SameCodec.INSTANCE, json);
    assertEquals(1, same.plus1());
    assertEquals(2, same.minus1());
    assertEquals("A-B", same.aB().text());
    assertEquals("q", same.doubleQuotePercentValuePercent());
    assertEquals("n", same._null());
    assertEquals("s", same.toString2());
    assertEquals(json, written(SameCodec.INSTANCE, same));
    Same defaults = read(SameCodec.INSTANCE, "{\"+1\":1,\"-1\":2}");
    assertEquals("a_b", defaults.aB().text());
    assertEquals(List.of(SameAB3Item.X_Y_2), defaults.aB3());
    assertEquals("x_y", SameAB3Item.X_Y_2.text());
    assertEquals(Same2.A, new Model(Same2.A, java.util.Map.of()).same());
  }

  private static <T> T read(Codec<T> codec, String json) {
    Violations violations = new Violations();
    T value = codec.read(new JsonReader(json.getBytes(UTF_8), violations));
    assertEquals(List.of(), violations.list());
    return java.util.Objects.requireNonNull(value);
  }

  private static String said(Codec<?> codec, String json) {
    Violations violations = new Violations();
    @Nullable Object value = codec.read(new JsonReader(json.getBytes(UTF_8), violations));
    assertEquals(violations.isEmpty(), value != null);
    return violations.list().stream()
        .map(violation -> violation.at() + " " + violation.code())
        .collect(Collectors.joining(", "));
  }

  private static <T> String written(Codec<T> codec, T value) {
    return new String(JsonWriter.toBytes(codec, value), UTF_8);
  }
}
