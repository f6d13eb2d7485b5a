import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * Names of schemas that would be those of other Java types, of the JDK's or of generated ones: such
 * a schema's Java type ends with {@code Model}. Of two schemas that would be the same one, the
 * second ends with {@code 2}.
 */
final class TypeNames {
  private static final String SCHEMAS = Schemas.COMPONENTS;

  /** A schema's type in a default's expression. */
  private static final Pattern TYPE = Pattern.compile("%type\\(" + SCHEMAS + "([^)]*)\\)%");

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
          "KnownTexts",
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
  private static final Set<String> GENERATORS =
      Set.of(
          "any",
          "AnyType",
          "array",
          "Array",
          "binary",
          "ByteArray",
          "date",
          "Date",
          "DateTime",
          "decimal",
          "file",
          "File",
          "Set",
          "set",
          "URI");

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
    // Files of a name each, also where large letters are small ones.
    Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    Set<String> codecs = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    schemas.forEach(name -> codecs.add(SchemaNames.java(name) + "Codec"));
    Map<String, String> renamed = new LinkedHashMap<>();
    for (String name : schemas) {
      String java = SchemaNames.java(name);
      if (isTaken(java) || GENERATORS.contains(name) || codecs.contains(java)) {
        renamed.put(name, java + "Model");
      } else if (!all.add(java)) {
        renamed.put(name, java);
      }
    }
    renamed.replaceAll((_, java) -> unique(java, all));
    return renamed;
  }

  private static String unique(String java, Set<String> all) {
    String unique = java;
    for (int i = 2; !all.add(unique); i++) {
      unique = java + i;
    }
    return unique;
  }

  private boolean isTaken(String java) {
    return java.isEmpty()
        || IMPORTED.contains(java)
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
                    key.equals("x-told-apart")
                        ? toldApart((List<?>) member, renamed)
                        : key.equals("x-default")
                            ? expression(member.toString(), renamed)
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

  private static String expression(String java, Map<String, String> renamed) {
    return TYPE.matcher(java)
        .replaceAll(
            match -> {
              String name = match.group(1);
              return Matcher.quoteReplacement(renamed.getOrDefault(name, SchemaNames.java(name)));
            });
  }

  private static List<Object> toldApart(List<?> models, Map<String, String> renamed) {
    List<Object> result = new ArrayList<>();
    for (Object model : models) {
      Map<String, Object> one = new LinkedHashMap<>(Schemas.object("", model));
      one.computeIfPresent(
          "model",
          (_, name) -> renamed.getOrDefault(name.toString(), SchemaNames.java(name.toString())));
      result.add(one);
    }
    return result;
  }
}
