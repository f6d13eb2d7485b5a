import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keywords of a schema together, after {@code allOf}: whether the generated code can follow.
 */
final class ValueRules {
  private static final Set<String> ANYWHERE =
      Set.of(
          "type",
          "format",
          "default",
          "nullable",
          "readOnly",
          "writeOnly",
          "$ref",
          "allOf",
          "discriminator");
  private static final Map<String, Set<String>> BY_TYPE =
      Map.of(
          "string", Set.of("enum", "minLength", "maxLength", "pattern"),
          "integer",
              Set.of(
                  "enum",
                  "minimum",
                  "maximum",
                  "exclusiveMinimum",
                  "exclusiveMaximum",
                  "multipleOf"),
          "number",
              Set.of(
                  "enum",
                  "minimum",
                  "maximum",
                  "exclusiveMinimum",
                  "exclusiveMaximum",
                  "multipleOf"),
          "boolean", Set.of("enum"),
          "array", Set.of("items", "minItems", "maxItems", "uniqueItems"),
          "object",
              Set.of(
                  "properties",
                  "required",
                  "additionalProperties",
                  "minProperties",
                  "maxProperties"));

  private final Schemas schemas;
  private final String pointer;
  private final SchemaRules.Role role;
  private final List<Finding> findings;

  ValueRules(Schemas schemas, String pointer, SchemaRules.Role role, List<Finding> findings) {
    this.schemas = schemas;
    this.pointer = pointer;
    this.role = role;
    this.findings = findings;
  }

  void check(Map<String, Object> here) {
    Map<String, Object> schema =
        role == SchemaRules.Role.NAMED
            ? schemas.component(pointer, here)
            : schemas.effective(pointer, here);
    schemas.requireEnd(pointer, here, new HashSet<>());
    String reference = schemas.reference(schema);
    Map<String, Object> target = reference == null ? schema : schemas.followed(pointer, reference);
    place(schema, target);
    if (!hasDefault()) {
      schema = new LinkedHashMap<>(schema);
      schema.remove("default");
    }
    if (reference != null) {
      new DefaultRules(schemas, pointer, findings).check(schema, target);
    } else if (!here.containsKey("$ref")) {
      alone(schema);
    }
  }

  /** What items and values of maps are when they are absent is nobody's question. */
  private boolean hasDefault() {
    return role != SchemaRules.Role.ITEM && role != SchemaRules.Role.VALUE;
  }

  /** What is possible only in some places. */
  private void place(Map<String, Object> schema, Map<String, Object> target) {
    boolean named = role == SchemaRules.Role.NAMED;
    boolean property = role == SchemaRules.Role.PROPERTY;
    boolean nullable = Values.is(schema, "nullable") || Values.is(target, "nullable");
    boolean any = !target.containsKey("type") && !target.containsKey("oneOf");
    // What is no JSON has no null.
    boolean isText = pointer.matches(".*/(parameters|headers)/[^/]+/schema");
    if (nullable && role == SchemaRules.Role.ROOT && !any && !isText) {
      add("nullable", "nullable of a whole", "a property that is nullable, or no null");
    }
    for (String keyword : List.of("readOnly", "writeOnly")) {
      if (Values.is(schema, keyword) && !named && !property) {
        add(keyword, keyword + " of what is no property", "it at a property");
      }
    }
    if (Values.is(schema, "readOnly") && Values.is(schema, "writeOnly")) {
      add("readOnly", "readOnly and writeOnly", "one of them");
    }
  }

  private void alone(Map<String, Object> schema) {
    if (schema.containsKey("oneOf")) {
      String keyword = (String) schema.getOrDefault(Unions.KEYWORD, "oneOf");
      new OneOfRules(schemas, keyword, pointer, findings).check(schema);
      return;
    }
    if (schema.containsKey("discriminator")) {
      add(
          "discriminator",
          "discriminator without oneOf or anyOf",
          "oneOf with the schemas that it tells apart");
    }
    if (schema.containsKey("default") && !Unions.checks(schema).isEmpty()) {
      add("default", "default beside oneOf, anyOf or not", "no default");
    }
    String type = schema.get("type") instanceof String name ? name : null;
    Set<String> own = type == null ? Set.of() : BY_TYPE.get(type);
    boolean fits = true;
    for (String key : schema.keySet()) {
      Keyword keyword = Keyword.ALL.get(key);
      if (keyword != null
          && keyword.meaning() == Keyword.Meaning.HONOURED
          && !ANYWHERE.contains(key)
          && !own.contains(key)) {
        fits = false;
        add(
            key,
            type == null ? key + " without a type" : key + " says nothing about type: " + type,
            type == null ? "the type beside it" : "it with a type that it is for, or nothing");
      }
    }
    if (!fits) {
      return;
    }
    new DefaultRules(schemas, pointer, findings).check(schema, schema);
    if (type == null) {
      return;
    }
    switch (type) {
      case "string" -> string(schema);
      case "integer", "number" -> number(type, schema);
      case "array" -> array(schema);
      case "object" -> object(schema);
      default -> {}
    }
    new EnumRules(pointer, findings).check(type, schema);
  }

  private void string(Map<String, Object> schema) {
    order(schema, "minLength", "maxLength");
    if (schema.get("pattern") instanceof String pattern) {
      long most = Values.count(schema, "maxLength", Long.MAX_VALUE);
      String obstacle = EcmaPatterns.obstacle(pattern, most);
      if (obstacle != null) {
        add("pattern", "the pattern " + pattern + ": " + obstacle, EcmaPatterns.instead(obstacle));
      }
    }
    if ("binary".equals(schema.get("format"))) {
      for (String keyword : List.of("minLength", "maxLength", "pattern", "enum", "default")) {
        if (schema.containsKey(keyword)) {
          add(keyword, keyword + " of format: binary", "format: byte, or a check of your own");
        }
      }
    }
  }

  private void number(String type, Map<String, Object> schema) {
    BigDecimal least = Values.number(schema, "minimum");
    BigDecimal most = Values.number(schema, "maximum");
    for (String bound : List.of("Minimum", "Maximum")) {
      if (Values.is(schema, "exclusive" + bound) && !schema.containsKey(lower(bound))) {
        add("exclusive" + bound, "exclusive" + bound + " without " + lower(bound), lower(bound));
      }
    }
    if (least != null && most != null) {
      boolean open = Values.is(schema, "exclusiveMinimum") || Values.is(schema, "exclusiveMaximum");
      int order = least.compareTo(most);
      if (order > 0 || (order == 0 && open)) {
        add("minimum", "no number is between minimum and maximum", "a smaller minimum");
      }
    }
    if (type.equals("number")
        && Set.of("int32", "int64").contains(schema.getOrDefault("format", ""))) {
      add("format", "format: " + schema.get("format") + " of type: number", "type: integer");
    }
  }

  private static String lower(String bound) {
    return bound.equals("Minimum") ? "minimum" : "maximum";
  }

  private void array(Map<String, Object> schema) {
    order(schema, "minItems", "maxItems");
    if (!schema.containsKey("items")) {
      add("type", "type: array without items", "items: {} where any value may be");
    }
  }

  private void object(Map<String, Object> schema) {
    order(schema, "minProperties", "maxProperties");
    Set<Object> missing = new HashSet<>(Schemas.list(schema, "required"));
    missing.removeAll(Schemas.map(schema, "properties").keySet());
    for (Object name : missing) {
      add(
          "required",
          "required names " + name + ", which is not in properties",
          name + ": {} there");
    }
  }

  private void order(Map<String, Object> schema, String least, String most) {
    if (Values.count(schema, least, 0) > Values.count(schema, most, Long.MAX_VALUE)) {
      add(least, least + " is more than " + most, "a smaller " + least);
    }
  }

  private void add(String key, String what, String instead) {
    findings.add(new Finding(Document.member(pointer, key), what, instead));
  }
}
