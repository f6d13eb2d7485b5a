import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What a value is checked by before it is read: for each {@code anyOf}, {@code oneOf} and {@code
 * not} a schema that has the alternatives as its properties.
 */
final class AlternativeSchemas {
  private final Simple simple;

  /** By what they check. */
  private final Map<List<Object>, String> names = new HashMap<>();

  /** The components that have them, after which they are called wherever these are written. */
  private final Map<List<Object>, String> owners = new HashMap<>();

  AlternativeSchemas(Simple simple, Map<String, Object> components) {
    this.simple = simple;
    components.forEach(
        (name, schema) -> {
          Map<String, Object> effective = schemas().component("", schema);
          for (Unions.Check check : Unions.checks(effective)) {
            owners.putIfAbsent(same(check, effective), SchemaNames.java(name));
          }
        });
  }

  private Schemas schemas() {
    return simple.schemas();
  }

  /** The name of what reads the alternatives: one, wherever the schema is referred to. */
  String of(String name, Unions.Check check, Map<String, Object> schema) {
    List<Object> same = same(check, schema);
    String known = names.get(same);
    if (known != null) {
      return known;
    }
    String unique =
        simple.unique(owners.getOrDefault(same, name) + SchemaNames.java(check.keyword()));
    names.put(same, unique);
    simple.added().put(unique, Map.of());
    simple.added().put(unique, alternatives(unique, check, schema));
    return unique;
  }

  private static List<Object> same(Unions.Check check, Map<String, Object> schema) {
    return Arrays.asList(check.keyword(), check.parts(), schema.get("type"), isNullHere(schema));
  }

  /** Whether it is for the alternatives to let null in, which has no Java type to do so. */
  private static boolean isNullHere(Map<String, Object> schema) {
    return Values.is(schema, "nullable") && !schema.containsKey("type");
  }

  private Map<String, Object> alternatives(
      String name, Unions.Check check, Map<String, Object> whole) {
    Map<String, Object> properties = new LinkedHashMap<>();
    StringJoiner said = new StringJoiner(", ");
    for (Object part : check.parts()) {
      int index = properties.size();
      Map<String, Object> schema = schemas().completed("", whole.get("type"), part);
      Map<String, Object> effective = schemas().effective("", schema);
      String reference = schemas().reference(effective);
      Map<String, Object> target =
          reference == null ? effective : schemas().followed("", reference);
      Map<String, Object> alternative = new LinkedHashMap<>(simple.at(name + (index + 1), schema));
      if (alternative.get("$ref") instanceof String model) {
        alternative = new LinkedHashMap<>(Map.of("allOf", List.of(Map.of("$ref", model))));
      }
      alternative.put("x-index", Integer.toString(index));
      if (schemas().isNullable(effective)) {
        alternative.put("x-or-null", true);
      }
      alternative.remove("nullable");
      properties.put("alternative" + (index + 1), alternative);
      said.add(Unions.name(part, target));
    }
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("keyword", check.keyword());
    about.put("count", Integer.toString(properties.size()));
    about.put("nullable", Boolean.toString(isNullHere(whole)));
    about.put("names", Calls.escaped(said.toString()));
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("type", "object");
    result.put("additionalProperties", false);
    result.put("properties", properties);
    result.put(Unions.ALTERNATIVES, about);
    return result;
  }
}
