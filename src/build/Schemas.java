import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A document's schemas, with their references followed, {@code allOf} made one schema, and the
 * other combinations as {@link Unions} makes them.
 */
final class Schemas {
  static final String COMPONENTS = "#/components/schemas/";

  /** What may stand beside {@code allOf} with one reference that stays a reference. */
  private static final Set<String> ABOUT_A_REFERENCE =
      Set.of(
          "allOf",
          "nullable",
          "readOnly",
          "writeOnly",
          "default",
          "title",
          "description",
          "example",
          "deprecated",
          "externalDocs",
          "xml");

  private final Document document;
  private final Unions unions = new Unions(this);

  /** References that are being followed. */
  private final Deque<String> following = new ArrayDeque<>();

  Schemas(Document document) {
    this.document = document;
  }

  /**
   * The one schema that this is: a reference to a model (beside it at most what is about it here),
   * or a schema without references and {@code allOf} of its own.
   */
  Map<String, Object> effective(String pointer, Object schema) {
    Map<String, Object> here = normal(pointer, schema);
    String reference = reference(here);
    if (reference == null) {
      return merged(pointer, here);
    }
    Map<String, Object> target = followed(pointer, reference);
    if (isModel(target) && isNamed(reference)) {
      return here;
    }
    // What a component says about its own name is not said of those who refer to it.
    Map<String, Object> copy = new LinkedHashMap<>(target);
    here.forEach(
        (key, value) -> {
          if (!key.equals("$ref") && !key.equals("allOf")) {
            copy.put(key, value);
          }
        });
    return copy;
  }

  /** The schema of a name, whether there is a Java type of the name or not. */
  Map<String, Object> component(String pointer, Object schema) {
    return merged(pointer, normal(pointer, schema));
  }

  /** An alternative as it is beside a type: see {@link Unions#completed}. */
  Map<String, Object> completed(String pointer, Object type, Object alternative) {
    return unions.completed(pointer, type, alternative);
  }

  private Map<String, Object> normal(String pointer, Object schema) {
    return unions.normal(pointer, object(pointer, schema));
  }

  /** The one reference that the schema is, or null. */
  String reference(Map<String, Object> schema) {
    if (schema.get("$ref") instanceof String reference) {
      return reference;
    }
    return schema.get("allOf") instanceof List<?> parts
            && parts.size() == 1
            && parts.getFirst() instanceof Map<?, ?> part
            && part.get("$ref") instanceof String reference
            && schema.keySet().stream()
                .allMatch(key -> ABOUT_A_REFERENCE.contains(key) || key.startsWith("x-"))
        ? reference
        : null;
  }

  /** Whether null may stand here: by what is said here, or by what is referred to. */
  boolean isNullable(Map<String, Object> effective) {
    String reference = reference(effective);
    return Values.is(effective, "nullable")
        || (reference != null && Values.is(followed("", reference), "nullable"));
  }

  /** What a reference leads to, as one schema. */
  Map<String, Object> followed(String pointer, String reference) {
    if (following.contains(reference)) {
      throw new Refused(
          pointer,
          "$ref leads back to itself in allOf, through " + String.join(", ", following),
          "what is meant to be shared, in a schema of its own");
    }
    following.push(reference);
    try {
      Object found = target(pointer, reference);
      Map<String, Object> target = normal(reference.substring(1), found);
      String further = reference(target);
      return further == null
          ? merged(reference.substring(1), target)
          : merged(reference.substring(1), target, followed(pointer, further));
    } finally {
      following.pop();
    }
  }

  /** Arrays and maps have no Java type of their own: they cannot contain themselves. */
  void requireEnd(String pointer, Object schema, Set<String> through) {
    Map<String, Object> here = normal(pointer, schema);
    String reference = reference(here);
    if (reference != null) {
      if (isNamed(reference) && isModel(followed(pointer, reference))) {
        return;
      }
      if (!through.add(reference)) {
        throw new Refused(
            pointer,
            "$ref leads back to itself, and to no named object with properties on the way",
            "$ref to an object with properties in between: it has a Java type of its own");
      }
      here = followed(pointer, reference);
    } else {
      here = merged(pointer, here);
    }
    for (String keyword : List.of("items", "additionalProperties")) {
      if (here.get(keyword) instanceof Map<?, ?> inner) {
        requireEnd(pointer, inner, new HashSet<>(through));
      }
    }
    for (Object property : map(here, "properties").values()) {
      requireEnd(pointer, property, new HashSet<>(through));
    }
  }

  private Object target(String pointer, String reference) {
    Object target = reference.startsWith("#/") ? document.at(reference) : null;
    if (target == null) {
      throw new Refused(
          pointer,
          "$ref leads to nothing in this document: " + reference,
          COMPONENTS + "…; bundle several files into one first");
    }
    return target;
  }

  /** {@code allOf} and what stands beside it. */
  private Map<String, Object> merged(String pointer, Map<String, Object> schema) {
    if (!(schema.get("allOf") instanceof List<?> parts)) {
      return typed(schema);
    }
    AllOf all = new AllOf(pointer, schema);
    for (int i = 0; i < parts.size(); i++) {
      String place = pointer + "/allOf/" + i;
      Map<String, Object> part = normal(place, parts.get(i));
      String reference = reference(part);
      all.add(place, reference == null ? merged(place, part) : followed(place, reference));
    }
    return typed(all.merged());
  }

  private Map<String, Object> merged(
      String pointer, Map<String, Object> schema, Map<String, Object> target) {
    AllOf all = new AllOf(pointer, schema);
    all.add(pointer, target);
    return all.merged();
  }

  /** An enum of strings is of type string, said or not. */
  private static Map<String, Object> typed(Map<String, Object> schema) {
    if (schema.containsKey("type") || !(schema.get("enum") instanceof List<?> values)) {
      return schema;
    }
    String type = null;
    for (Object value : values) {
      String one = Values.type(value);
      type = type == null || type.equals(one) ? one : "";
    }
    if (type == null || type.isEmpty() || type.equals("null")) {
      return schema;
    }
    Map<String, Object> typed = new LinkedHashMap<>();
    typed.put("type", type);
    typed.putAll(schema);
    return typed;
  }

  /** Whether the reference is to a schema with a name, and not to one inside of something. */
  static boolean isNamed(String reference) {
    return reference.startsWith(COMPONENTS) && reference.indexOf('/', COMPONENTS.length()) < 0;
  }

  /** Whether there is a Java type of the schema's name: a record, an enum or an interface. */
  static boolean isModel(Map<String, Object> effective) {
    return effective.containsKey("oneOf") || isRecord(effective) || isTextEnum(effective);
  }

  static boolean isRecord(Map<String, Object> effective) {
    return "object".equals(effective.get("type")) && !map(effective, "properties").isEmpty();
  }

  static boolean isTextEnum(Map<String, Object> effective) {
    return "string".equals(effective.get("type"))
        && effective.get("enum") instanceof List<?> values
        && values.stream().anyMatch(String.class::isInstance);
  }

  @SuppressWarnings("unchecked") // Documents have strings as keys.
  static Map<String, Object> object(String pointer, Object value) {
    if (!(value instanceof Map<?, ?>)) {
      throw new Refused(pointer, "a schema that is no object", "{} where any value may be");
    }
    return (Map<String, Object>) value;
  }

  /** A keyword that has schemas by name. */
  static Map<String, Object> map(Map<String, Object> schema, String keyword) {
    return schema.get(keyword) instanceof Map<?, ?> ? object("", schema.get(keyword)) : Map.of();
  }

  static List<?> list(Map<String, Object> schema, String keyword) {
    return schema.get(keyword) instanceof List<?> list ? list : List.of();
  }
}
