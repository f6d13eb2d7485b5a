import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * {@code oneOf}, {@code anyOf} and {@code not}. A schema that has them becomes one
 *
 * <ul>
 *   <li>with {@code oneOf} alone: a sealed interface of records, told apart by their members;
 *   <li>with {@code allOf}, where there is but one alternative;
 *   <li>or with {@code x-alternatives}: checks of a value, beside whatever else the schema says.
 * </ul>
 */
final class Unions {
  /** Keywords and their schemas, each of which a value is read by before it is read. */
  static final String ALTERNATIVES = "x-alternatives";

  /** In the place of {@code anyOf} of a schema that is a sealed interface: there was another. */
  static final String KEYWORD = "x-union-keyword";

  static final Set<String> OURS = Set.of(ALTERNATIVES, KEYWORD);

  private static final List<String> KEYWORDS = List.of("oneOf", "anyOf");

  private static final Set<String> BESIDE_NULL = Set.of("enum", "type", "nullable", "description");

  private final Schemas schemas;

  Unions(Schemas schemas) {
    this.schemas = schemas;
  }

  /**
   * A keyword of a schema, and what it checks.
   *
   * @param pointer where the keyword stands
   * @param parts its schemas
   */
  record Check(String keyword, String pointer, List<?> parts) {
    /** Where one of its schemas stands. */
    String pointer(int index) {
      return keyword.equals("not") ? pointer : pointer + "/" + index;
    }
  }

  /** Those of a schema that {@link #normal} made. */
  @SuppressWarnings("unchecked") // Nothing else stands there.
  static List<Check> checks(Map<String, Object> schema) {
    return (List<Check>) schema.getOrDefault(ALTERNATIVES, List.of());
  }

  Map<String, Object> normal(String pointer, Map<String, Object> schema) {
    if (!schema.containsKey("oneOf")
        && !schema.containsKey("anyOf")
        && !schema.containsKey("not")) {
      return schema;
    }
    Map<String, Object> result = new LinkedHashMap<>(schema);
    List<Check> checks = new ArrayList<>();
    for (String keyword : KEYWORDS) {
      if (schema.get(keyword) instanceof List<?> all && !isSealed(schema, keyword, all)) {
        List<?> parts = withoutNull(keyword, all, result);
        if (parts.size() == 1) {
          List<Object> whole = new ArrayList<>(Schemas.list(result, "allOf"));
          whole.add(parts.getFirst());
          result.put("allOf", whole);
        } else if (isSealed(result, keyword, parts)) {
          result.put(keyword, parts);
          continue;
        } else {
          checks.add(new Check(keyword, pointer + "/" + keyword, parts));
        }
        result.remove(keyword);
      }
    }
    if (result.remove("not") instanceof Map<?, ?> not) {
      checks.add(new Check("not", pointer + "/not", List.of(not)));
    }
    if (result.remove("anyOf") instanceof List<?> parts) {
      // Told apart, at most one of them holds.
      result.put("oneOf", parts);
      result.put(KEYWORD, "anyOf");
    }
    if (!checks.isEmpty()) {
      result.put(ALTERNATIVES, checks);
    }
    return result;
  }

  /** Where the keyword makes a Java type, whose rules then say what is wrong with it. */
  private boolean isSealed(Map<String, Object> schema, String keyword, List<?> parts) {
    boolean alone =
        KEYWORDS.stream().filter(schema::containsKey).count() == 1
            && !schema.containsKey("not")
            && !schema.containsKey("allOf");
    return alone
        && (schema.containsKey("discriminator")
            || (OneOfRules.isAlone(schema, keyword) && OneOfRules.isToldApart(schemas, parts)));
  }

  /** Without the alternatives that are null only, which make the whole nullable. */
  private List<?> withoutNull(String keyword, List<?> parts, Map<String, Object> whole) {
    List<Object> others = new ArrayList<>(parts);
    others.removeIf(Unions::isNull);
    boolean twice = keyword.equals("oneOf") && others.stream().anyMatch(this::isNullable);
    if (others.isEmpty() || others.size() == parts.size() || twice) {
      return parts;
    }
    whole.put("nullable", true);
    return others;
  }

  /** {@code enum: [null]}. */
  static boolean isNull(Object part) {
    return part instanceof Map<?, ?> schema
        && schema.get("enum") instanceof List<?> values
        && values.size() == 1
        && values.getFirst() == null
        && BESIDE_NULL.containsAll(schema.keySet());
  }

  /** What an alternative is called where a value follows none: its name, its title or its type. */
  static String name(Object part, Map<String, Object> target) {
    if (part instanceof Map<?, ?> schema && schema.get("$ref") instanceof String reference) {
      return reference.substring(reference.lastIndexOf('/') + 1);
    }
    Object format = target.getOrDefault("format", "");
    Object type = target.getOrDefault("type", target.containsKey("oneOf") ? "object" : "value");
    StringJoiner required = new StringJoiner(", ", " with ", "").setEmptyValue("");
    Schemas.list(target, "required").forEach(name -> required.add(name.toString()));
    return target
        .getOrDefault("title", type + (format.equals("") ? "" : " " + format) + required)
        .toString();
  }

  private boolean isNullable(Object part) {
    if (!(part instanceof Map<?, ?>)) {
      return false;
    }
    return schemas.isNullable(schemas.effective("", part));
  }

  /**
   * An alternative beside a type, which need not say it once more, nor what the properties are that
   * it requires: the whole says so.
   */
  Map<String, Object> completed(String pointer, Object type, Object alternative) {
    Map<String, Object> schema = Schemas.object(pointer, alternative);
    Map<String, Object> effective = schemas.component(pointer, schema);
    Object own = effective.getOrDefault("type", effective.containsKey("oneOf") ? "object" : type);
    if (own == null || schema.containsKey("$ref")) {
      return schema;
    }
    Map<String, Object> result = new LinkedHashMap<>(schema);
    if (!effective.containsKey("type") && !effective.containsKey("oneOf")) {
      result.put("type", own);
    }
    if (own.equals("array") && !effective.containsKey("items")) {
      result.put("items", Map.of());
    }
    Map<String, Object> properties = new LinkedHashMap<>(Schemas.map(schema, "properties"));
    for (Object name : Schemas.list(effective, "required")) {
      if (!Schemas.map(effective, "properties").containsKey(name)
          && !Boolean.FALSE.equals(effective.get("additionalProperties"))) {
        properties.put((String) name, Map.of());
      }
    }
    if (!properties.isEmpty()) {
      result.put("properties", properties);
    }
    return result;
  }
}
