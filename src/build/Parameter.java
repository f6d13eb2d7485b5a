import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A parameter of an operation, or a response's header, with the defaults of OpenAPI 3.0.
 *
 * @param holder what has its schema: itself, or the media type of its {@code content}
 * @param in {@code path}, {@code query}, {@code header} or {@code cookie}
 * @param media the media type of its {@code content}; {@code ""} where it has a style
 * @param schema what it says of its value, references followed
 */
record Parameter(
    Place place,
    Place holder,
    String name,
    String in,
    String media,
    Schemas schemas,
    Map<String, Object> schema) {
  /** What its text is taken apart into. */
  enum Kind {
    SCALAR,
    ARRAY,
    OBJECT,
    DOCUMENT
  }

  static Parameter of(Place place, String name, String in, Schemas schemas) {
    Map<String, Object> content = Schemas.map(place.object(), "content");
    String media = content.isEmpty() ? "" : content.keySet().iterator().next();
    Place holder = content.isEmpty() ? place : place.map("content").get(media);
    Object schema = holder.object().getOrDefault("schema", Map.of());
    return new Parameter(
        place,
        holder,
        name,
        in,
        media,
        schemas,
        target(schemas, holder.pointer() + "/schema", schema));
  }

  /** Those of an operation: its own, and those of its path that it does not replace. */
  static List<Parameter> of(Place path, Place operation, Schemas schemas) {
    Map<String, Parameter> found = new LinkedHashMap<>();
    for (Place around : List.of(path, operation)) {
      for (Place place : around.list("parameters")) {
        if (place.object().isEmpty()) {
          continue;
        }
        Parameter one = of(place, place.text("name"), place.text("in"), schemas);
        found.put(one.in + " " + one.name, one);
      }
    }
    return List.copyOf(found.values());
  }

  static Map<String, Object> target(Schemas schemas, String pointer, Object schema) {
    Map<String, Object> effective = schemas.effective(pointer, schema);
    String reference = schemas.reference(effective);
    return reference == null ? effective : schemas.followed(pointer, reference);
  }

  String style() {
    String style = place.text("style");
    return !style.isEmpty() ? style : in.equals("path") || in.equals("header") ? "simple" : "form";
  }

  boolean explode() {
    return place.object().containsKey("explode")
        ? Values.is(place.object(), "explode")
        : style().equals("form") || style().equals("deepObject");
  }

  boolean required() {
    return Values.is(place.object(), "required");
  }

  Kind kind() {
    if (!media.isEmpty()) {
      return Kind.DOCUMENT;
    }
    return switch ((String) schema.get("type")) {
      case "array" -> Kind.ARRAY;
      case "object" -> Kind.OBJECT;
      case null, default -> schema.containsKey("oneOf") ? Kind.OBJECT : Kind.SCALAR;
    };
  }

  /** An object whose members are parameters themselves. */
  boolean isSpread() {
    return kind() == Kind.OBJECT && style().equals("form") && explode();
  }

  /** The objects that it can be: several with {@code oneOf}. */
  List<Map<String, Object>> objects() {
    return schema.containsKey("oneOf")
        ? Schemas.list(schema, "oneOf").stream().map(this::target).toList()
        : List.of(schema);
  }

  /** Whether it takes members that it does not name. */
  boolean isOpen() {
    return objects().stream()
        .anyMatch(one -> !Boolean.FALSE.equals(one.get("additionalProperties")));
  }

  /** The members that it names, each with what it says of it. */
  Map<String, Map<String, Object>> members() {
    Map<String, Map<String, Object>> members = new LinkedHashMap<>();
    for (Map<String, Object> one : objects()) {
      Schemas.map(one, "properties").forEach((name, schema) -> members.put(name, target(schema)));
    }
    return members;
  }

  /** Of an array's items, or of the members that an object does not name; null where none are. */
  Map<String, Object> inside() {
    Object inside = schema.get(kind() == Kind.ARRAY ? "items" : "additionalProperties");
    return inside instanceof Map<?, ?> ? target(inside) : null;
  }

  /** What a schema inside of its own says. */
  Map<String, Object> target(Object inside) {
    return target(schemas, holder.pointer() + "/schema", inside);
  }
}
