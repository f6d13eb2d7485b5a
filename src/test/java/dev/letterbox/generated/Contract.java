package dev.letterbox.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schemas of {@code openapi.yaml}. */
final class Contract {
  private final JsonNode document;

  private Contract(JsonNode document) {
    this.document = document;
  }

  static Contract read() {
    return read(Path.of("openapi.yaml"));
  }

  /** Another document. */
  static Contract read(Path file) {
    try {
      Load yaml = new Load(LoadSettings.builder().build());
      Object document = yaml.loadFromString(Files.readString(file));
      return new Contract(new ObjectMapper().valueToTree(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every schema, by its name. */
  JsonNode schemas() {
    return document.at("/components/schemas");
  }

  /** Whether any schema has the keyword. */
  boolean uses(String keyword) {
    return schemas().findValue(keyword) != null;
  }

  JsonNode schema(String name) {
    return resolve("#/components/schemas/" + name);
  }

  /** The schema that {@code $ref} leads to, or the schema itself. */
  JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? resolved(resolve(schema.get("$ref").textValue())) : schema;
  }

  /** The schema of {@code oneOf} that the discriminator's value stands for. */
  JsonNode alternative(JsonNode oneOf, String value) {
    return resolve(oneOf.at("/discriminator/mapping").get(value).textValue());
  }

  private JsonNode resolve(String reference) {
    JsonNode schema = document.at(reference.substring(1));
    if (schema.isMissingNode()) {
      throw new IllegalArgumentException(reference);
    }
    return schema;
  }

  /** The schema of an object's property, declared or not; missing where it may not be there. */
  JsonNode property(JsonNode schema, String name) {
    JsonNode declared = schema.path("properties").path(name);
    if (!declared.isMissingNode()) {
      return resolved(declared);
    }
    JsonNode others = schema.path("additionalProperties");
    return others.isObject() ? resolved(others) : others.path("none");
  }

  static boolean isFreeForm(JsonNode schema) {
    return !schema.has("type") && !schema.has("oneOf") && !schema.has("enum");
  }
}
