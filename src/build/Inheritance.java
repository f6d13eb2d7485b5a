import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A schema with a discriminator that others have as a part of {@code allOf}, as OpenAPI's own
 * example has it, is written as {@code oneOf} of those others. What they share gets a name of its
 * own, {@code PetBase}; it is one of them where the mapping names it.
 */
final class Inheritance {
  private static final List<String> UNION = List.of("oneOf", "anyOf", "discriminator");
  private static final List<String> ABOUT = List.of("title", "description", "nullable");

  private final Map<String, Object> components;

  private Inheritance(Map<String, Object> components) {
    this.components = components;
  }

  /** The names of what is shared, each with the schema's that it was in. */
  static Map<String, String> resolve(Object root) {
    if (!(root instanceof Map<?, ?>)) {
      return Map.of();
    }
    Map<String, Object> components =
        Schemas.map(Schemas.map(Schemas.object("", root), "components"), "schemas");
    Map<String, String> bases = new LinkedHashMap<>();
    for (String name : List.copyOf(components.keySet())) {
      if (components.get(name) instanceof Map<?, ?> schema) {
        new Inheritance(components).resolve(name, Schemas.object("", schema), bases);
      }
    }
    return bases;
  }

  private void resolve(String name, Map<String, Object> schema, Map<String, String> bases) {
    Map<String, Object> discriminator = Schemas.map(schema, "discriminator");
    Set<String> heirs = new LinkedHashSet<>();
    heirs(name, heirs);
    if (heirs.isEmpty() || !(discriminator.get("propertyName") instanceof String)) {
      return;
    }
    String base = name + "Base";
    while (components.containsKey(base)) {
      base += "2";
    }
    Map<String, Object> union = new LinkedHashMap<>();
    Map<String, Object> shared = new LinkedHashMap<>();
    schema.forEach(
        (key, value) -> {
          (UNION.contains(key) ? union : shared).put(key, value);
          if (ABOUT.contains(key)) {
            union.put(key, value);
          }
        });
    shared.remove("nullable");
    if (!union.containsKey("oneOf") && !union.containsKey("anyOf")) {
      union.put("oneOf", alternatives(name, base, heirs, discriminator));
    }
    for (String heir : heirs) {
      replace(Schemas.list(Schemas.map(components, heir), "allOf"), name, base);
    }
    components.put(name, union);
    components.put(base, shared);
    bases.put(base, name);
  }

  /** Those that have it as a part, and those that have these. */
  private void heirs(String name, Set<String> found) {
    components.forEach(
        (other, schema) -> {
          boolean isPart =
              schema instanceof Map<?, ?> one
                  && one.get("allOf") instanceof List<?> parts
                  && parts.stream().anyMatch(part -> isReference(part, name));
          if (isPart && found.add(other)) {
            heirs(other, found);
          }
        });
  }

  private static List<Object> alternatives(
      String name, String base, Set<String> heirs, Map<String, Object> discriminator) {
    List<Object> alternatives = new ArrayList<>();
    heirs.forEach(heir -> alternatives.add(Map.of("$ref", Schemas.COMPONENTS + heir)));
    Map<String, Object> mapping = Schemas.map(discriminator, "mapping");
    boolean isNamed = false;
    for (Map.Entry<String, Object> value : mapping.entrySet()) {
      if (OneOfRules.reference(value.getValue()).equals(Schemas.COMPONENTS + name)) {
        value.setValue(Schemas.COMPONENTS + base);
        isNamed = true;
      }
    }
    if (isNamed) {
      alternatives.add(Map.of("$ref", Schemas.COMPONENTS + base));
    }
    return alternatives;
  }

  private static void replace(List<?> parts, String name, String base) {
    for (Object part : parts) {
      if (isReference(part, name)) {
        Schemas.object("", part).put("$ref", Schemas.COMPONENTS + base);
      }
    }
  }

  private static boolean isReference(Object part, String name) {
    return part instanceof Map<?, ?> schema
        && (Schemas.COMPONENTS + name).equals(schema.get("$ref"));
  }
}
