import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A parameter, or a response's header, by itself: whether the generated code can follow. */
final class ParameterRules {
  private static final Map<String, List<String>> STYLES =
      Map.of(
          "path", List.of("simple", "label", "matrix"),
          "query", List.of("form", "spaceDelimited", "pipeDelimited", "deepObject"),
          "header", List.of("simple"),
          "cookie", List.of("form"));

  /** OpenAPI 3.0, "Parameter Object": their definitions are ignored. */
  private static final Set<String> IGNORED = Set.of("accept", "content-type", "authorization");

  private static final String DOCUMENT = "content with application/json, or one level less";

  private final Parameter parameter;
  private final String pointer;
  private final List<Finding> findings;

  private ParameterRules(Parameter parameter, List<Finding> findings) {
    this.parameter = parameter;
    this.pointer = parameter.place().pointer();
    this.findings = findings;
  }

  static void check(Parameter parameter, List<Finding> findings) {
    check(parameter, false, findings);
  }

  /** Of a response, a header's names that requests cannot have are those of others. */
  static void check(Parameter parameter, boolean response, List<Finding> findings) {
    ParameterRules rules = new ParameterRules(parameter, findings);
    if (parameter.name().isEmpty() || !STYLES.containsKey(parameter.in())) {
      rules.add("", "a parameter without name, or in none of its places", "name, and in");
      return;
    }
    rules.place(response);
    if (parameter.media().isEmpty()) {
      rules.style();
      rules.nesting();
    }
  }

  private void place(boolean response) {
    boolean path = parameter.in().equals("path");
    if (path && !parameter.required()) {
      add("", "a parameter in the path that is not required", "required: true");
    }
    if (!response
        && parameter.in().equals("header")
        && IGNORED.contains(parameter.name().toLowerCase(Locale.ROOT))) {
      add(
          "/name",
          "a header " + parameter.name() + " means nothing",
          "content of requestBody or responses, or security");
    }
    Map<String, Object> object = parameter.place().object();
    Map<String, Object> content = Schemas.map(object, "content");
    if (object.containsKey("schema") == object.containsKey("content")) {
      add("", "neither schema nor content, or both of them", "one of them");
    } else if (content.size() > 1
        || (!content.isEmpty() && !MediaTypes.isJson(parameter.media()))) {
      add(
          "/content",
          "a parameter's content that is not JSON alone",
          "application/json, or schema");
    }
    for (String keyword : List.of("style", "explode")) {
      if (!content.isEmpty() && object.containsKey(keyword)) {
        add("/" + keyword, keyword + " beside content means nothing", "one of them");
      }
    }
    if (content.isEmpty() && !isText(parameter.schema())) {
      add("/schema", "alternatives that are no texts", DOCUMENT);
    }
    if ("binary".equals(parameter.schema().get("format"))) {
      add("", "format: binary in a parameter", "format: byte, or a body");
    }
  }

  private void style() {
    String style = parameter.style();
    List<String> styles = STYLES.get(parameter.in());
    boolean delimited = style.equals("spaceDelimited") || style.equals("pipeDelimited");
    boolean deep = style.equals("deepObject");
    boolean scalar = parameter.kind() == Parameter.Kind.SCALAR;
    if (!styles.contains(style)) {
      add("/style", "style " + style + " in " + parameter.in(), String.join(", ", styles));
    } else if ((delimited && scalar) || (deep && parameter.kind() != Parameter.Kind.OBJECT)) {
      add("/style", "style " + style + " of what is no " + (deep ? "object" : "array"), "form");
    } else if (delimited && parameter.explode()) {
      add("/explode", "explode with style " + style + " is not defined", "explode: false");
    } else if (deep && !parameter.explode()) {
      add("/explode", "explode: false with style deepObject is not defined", "explode: true");
    }
  }

  private void nesting() {
    Map<String, Object> inside = parameter.inside();
    switch (parameter.kind()) {
      case SCALAR, DOCUMENT -> {}
      case ARRAY -> value("/schema/items", inside);
      case OBJECT -> {
        boolean deep = parameter.style().equals("deepObject");
        if (inside != null) {
          value("/schema/additionalProperties", inside);
        }
        parameter
            .members()
            .forEach(
                (name, member) -> {
                  Map<String, Object> one =
                      deep && "array".equals(member.get("type"))
                          ? parameter.target(member.get("items"))
                          : member;
                  value(Document.member("/schema/properties", name), one);
                });
        if (parameter.in().equals("cookie")
            && parameter.isSpread()
            && parameter.members().isEmpty()) {
          add("/explode", "an exploded object of cookies without names", "properties");
        }
      }
    }
  }

  private void value(String within, Map<String, Object> value) {
    boolean several =
        "array".equals(value.get("type"))
            || "object".equals(value.get("type"))
            || value.containsKey("oneOf");
    if (several || !isText(value)) {
      add(within, "an array or object inside of a parameter has no text", DOCUMENT);
    }
    if ("number".equals(value.get("type"))
        && parameter.style().equals("label")
        && parameter.explode()) {
      add(within, "a number's point is what separates labels", "explode: false");
    }
  }

  /** Whether what {@code oneOf}, {@code anyOf} and {@code not} say can be held against texts. */
  private boolean isText(Map<String, Object> schema) {
    for (Unions.Check check : Unions.checks(schema)) {
      for (Object part : check.parts()) {
        Map<String, Object> one =
            parameter.target(parameter.schemas().completed(pointer, schema.get("type"), part));
        Object type = one.get("type");
        boolean items = "array".equals(type) && "array".equals(schema.get("type"));
        if (!items
            && (type == null || type.equals("array") || type.equals("object"))
            && Unions.checks(one).isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  private void add(String within, String what, String instead) {
    findings.add(new Finding(pointer + within, what, instead));
  }
}
