package dev.letterbox.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.letterbox.schema.Violation;
import dev.letterbox.schema.Violations;
import java.util.List;
import java.util.function.Consumer;

/** Reads texts and tells what was found. */
final class Texts {
  private Texts() {}

  static JsonReader reader(String json) {
    return new JsonReader(json.getBytes(UTF_8), new Violations());
  }

  /** The violations, each {@code pointer code: detail}. */
  static List<String> violations(String json, Consumer<JsonReader> reading) {
    Violations violations = new Violations();
    JsonReader in = new JsonReader(json.getBytes(UTF_8), violations);
    reading.accept(in);
    in.end();
    return violations.list().stream().map(Texts::line).toList();
  }

  private static String line(Violation violation) {
    return violation.at() + " " + violation.code() + ": " + violation.detail();
  }
}
