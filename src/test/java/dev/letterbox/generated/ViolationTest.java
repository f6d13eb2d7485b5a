package dev.letterbox.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.generated.InvalidDocuments.Invalid;
import dev.letterbox.json.JsonException;
import dev.letterbox.schema.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever differs from the contract's schema is a violation at its place. */
class ViolationTest {
  private static final int DOCUMENTS = 12;
  private static final Contract CONTRACT = Contract.read();

  private static final List<String> KEYWORDS =
      List.of(
          "type",
          "required",
          "additionalProperties",
          "discriminator",
          "enum",
          "format",
          "pattern",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "multipleOf",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minProperties",
          "maxProperties");

  static List<Model<?>> models() {
    return Model.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void namesThePlaceAndTheKeyword(Model<?> model) {
    for (int seed = 0; seed < DOCUMENTS; seed++) {
      for (Invalid invalid : invalid(model, seed)) {
        Model.Result<?> result = model.read(invalid.json());
        String label = "seed " + seed + ", " + invalid.code() + " at " + invalid.at();
        List<Violation> violations = result.violations();
        assertNull(result.value(), label);
        assertTrue(violations.stream().anyMatch(it -> isOf(it, invalid)), () -> label + violations);
        // Nothing else is violated but what stands in the same place.
        for (Violation violation : violations) {
          assertTrue(violation.at().startsWith(invalid.at()), () -> label + violation);
        }
      }
    }
  }

  @Test
  void everyKeywordOfTheContractIsTried() {
    Set<String> tried = new HashSet<>();
    for (Model<?> model : models()) {
      for (int seed = 0; seed < DOCUMENTS; seed++) {
        invalid(model, seed).forEach(invalid -> tried.add(invalid.code()));
      }
    }
    for (String keyword : KEYWORDS) {
      assertEquals(CONTRACT.uses(keyword), tried.contains(keyword), keyword);
    }
    assertTrue(tried.contains("duplicate"));
  }

  /**
   * Cut off or with an octet changed, a text is read, is violated or is no JSON: never an error.
   */
  @ParameterizedTest
  @MethodSource("models")
  void brokenTextIsRefused(Model<?> model) {
    Random random = new Random(1);
    for (int seed = 0; seed < DOCUMENTS; seed++) {
      String json = valid(model, seed).toString();
      for (int i = 0; i < 20; i++) {
        int at = random.nextInt(json.length());
        String cut = json.substring(0, at);
        String changed =
            cut + "{}[]\",:0e-.\\ntu".charAt(random.nextInt(15)) + json.substring(at + 1);
        assertFalse(isRead(model, cut), cut);
        isRead(model, changed);
      }
    }
  }

  private static boolean isRead(Model<?> model, String json) {
    try {
      return model.read(json).violations().isEmpty();
    } catch (JsonException e) {
      String message = String.valueOf(e.getMessage());
      assertTrue(message.matches("(?s)line \\d+, column \\d+: .+"), message);
      return false;
    }
  }

  private static boolean isOf(Violation violation, Invalid invalid) {
    return violation.in() == Violation.In.BODY
        && violation.at().equals(invalid.at())
        && violation.code().equals(invalid.code());
  }

  private static List<Invalid> invalid(Model<?> model, int seed) {
    JsonNode schema = CONTRACT.schema(model.name());
    return InvalidDocuments.of(CONTRACT, new Random(seed), schema, valid(model, seed));
  }

  private static JsonNode valid(Model<?> model, int seed) {
    return new ValidDocuments(CONTRACT, new Random(seed)).of(CONTRACT.schema(model.name()));
  }
}
