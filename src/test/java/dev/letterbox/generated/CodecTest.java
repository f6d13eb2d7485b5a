package dev.letterbox.generated;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever follows the contract's schema is read, and databind reads and writes the same. */
class CodecTest {
  private static final int DOCUMENTS = 150;
  private static final Contract CONTRACT = Contract.read();

  static List<Model<?>> models() {
    return Model.all();
  }

  @Test
  void thereAreCodecs() {
    assertFalse(models().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("models")
  void agreesWithDatabind(Model<?> model) {
    for (int i = 0; i < DOCUMENTS; i++) {
      int seed = i;
      JsonNode schema = CONTRACT.schema(model.name());
      String json = new ValidDocuments(CONTRACT, new Random(seed)).of(schema).toString();
      agrees(model, json, () -> "seed " + seed + ": " + json);
    }
  }

  private static <T> void agrees(Model<T> model, String json, Supplier<@Nullable String> label) {
    T value = valid(model, json, label);
    String ours = model.write(value);
    assertEquals(value, Databind.read(ours, model.type()), label);
    String theirs = Databind.write(value);
    assertEquals(Databind.tree(ours), Databind.tree(theirs), label);
    assertEquals(withoutConstants(ours), withoutConstants(theirs), label);
    assertEquals(value, valid(model, theirs, label), label);
    assertEquals(ours, model.write(valid(model, ours, label)), label);
    assertContains(Databind.tree(ours), Databind.tree(json), label);
  }

  private static <T> T valid(Model<T> model, String json, Supplier<@Nullable String> label) {
    Model.Result<T> result = model.read(json);
    assertEquals(List.of(), result.violations(), label);
    return requireNonNull(result.value());
  }

  /** The text in its order, but for the constants, which databind writes last. */
  private static String withoutConstants(String json) {
    JsonNode tree = Databind.tree(json);
    removeConstants(tree);
    return tree.toString();
  }

  private static void removeConstants(JsonNode tree) {
    if (tree instanceof ObjectNode object && object.path("kind").isTextual()) {
      object.remove("kind");
    } else if (tree instanceof ObjectNode object && object.path("status").asText().equals("ok")) {
      object.remove("status");
    }
    tree.forEach(CodecTest::removeConstants);
  }

  /** Nothing is lost: only defaults may come in addition. */
  private static void assertContains(
      JsonNode whole, JsonNode part, Supplier<@Nullable String> label) {
    if (part instanceof ObjectNode object) {
      object
          .properties()
          .forEach(member -> assertContains(whole.path(member.getKey()), member.getValue(), label));
    } else if (part.isArray()) {
      assertEquals(part.size(), whole.size(), label);
      for (int i = 0; i < part.size(); i++) {
        assertContains(whole.get(i), part.get(i), label);
      }
    } else {
      assertEquals(part, whole, label);
    }
  }
}
