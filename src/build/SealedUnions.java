import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code oneOf} as the generator gets it: a sealed interface, and how its records are told apart.
 */
final class SealedUnions {
  private final Schemas schemas;

  SealedUnions(Schemas schemas) {
    this.schemas = schemas;
  }

  void write(Map<String, Object> schema, Map<String, Object> result) {
    result.remove("type");
    List<String> references = new ArrayList<>();
    for (Object part : Schemas.list(schema, "oneOf")) {
      references.add(schemas.reference(Schemas.object("", part)));
    }
    result.put("oneOf", references.stream().map(it -> Map.of("$ref", it)).toList());
    Map<String, Object> discriminator = Schemas.map(schema, "discriminator");
    if (discriminator.isEmpty()) {
      toldApart(references, result);
      return;
    }
    Map<String, Object> mapping = new LinkedHashMap<>();
    Schemas.map(discriminator, "mapping")
        .forEach((value, to) -> mapping.put(value, OneOfRules.reference(to)));
    for (String reference : references) {
      if (!mapping.containsValue(reference)) {
        mapping.put(reference.substring(Schemas.COMPONENTS.length()), reference);
      }
    }
    Object property = discriminator.get("propertyName");
    result.put("discriminator", Map.of("propertyName", property, "mapping", mapping));
    if (references.stream().anyMatch(it -> isOfAnEnum(it, (String) property))) {
      result.put("x-of-an-enum", true);
    }
  }

  /** Of which Java's type is another in each record. */
  private boolean isOfAnEnum(String reference, String property) {
    Object declared = Schemas.map(schemas.followed("", reference), "properties").get(property);
    Map<String, Object> effective = schemas.effective("", declared);
    return schemas.reference(effective) != null || Schemas.list(effective, "enum").size() > 1;
  }

  private void toldApart(List<String> references, Map<String, Object> result) {
    Alternatives alternatives = new Alternatives(schemas);
    Map<String, Object> discriminator = alternatives.discriminator(references);
    if (discriminator != null) {
      result.put("discriminator", discriminator);
      return;
    }
    List<Map<String, String>> order = new ArrayList<>();
    alternatives
        .order(references)
        .forEach(
            (reference, property) -> {
              String model = reference.substring(Schemas.COMPONENTS.length());
              order.add(
                  property.isEmpty()
                      ? Map.of("model", model)
                      : Map.of("model", model, "only", property));
            });
    result.put("x-told-apart", order);
  }

  /** Says of the records of a union which constant tells them apart: the interface has it too. */
  static void overriding(Map<String, Object> named) {
    named.values().forEach(union -> overriding(Schemas.object("", union), named));
  }

  private static void overriding(Map<String, Object> union, Map<String, Object> named) {
    Object property = Schemas.map(union, "discriminator").get("propertyName");
    for (Object part : property == null ? List.of() : Schemas.list(union, "oneOf")) {
      String reference = (String) Schemas.object("", part).get("$ref");
      String name = reference.substring(Schemas.COMPONENTS.length());
      Map<String, Object> properties =
          Schemas.map(Schemas.object("", named.get(name)), "properties");
      Map<String, Object> one = Schemas.map(properties, (String) property);
      if (one.containsKey("enum")) {
        one.put("x-overrides", true);
      }
    }
  }
}
