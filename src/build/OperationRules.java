import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Operations with their parameters together: whether the generated code can follow. */
final class OperationRules {
  private static final Pattern IN_PATH = Pattern.compile("\\{([^{}]*)\\}");

  private final Schemas schemas;
  private final List<Finding> findings;
  private final OperationNames.Rules names;

  private OperationRules(Document document, List<Finding> findings) {
    this.schemas = new Schemas(document);
    this.findings = findings;
    this.names = new OperationNames.Rules(findings);
  }

  static void check(Document document, List<Finding> findings) {
    OperationRules rules = new OperationRules(document, findings);
    try {
      rules.components(Place.of(document, "", document.root()).at("components"));
      Place paths = Place.of(document, "", document.root()).at("paths");
      for (String path : paths.object().keySet()) {
        if (path.startsWith("/")) {
          rules.path(path, paths.at(path));
        }
      }
    } catch (Refused e) {
      findings.add(e.finding());
    }
  }

  /** As OpenAPI 3.0 has it, "Components Object". */
  private void components(Place components) {
    for (String kind : components.object().keySet()) {
      for (String name : Schemas.map(components.object(), kind).keySet()) {
        if (!kind.startsWith("x-") && !name.matches("[A-Za-z0-9._-]+")) {
          add(
              Document.member(components.pointer() + "/" + kind, name),
              "a name of other characters than OpenAPI has for components",
              "letters of ASCII, digits, and . _ -");
        }
      }
    }
  }

  private void path(String path, Place item) {
    for (String method : Operations.METHODS) {
      if (item.object().containsKey(method)) {
        try {
          Place operation = item.at(method);
          names.check(path, method, operation);
          parameters(path, item, operation);
          deprecation(operation);
          BodyRules bodies = new BodyRules(schemas, findings);
          bodies.request(operation.at("requestBody"));
          bodies.responses(operation);
        } catch (Refused e) {
          findings.add(e.finding());
        }
      }
    }
  }

  /** Both are days: callers are told of them. */
  private void deprecation(Place operation) {
    boolean deprecated = Values.is(operation.object(), "deprecated");
    String since = "x-deprecated-at: 2026-11-01, the day";
    if (deprecated && !operation.object().containsKey("x-deprecated-at")) {
      add(operation.pointer() + "/deprecated", "deprecated without x-deprecated-at", since);
    }
    if (!deprecated && operation.object().containsKey("x-sunset")) {
      add(operation.pointer() + "/x-sunset", "x-sunset, but not deprecated", "deprecated: true");
    }
    for (String day : List.of("x-deprecated-at", "x-sunset")) {
      Object value = operation.object().get(day);
      if (value != null && !(value instanceof String text && Formats.isOf("date", text))) {
        add(operation.pointer() + "/" + day, day + " is no day", "one such as 2026-11-01");
      }
    }
  }

  private void parameters(String path, Place item, Place operation) {
    twice(item);
    twice(operation);
    List<Parameter> all = Parameter.of(item, operation, schemas);
    all.forEach(one -> ParameterRules.check(one, findings));
    Set<String> inPath = new HashSet<>();
    for (Matcher names = IN_PATH.matcher(path); names.find(); ) {
      inPath.add(names.group(1));
    }
    for (Parameter one : all) {
      if (one.in().equals("path") && !inPath.remove(one.name())) {
        add(one.place().pointer() + "/name", "the path has no {" + one.name() + "}", "its name");
      }
    }
    for (String name : inPath) {
      add(operation.pointer(), "no parameter {" + name + "}", "one that is in the path");
    }
    spread(all);
  }

  private void twice(Place holder) {
    Set<String> known = new HashSet<>();
    for (Place one : holder.list("parameters")) {
      String name = one.text("name");
      boolean header = one.text("in").equals("header");
      String key = one.text("in") + " " + (header ? name.toLowerCase(Locale.ROOT) : name);
      if (!name.isEmpty() && !known.add(key)) {
        add(one.pointer(), "a parameter that the operation has twice", "one of the two");
      }
    }
  }

  /** The members of objects that are parameters themselves. */
  private void spread(List<Parameter> all) {
    Map<String, Parameter> owners = new HashMap<>();
    List<Parameter> open = new ArrayList<>();
    for (Parameter one : all) {
      if (!one.isSpread()) {
        owners.put(one.in() + " " + one.name(), one);
      }
    }
    for (Parameter one : all) {
      if (one.isSpread()) {
        for (String member : one.members().keySet()) {
          if (owners.put(one.in() + " " + member, one) != null) {
            add(
                one.place().pointer(),
                "a member " + member + " that is a parameter as well",
                "style: deepObject, or another name");
          }
        }
        if (one.in().equals("query") && one.isOpen()) {
          open.add(one);
        }
      }
    }
    for (Parameter one : open.subList(Math.min(1, open.size()), open.size())) {
      add(
          one.place().pointer(),
          "two objects that take whatever parameters there are",
          "additionalProperties: false, or style: deepObject");
    }
  }

  private void add(String pointer, String what, String instead) {
    findings.add(new Finding(pointer, what, instead));
  }
}
