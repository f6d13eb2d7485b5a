import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes into a document's schemas what nearly everybody means who leaves it out: the type where
 * only one has such keywords, and null among the values of an enum that is nullable. Not in {@code
 * oneOf}, {@code anyOf}, {@code not} and parts of {@code allOf}, whose meaning would be another.
 */
final class Meant implements Walk.Visitor {
  private static final Map<String, Set<String>> KEYWORDS =
      Map.of(
          "object",
              Set.of(
                  "properties",
                  "required",
                  "additionalProperties",
                  "minProperties",
                  "maxProperties"),
          "array", Set.of("items", "minItems", "maxItems", "uniqueItems"),
          "string", Set.of("pattern", "minLength", "maxLength"),
          "number", Set.of("minimum", "maximum", "multipleOf"));

  private static final List<String> COMBINED = List.of("allOf", "oneOf", "anyOf");

  /** A schema that says something else of its type. */
  private static final Set<String> OTHERWISE =
      Set.of("type", "$ref", "enum", "oneOf", "anyOf", "not", "discriminator");

  private Meant() {}

  static void in(Object document) {
    Walk.through(document, new Meant());
  }

  @Override
  public void schema(String pointer, Object schema) {
    visit(schema, true);
  }

  @Override
  public void refused(String pointer, String kind, String field) {}

  @Override
  public void beside(String pointer, String field) {}

  private static void visit(Object schema, boolean isWhole) {
    if (!(schema instanceof Map<?, ?>)) {
      return;
    }
    Map<String, Object> here = Schemas.object("", schema);
    Schemas.map(here, "properties").values().forEach(property -> visit(property, true));
    visit(here.get("items"), true);
    visit(here.get("additionalProperties"), true);
    COMBINED.forEach(keyword -> Schemas.list(here, keyword).forEach(part -> visit(part, false)));
    visit(here.get("not"), false);
    if (isWhole && here.keySet().stream().noneMatch(OTHERWISE::contains)) {
      String type = type(here);
      if (type != null) {
        here.put("type", type);
      }
    }
    if (Values.is(here, "nullable")
        && here.containsKey("type")
        && here.get("enum") instanceof List<?> values
        && !values.contains(null)) {
      List<Object> more = new ArrayList<>(values);
      more.add(null);
      here.put("enum", more);
    }
  }

  /** The only one that has such keywords; of {@code allOf} none where a part may say it. */
  private static String type(Map<String, Object> schema) {
    Map<String, Object> keywords = new LinkedHashMap<>(schema);
    for (Object part : Schemas.list(schema, "allOf")) {
      if (!(part instanceof Map<?, ?>)
          || Schemas.object("", part).keySet().stream().anyMatch(OTHERWISE::contains)
          || Schemas.object("", part).containsKey("allOf")) {
        return null;
      }
      keywords.putAll(Schemas.object("", part));
    }
    List<String> types =
        KEYWORDS.entrySet().stream()
            .filter(type -> keywords.keySet().stream().anyMatch(type.getValue()::contains))
            .map(Map.Entry::getKey)
            .toList();
    return types.size() == 1 ? types.getFirst() : null;
  }
}
