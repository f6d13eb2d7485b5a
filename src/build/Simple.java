import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * Schemas as the generator and the templates understand them: without references to what has no
 * Java type of its own, without {@code allOf}, and with these extensions instead of keywords:
 *
 * <ul>
 *   <li>{@code x-checks}: calls of {@code Checks}, as Java; {@code x-whole}: those of an array all
 *       of whose items are as they should be.
 *   <li>{@code x-values}: the values of an enum as a text; {@code x-default}: the default as Java.
 *   <li>{@code x-name}, {@code x-pascal}, {@code x-json}: a property's name in Java where the
 *       generator's will not do, the same in method names, and its name as Java text where that is
 *       another.
 *   <li>{@code x-read-only}, {@code x-write-only}: {@code required} where it is there in that
 *       direction, else {@code optional}.
 *   <li>{@code x-before}: the schemas of {@code anyOf}, {@code oneOf} and {@code not}, each by the
 *       name of an object that has them as its properties, and {@code x-alternatives}.
 *   <li>{@code x-told-apart}: of {@code oneOf} without a discriminator each model with the property
 *       that only it has, but for the last.
 * </ul>
 */
final class Simple {
  private final Schemas schemas;
  private final Map<String, Object> named;
  private final Map<String, Object> added = new LinkedHashMap<>();

  /** Names in Java: files, also where large letters are small ones. */
  private final Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  private final AlternativeSchemas alternatives;

  Simple(Document document) {
    this.schemas = new Schemas(document);
    Map<String, Object> root = Schemas.object("", document.root());
    this.named = Schemas.map(Schemas.map(root, "components"), "schemas");
    named.keySet().forEach(name -> known.add(SchemaNames.java(name)));
    this.alternatives = new AlternativeSchemas(this, named);
  }

  /** Schemas that had no name. */
  Map<String, Object> added() {
    return added;
  }

  Map<String, Object> component(String name, Object schema) {
    return simple(SchemaNames.java(name), schemas.component("", schema));
  }

  Schemas schemas() {
    return schemas;
  }

  /** A schema in any place but a property. */
  Map<String, Object> at(String name, Object schema) {
    Map<String, Object> effective = schemas.effective("", schema);
    String reference = schemas.reference(effective);
    if (reference != null) {
      return Map.of("$ref", reference);
    }
    return isType(effective) || Schemas.isTextEnum(effective)
        ? added(name, simple(name, effective), effective)
        : simple(name, effective);
  }

  /** A schema of an array's items or of a map's values, which may be null. */
  private Map<String, Object> within(String name, Object schema) {
    Map<String, Object> result = at(name, withoutDefault(schema));
    return result.get("$ref") instanceof String model
            && schemas.isNullable(schemas.effective("", schema))
        ? Map.of("allOf", List.of(Map.of("$ref", model)), "nullable", true)
        : result;
  }

  private static Map<String, Object> withoutDefault(Object schema) {
    Map<String, Object> result = new LinkedHashMap<>(Schemas.object("", schema));
    result.remove("default");
    return result;
  }

  /** Whether it gets a Java type of its own, in a file of its own. */
  private static boolean isType(Map<String, Object> effective) {
    return effective.containsKey("oneOf") || Schemas.isRecord(effective);
  }

  /** Of a type by itself an enum whose property has another name than the generator knows of. */
  private Map<String, Object> property(String name, Object schema, boolean isNamed) {
    Map<String, Object> effective = schemas.effective("", schema);
    String reference = schemas.reference(effective);
    Map<String, Object> result;
    if (reference != null) {
      result = reference(effective, reference);
    } else if (isType(effective) || (isNamed && Schemas.isTextEnum(effective))) {
      Map<String, Object> simple = simple(name, effective);
      boolean nullable = simple.remove("nullable") != null;
      result = added(name, simple, effective);
      if (nullable) {
        result = new LinkedHashMap<>(Map.of("allOf", List.of(result), "nullable", true));
      }
    } else {
      result = simple(name, effective);
    }
    boolean isAny = !result.containsKey("type") && !result.containsKey("allOf");
    if (effective.containsKey("default") && effective.get("default") == null && !isAny) {
      // Absent and null are the same then.
      beside(result).put("x-default", "null");
    }
    return result;
  }

  private Map<String, Object> added(
      String name, Map<String, Object> simple, Map<String, Object> effective) {
    String unique = unique(name);
    added.put(unique, simple);
    Map<String, Object> reference =
        new LinkedHashMap<>(Map.of("$ref", Schemas.COMPONENTS + unique));
    if (effective.get("default") != null) {
      simple.remove("default");
      reference = new LinkedHashMap<>(Map.of("allOf", List.of(reference)));
      reference.put("default", effective.get("default"));
    }
    return reference;
  }

  /** A name that no schema has. */
  String unique(String name) {
    String unique = name;
    for (int i = 2; !known.add(unique); i++) {
      unique = name + i;
    }
    return unique;
  }

  /** With what is said of it here, and whether the target may be null. */
  private Map<String, Object> reference(Map<String, Object> here, String reference) {
    Map<String, Object> target = schemas.followed("", reference);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("allOf", List.of(Map.of("$ref", reference)));
    copy(here, result, "description", "default");
    if (Values.is(here, "nullable") || Values.is(target, "nullable")) {
      result.put("nullable", true);
    }
    return result.size() == 1 ? new LinkedHashMap<>(Map.of("$ref", reference)) : result;
  }

  private Map<String, Object> simple(String name, Map<String, Object> schema) {
    Map<String, Object> result = new LinkedHashMap<>();
    copy(schema, result, "type", "description", "default", "nullable", "example");
    schema.forEach(
        (key, value) -> {
          if (key.startsWith("x-") && !Unions.OURS.contains(key)) {
            result.put(key, value);
          }
        });
    if (schema.containsKey("oneOf")) {
      new SealedUnions(schemas).write(schema, result);
    } else if (schema.get("type") instanceof String type) {
      switch (type) {
        case "object" -> object(name, schema, result);
        case "array" -> array(name, schema, result);
        case "string" -> string(schema, result);
        default -> number(type, schema, result);
      }
    }
    List<Object> before = new ArrayList<>();
    for (Unions.Check check : Unions.checks(schema)) {
      before.add(Map.of("type", alternatives.of(name, check, schema)));
    }
    if (!before.isEmpty()) {
      result.put("x-before", before);
    }
    if (schema.get("default") instanceof Object value) {
      String java = Defaults.java(value, schema, result, schemas);
      if (java != null) {
        result.put("x-default", java);
      }
    }
    return result;
  }

  private void object(String name, Map<String, Object> schema, Map<String, Object> result) {
    Object others = schema.getOrDefault("additionalProperties", true);
    if (others instanceof Map<?, ?> other) {
      others = within(name + "Value", other);
    }
    if (!Schemas.isRecord(schema)) {
      // A map, which has to be empty where no other property may be.
      result.put("additionalProperties", others instanceof Map<?, ?> ? others : Map.of());
      result.put("x-checks", Calls.ofMap(schema));
      return;
    }
    result.put("additionalProperties", others);
    copy(schema, result, "minProperties", "maxProperties");
    List<Object> required = new ArrayList<>(Schemas.list(schema, "required"));
    Map<String, Object> properties = new LinkedHashMap<>();
    Map<String, String> names =
        MemberNames.of(Schemas.map(schema, "properties"), !Boolean.FALSE.equals(others));
    Schemas.map(schema, "properties")
        .forEach(
            (key, property) -> {
              String java = names.get(key);
              String type = name + SchemaNames.java(java == null ? key : java);
              Map<String, Object> simple = property(type, property, java != null);
              if (java != null) {
                beside(simple).put("x-name", java);
                simple.put("x-pascal", SchemaNames.java(java));
              }
              if (!Calls.escaped(key).equals(key)) {
                beside(simple).put("x-json", Calls.escaped(key));
              }
              direction("readOnly", "x-read-only", key, property, simple, required);
              direction("writeOnly", "x-write-only", key, property, simple, required);
              properties.put(key, simple);
            });
    result.put("properties", properties);
    if (!required.isEmpty()) {
      result.put("required", required);
    }
  }

  private void direction(
      String keyword,
      String extension,
      String name,
      Object property,
      Map<String, Object> simple,
      List<Object> required) {
    Map<String, Object> effective = schemas.effective("", property);
    String reference = schemas.reference(effective);
    if (Values.is(effective, keyword)
        || (reference != null && Values.is(schemas.followed("", reference), keyword))) {
      beside(simple).put(extension, required.remove(name) ? "required" : "optional");
    }
  }

  /** Itself, as one that something can be said of: beside a reference nothing can. */
  private static Map<String, Object> beside(Map<String, Object> property) {
    if (property.get("$ref") instanceof String model) {
      property.clear();
      property.put("allOf", List.of(Map.of("$ref", model)));
    }
    return property;
  }

  private void array(String name, Map<String, Object> schema, Map<String, Object> result) {
    result.put("items", within(name + "Item", schema.get("items")));
    result.put("x-checks", Calls.ofArray(schema));
    result.put("x-whole", Calls.ofWholeArray(schema));
  }

  private static void string(Map<String, Object> schema, Map<String, Object> result) {
    if (Schemas.isTextEnum(schema)) {
      List<String> values = MemberNames.texts(schema);
      result.put("enum", values);
      StringJoiner texts = new StringJoiner(", ");
      values.forEach(value -> texts.add(Calls.escaped(value)));
      result.put("x-values", texts.toString());
      List<String> names = MemberNames.ofEnum(values);
      if (names != null) {
        result.put("x-enum-varnames", names);
      }
    } else if (Calls.isTyped(schema)) {
      result.put("format", schema.get("format"));
    } else {
      result.put("x-checks", Calls.ofString(schema));
    }
  }

  private static void number(String type, Map<String, Object> schema, Map<String, Object> result) {
    Object format = schema.get("format");
    if (type.equals("integer")) {
      result.put("format", Calls.isInt(schema) ? "int32" : "int64");
    } else if ("float".equals(format) || "double".equals(format)) {
      result.put("format", format);
    }
    result.put("x-checks", Calls.ofNumber(type, schema));
  }

  private static void copy(Map<String, Object> from, Map<String, Object> to, String... keywords) {
    for (String keyword : keywords) {
      if (from.get(keyword) != null) {
        to.put(keyword, from.get(keyword));
      }
    }
  }
}
