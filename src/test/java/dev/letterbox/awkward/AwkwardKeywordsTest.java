package dev.letterbox.awkward;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.letterbox.awkward.model.Account;
import dev.letterbox.awkward.model.AccountCodec;
import dev.letterbox.awkward.model.Circle;
import dev.letterbox.awkward.model.Colour;
import dev.letterbox.awkward.model.Company;
import dev.letterbox.awkward.model.Contact;
import dev.letterbox.awkward.model.Counts;
import dev.letterbox.awkward.model.CountsCodec;
import dev.letterbox.awkward.model.Defaults;
import dev.letterbox.awkward.model.DefaultsCodec;
import dev.letterbox.awkward.model.DoubledCodec;
import dev.letterbox.awkward.model.LabelsCodec;
import dev.letterbox.awkward.model.MapsCodec;
import dev.letterbox.awkward.model.NumbersCodec;
import dev.letterbox.awkward.model.Part;
import dev.letterbox.awkward.model.PartiesInlineCodec;
import dev.letterbox.awkward.model.PartyCodec;
import dev.letterbox.awkward.model.Person;
import dev.letterbox.awkward.model.Unions;
import dev.letterbox.awkward.model.UnionsCodec;
import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonReader;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.Violation;
import dev.letterbox.schema.Violations;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the validator of other origin cannot say of a keyword. */
final class AwkwardKeywordsTest {
  @Test
  void absentTakesTheDefault() {
    Defaults defaults = valid(DefaultsCodec.INSTANCE, "{}");
    assertEquals("a \"b\" \\c", defaults.text());
    assertEquals(new BigDecimal("0.10"), defaults.number());
    assertEquals(1.0, defaults._double());
    assertEquals(1.5f, defaults._float());
    assertEquals(3, defaults._int());
    assertEquals(3_000_000_000L, defaults._long());
    assertEquals(true, defaults.flag());
    assertEquals(Colour.DARK_BLUE, defaults.colour());
    assertEquals(Defaults.InnerEnum.B, defaults.inner());
    assertEquals(LocalDate.of(2026, 11, 23), defaults.date());
    assertEquals(Instant.parse("2026-11-23T10:15:30Z"), defaults.dateTime());
    assertEquals(UUID.fromString("8e03978e-40d5-43e8-bc93-6894a57f9324"), defaults.uuid());
    assertEquals(List.of(1, 2), defaults._list());
    assertEquals(List.of("a", "b"), defaults.texts());
    assertEquals(List.of(), defaults.none());
    assertEquals("AB", defaults.code());
    assertEquals(7L, defaults.nullable());
    assertNull(valid(DefaultsCodec.INSTANCE, "{\"nullable\":null}").nullable());
  }

  private static final String ACCOUNT =
      """
      {"id":1,"parts":[{"n":2}],"name":"a","password":"secret","hint":"h"}\
      """;

  @Test
  void whatIsReadOnlyIsInAnswersOnly() {
    Account account = valid(AccountCodec.INSTANCE, ACCOUNT);
    assertEquals(new Account(null, null, null, "a", "secret", "h", null), account);
    assertEquals(account, valid(AccountCodec.INSTANCE, ACCOUNT.replace("[{\"n\":2}]", "false")));
    String answer = "{\"id\":1,\"parts\":[{\"n\":2}],\"name\":\"a\"}";
    Account answered = new Account(1L, null, List.of(new Part(2, null)), "a", "secret", null, null);
    assertEquals(answer, write(AccountCodec.INSTANCE, answered));
    assertEquals("", violationsOfAnswer(AccountCodec.INSTANCE, answer));
    assertEquals("/id required", violationsOfAnswer(AccountCodec.INSTANCE, "{\"name\":\"a\"}"));
    assertThrows(NullPointerException.class, () -> write(AccountCodec.INSTANCE, account));
  }

  @Test
  void whatIsWriteOnlyIsInNoAnswer() {
    assertEquals("/password required", violations(AccountCodec.INSTANCE, "{\"name\":\"a\"}"));
    assertEquals(
        "/password minLength",
        violations(AccountCodec.INSTANCE, "{\"name\":\"a\",\"password\":\"b\"}"));
    assertEquals(
        "/password writeOnly, /hint writeOnly", violationsOfAnswer(AccountCodec.INSTANCE, ACCOUNT));
  }

  @Test
  void othersHaveATypeOfTheirOwn() {
    Counts counts = valid(CountsCodec.INSTANCE, "{\"a\":1,\"total\":3,\"b\":2}");
    assertEquals(new Counts(3, Map.of("a", 1, "b", 2)), counts);
    assertEquals("{\"total\":3,\"a\":1,\"b\":2}", write(CountsCodec.INSTANCE, counts));
    assertEquals(
        "/a minimum, /b type, /c duplicate,  maxProperties",
        violations(CountsCodec.INSTANCE, "{\"total\":3,\"a\":-1,\"b\":\"2\",\"c\":3,\"c\":3}"));
    assertEquals(
        "/a/1 pattern", violations(LabelsCodec.INSTANCE, "{\"name\":\"n\",\"a\":[\"AB\",\"x\"]}"));
    assertEquals("/closed maxProperties", violations(MapsCodec.INSTANCE, "{\"closed\":{\"a\":1}}"));
  }

  @Test
  void unionsAreToldApart() {
    assertEquals(new Person(null), valid(PartyCodec.INSTANCE, "{\"who\":\"person\"}"));
    assertEquals(
        new Company("v", List.of(new Person(List.of()))),
        valid(
            PartyCodec.INSTANCE,
            "{\"vat\":\"v\",\"owners\":[{\"names\":[],\"who\":\"person\"}],\"who\":\"company\"}"));
    assertEquals("/who discriminator", violations(PartyCodec.INSTANCE, "{\"who\":\"cat\"}"));
    assertEquals("/who required", violations(PartyCodec.INSTANCE, "{}"));
    assertEquals(" type", violations(PartyCodec.INSTANCE, "[]"));
    assertEquals(
        new Circle(1.5, Map.of()),
        valid(PartiesInlineCodec.INSTANCE, "{\"radius\":1.5,\"type\":\"circle\"}"));
    assertEquals(new Part(3, null), valid(PartiesInlineCodec.INSTANCE, "{\"n\":3}"));
    assertEquals("/n required", violations(PartiesInlineCodec.INSTANCE, "{}"));
    assertEquals(" type", violations(PartiesInlineCodec.INSTANCE, "3"));
  }

  @Test
  void alternativesAreNamed() {
    assertEquals("/id oneOf: must be exactly one of: string, integer", said("{\"id\":true}"));
    assertEquals(
        "/exactlyOne oneOf: must be exactly one of: integer, integer, and is several",
        said("{\"exactlyOne\":6}"));
    assertEquals(
        "/contact anyOf: must be at least one of: object with email, object with phone",
        said("{\"contact\":{}}"));
    assertEquals("/not not: must not be: string", said("{\"not\":\"abc\"}"));
    assertEquals(
        "/ids/1 oneOf: must be exactly one of: string, integer", said("{\"ids\":[1,\"\"]}"));
  }

  @Test
  void alternativesAreWhatStandsBesideThem() {
    Unions unions =
        valid(
            UnionsCodec.INSTANCE,
            "{\"id\":7,\"exactlyOne\":4,\"not\":\"b\",\"contact\":{\"email\":\"a@b\"},\"either\":{\"who\":\"person\"}}");
    assertEquals(IntNode.valueOf(7), unions.id());
    assertEquals(4L, unions.exactlyOne());
    assertEquals("b", unions.not());
    assertEquals(new Contact("a@b", null), unions.contact());
    assertEquals(new Person(null), unions.either());
  }

  /** Each level is read by both alternatives, each of which reads all that is inside of it. */
  @Test
  void alternativesInsideOfAlternativesEnd() {
    String deep = "{\"a\":".repeat(60) + "1" + "}".repeat(60);
    assertEquals(" anyOf", violations(DoubledCodec.INSTANCE, deep).split(", ", -1)[0]);
    assertEquals("", violations(DoubledCodec.INSTANCE, "{\"a\":{\"a\":{}}}"));
  }

  private static String said(String json) {
    Violations violations = new Violations();
    UnionsCodec.INSTANCE.read(new JsonReader(json.getBytes(UTF_8), violations));
    Violation only = violations.list().getFirst();
    assertEquals(1, violations.count());
    return only.at() + " " + only.code() + ": " + only.detail();
  }

  @Test
  void enumsOfNumbersNameTheirValues() {
    Violations violations = new Violations();
    NumbersCodec.INSTANCE.read(new JsonReader("{\"enum\":7}".getBytes(UTF_8), violations));
    assertEquals("must be one of 1, 3000000000, -5", violations.list().getFirst().detail());
  }

  private static <T> T valid(Codec<T> codec, String json) {
    Violations violations = new Violations();
    T value = codec.read(new JsonReader(json.getBytes(UTF_8), violations));
    assertEquals(List.of(), violations.list());
    return java.util.Objects.requireNonNull(value);
  }

  private static String violations(Codec<?> codec, String json) {
    Violations violations = new Violations();
    return shown(codec.read(new JsonReader(json.getBytes(UTF_8), violations)), violations);
  }

  private static String violationsOfAnswer(Codec<?> codec, String json) {
    Violations violations = new Violations();
    return shown(codec.read(JsonReader.ofAnswer(json.getBytes(UTF_8), violations)), violations);
  }

  private static String shown(@Nullable Object value, Violations violations) {
    assertEquals(violations.isEmpty(), value != null);
    return violations.list().stream()
        .map((Violation violation) -> violation.at() + " " + violation.code())
        .collect(Collectors.joining(", "));
  }

  private static <T> String write(Codec<T> codec, T value) {
    return new String(JsonWriter.toBytes(codec, value), UTF_8);
  }
}
