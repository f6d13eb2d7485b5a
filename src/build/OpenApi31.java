import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An OpenAPI 3.0 document as one of 3.1, whose schemas are JSON Schema's (draft 2020-12): {@code
 * nullable}, {@code example}, exclusive bounds and the formats of octets are said in its way.
 */
final class OpenApi31 {
  private static final Set<String> SCHEMAS = Set.of("properties", "patternProperties");
  private static final Set<String> SCHEMA_LISTS = Set.of("allOf", "anyOf", "oneOf");
  private static final Set<String> ONE_SCHEMA = Set.of("items", "not", "additionalProperties");

  private OpenApi31() {}

  static Map<String, Object> of(Map<?, ?> document) {
    Map<String, Object> result = object(document);
    result.put("openapi", "3.1.1");
    return result;
  }

  private static Object any(Object value) {
    return switch (value) {
      case Map<?, ?> map -> object(map);
      case List<?> list -> list.stream().map(OpenApi31::any).toList();
      case null, default -> value;
    };
  }

  private static Map<String, Object> object(Map<?, ?> object) {
    Map<String, Object> result = new LinkedHashMap<>();
    object.forEach(
        (key, value) -> {
          String name = (String) key;
          boolean isData = name.equals("example") || name.equals("examples");
          result.put(
              name,
              switch (value) {
                case Map<?, ?> schema when name.equals("schema") -> schema(schema);
                case Map<?, ?> schemas when name.equals("schemas") -> schemas(schemas);
                case null, default -> isData ? value : any(value);
              });
        });
    return result;
  }

  private static Map<String, Object> schemas(Map<?, ?> schemas) {
    Map<String, Object> result = new LinkedHashMap<>();
    schemas.forEach((name, schema) -> result.put((String) name, schema((Map<?, ?>) schema)));
    return result;
  }

  private static Map<String, Object> schema(Map<?, ?> schema) {
    Map<String, Object> result = new LinkedHashMap<>();
    schema.forEach((key, value) -> keyword((String) key, value, result));
    if (result.remove("nullable") == Boolean.TRUE) {
      if (!(result.get("type") instanceof String type)) {
        return SCHEMA_LISTS.stream().anyMatch(result::containsKey)
            ? new LinkedHashMap<>(Map.of("anyOf", List.of(Map.of("type", "null"), result)))
            : result;
      }
      result.put("type", List.of(type, "null"));
      if (result.get("enum") instanceof List<?> values && !values.contains(null)) {
        List<Object> more = new ArrayList<>(values);
        more.add(null);
        result.put("enum", more);
      }
    }
    exclusive(result, "exclusiveMinimum", "minimum");
    exclusive(result, "exclusiveMaximum", "maximum");
    if ("byte".equals(result.get("format"))) {
      result.remove("format");
      result.put("contentEncoding", "base64");
    } else if ("binary".equals(result.get("format"))) {
      result.remove("format");
      result.remove("type");
      result.put("contentMediaType", "application/octet-stream");
    }
    return result;
  }

  private static void keyword(String name, Object value, Map<String, Object> to) {
    switch (value) {
      case Map<?, ?> schemas when SCHEMAS.contains(name) -> to.put(name, schemas(schemas));
      case Map<?, ?> schema when ONE_SCHEMA.contains(name) -> to.put(name, schema(schema));
      case List<?> list when SCHEMA_LISTS.contains(name) ->
          to.put(name, list.stream().map(item -> schema((Map<?, ?>) item)).toList());
      case Object example when name.equals("example") -> to.put("examples", List.of(example));
      case null, default -> to.put(name, value);
    }
  }

  private static void exclusive(Map<String, Object> schema, String flag, String bound) {
    if (schema.remove(flag) == Boolean.TRUE) {
      schema.put(flag, schema.remove(bound));
    }
  }
}
