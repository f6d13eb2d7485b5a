package dev.letterbox.generated;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On every schema the generated codecs take what an independent validator takes, and no more. */
class AgreementTest {
  private static final int DOCUMENTS = 300;

  /** Schemas of files, which are in no JSON, and of what is not written as it was read. */
  private static final Set<String> WITHOUT_FILES = Set.of("Upload");

  /** Schemas whose meaning is not by the letter, which is the oracle's. */
  private static final Set<String> MEANT = Set.of("Vehicle", "Meant");

  /** The last two databind reads as what their discriminator names, whatever is asked for. */
  private static final Set<String> ONE_WAY = Set.of("Account", "Bike", "Car");

  /** A schema of one of the contracts. */
  record Subject(Contract contract, Oracle oracle, Model<?> model) {
    @Override
    public String toString() {
      return model.type().getName();
    }
  }

  static Stream<Subject> ours() {
    return subjects(Contract.read(), Model.all());
  }

  static Stream<Subject> awkward() {
    return subjects(Contract.read(Path.of("src/test/codegen/awkward.yaml")), Model.awkward());
  }

  private static Stream<Subject> subjects(Contract contract, List<Model<?>> models) {
    Oracle oracle = new Oracle(contract);
    return models.stream()
        .filter(model -> contract.schemas().has(model.name()))
        .filter(model -> !WITHOUT_FILES.contains(model.name()))
        .filter(model -> !MEANT.contains(model.name()))
        .map(model -> new Subject(contract, oracle, model));
  }

  @ParameterizedTest
  @MethodSource({"ours", "awkward"})
  void validatorsAgree(Subject subject) {
    JsonNode schema = subject.contract().schema(subject.model().name());
    int valid = 0;
    for (int seed = 0; seed < DOCUMENTS; seed++) {
      String json = document(subject, schema, seed);
      List<String> theirs = subject.oracle().findings(subject.model().name(), json);
      List<?> ours = subject.model().read(json).violations();
      assertEquals(theirs.isEmpty(), ours.isEmpty(), () -> json + "\n" + theirs + "\n" + ours);
      valid += ours.isEmpty() ? 1 : 0;
    }
    int both = valid;
    assertTrue(0 < both && both < DOCUMENTS, () -> both + " are valid");
  }

  @ParameterizedTest
  @MethodSource("awkward")
  void databindAgrees(Subject subject) {
    JsonNode schema = subject.contract().schema(subject.model().name());
    for (int seed = 0; seed < DOCUMENTS; seed++) {
      String json = document(subject, schema, seed);
      if (!ONE_WAY.contains(subject.model().name())) {
        agrees(subject.model(), json, () -> json);
      }
    }
  }

  /** Of our own contract some are valid on purpose. */
  private static String document(Subject subject, JsonNode schema, int seed) {
    Random random = new Random(seed);
    return subject.model().type().getPackageName().contains("generated") && seed % 10 == 0
        // The oracle knows that there is no such domain.
        ? new ValidDocuments(subject.contract(), random)
            .of(schema)
            .toString()
            .replace(".example", ".org")
        : new NearDocuments(subject.contract(), random).of(schema).toString();
  }

  private static <T> void agrees(Model<T> model, String json, Supplier<@Nullable String> label) {
    Model.Result<T> result = model.read(json);
    if (result.violations().isEmpty()) {
      T value = requireNonNull(result.value());
      String ours = model.write(value);
      String theirs = Databind.write(value);
      // Of an open object databind takes a constant for one of the others, too.
      String again = model.write(Databind.read(ours, model.type()));
      assertEquals(Databind.tree(ours), Databind.tree(again), label);
      assertEquals(Databind.tree(ours), Databind.tree(theirs), label);
      assertEquals(value, model.read(theirs).value(), label);
    }
  }
}
