import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/**
 * Names of schemas that would be those of other Java types, of the JDK's or of generated ones: such
 * a schema's Java type ends with {@code Model}.
 */
final class TypeNames {
  private static final String SCHEMAS = Schemas.COMPONENTS;

  /** What generated code imports. */
  private static final Set<String> IMPORTED =
      Set.of(
          "Access",
          "Alternatives",
          "ArrayList",
          "Arrays",
          "BigDecimal",
          "ByteArrayOutputStream",
          "Bytes",
          "Caller",
          "Codec",
          "Contract",
          "Copies",
          "Deprecation",
          "FilePart",
          "HttpRequest",
          "HttpResponse",
          "Instant",
          "JsonAnyGetter",
          "JsonAnySetter",
          "JsonException",
          "JsonInclude",
          "JsonNode",
          "JsonProperty",
          "JsonReader",
          "JsonSubTypes",
          "JsonTypeInfo",
          "JsonValue",
          "JsonWriter",
          "LinkedHashMap",
          "List",
          "LocalDate",
          "Map",
          "Member",
          "Nullable",
          "Operation",
          "OperationResponse",
          "Parameters",
          "ProblemException",
          "Reader",
          "Routes",
          "Schema",
          "SimpleText",
          "SmokeCase",
          "SmokeCases",
          "Statuses",
          "UUID",
          "Violations");

  /** What the generator takes for types of its own. */
  private static final Set<String> GENERATORS = Set.of("Date", "DateTime", "File", "Set", "URI");

  private final Set<String> taken = new TreeSet<>();

  /** A name that generated code has. */
  void take(String name) {
    taken.add(name);
  }

  /** A name that generated code has around what uses these schemas. */
  void take(String name, Set<String> used) {
    if (used.contains(name)) {
      taken.add(name);
    }
  }

  /** The names in Java of the schemas that are referred to. */
  static void collect(Object value, Set<String> used) {
    switch (value) {
      case Map<?, ?> object -> object.values().forEach(member -> collect(member, used));
      case List<?> list -> list.forEach(item -> collect(item, used));
      case String text when text.startsWith(SCHEMAS) ->
          used.add(SchemaNames.java(text.substring(SCHEMAS.length())));
      case null, default -> {}
    }
  }

  /** The schemas' names in Java that are others, by the schemas' own. */
  Map<String, String> renamed(Set<String> schemas) {
    Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    schemas.forEach(name -> all.add(SchemaNames.java(name)));
    Map<String, String> renamed = new HashMap<>();
    for (String name : schemas) {
      String java = SchemaNames.java(name);
      if (isTaken(java)) {
        String other = java + "Model";
        for (int i = 2; !all.add(other); i++) {
          other = java + "Model" + i;
        }
        renamed.put(name, other);
      }
    }
    return renamed;
  }

  private boolean isTaken(String java) {
    return IMPORTED.contains(java)
        || GENERATORS.contains(java)
        || taken.contains(java)
        || SourceVersion.isKeyword(java.toLowerCase(Locale.ROOT))
        || isOfJavaLang(java);
  }

  private static boolean isOfJavaLang(String name) {
    try {
      Class.forName("java.lang." + name, false, null);
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  /** A document with these names. */
  static Object in(Object value, Map<String, String> renamed) {
    return switch (value) {
      case Map<?, ?> object -> {
        Map<String, Object> result = new LinkedHashMap<>();
        object.forEach(
            (key, member) ->
                result.put(
                    (String) key,
                    key.equals("model") && renamed.containsKey(member)
                        ? renamed.get(member)
                        : in(member, renamed)));
        yield result;
      }
      case List<?> list -> {
        List<Object> items = new ArrayList<>();
        list.forEach(item -> items.add(in(item, renamed)));
        yield items;
      }
      case String text when text.startsWith(SCHEMAS) -> {
        String name = text.substring(SCHEMAS.length());
        yield SCHEMAS + renamed.getOrDefault(name, name);
      }
      case null, default -> value;
    };
  }
}
