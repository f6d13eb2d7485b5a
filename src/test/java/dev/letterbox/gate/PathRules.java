package dev.letterbox.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Paths, their parameters, their operations. */
final class PathRules {
  private static final int MOST_ROUTES = 300;

  private PathRules() {}

  static void check(Spec spec, Findings out) {
    Map<String, String> shapes = new HashMap<>();
    for (Map.Entry<String, JsonNode> path : spec.tree().path("paths").properties()) {
      path(spec, path.getKey(), shapes, out);
    }
    Map<String, String> ids = new HashMap<>();
    List<Spec.Operation> operations = spec.operations();
    for (Spec.Operation operation : operations) {
      operation(spec, operation, ids, out);
    }
    if (operations.size() > MOST_ROUTES) {
      out.add(
          spec.source(),
          operations.get(MOST_ROUTES).pointer(),
          "too-many-routes",
          "There are " + operations.size() + " operations.",
          "An API has at most 300 routes; the quota is hard.",
          "greedy paths, or a second API under the same domain");
    }
  }

  private static void path(Spec spec, String path, Map<String, String> shapes, Findings out) {
    String pointer = "/paths/" + Source.token(path);
    if (!path.startsWith("/")) {
      out.add(
          spec.source(),
          pointer,
          "path-without-slash",
          "The path " + path + " does not begin with a slash.",
          "The import stops: \"should start with /\". SAM renames $default, and nothing else.",
          "/" + path);
      return;
    }
    if (path.endsWith("/") && path.length() > 1) {
      out.add(
          spec.source(),
          pointer,
          "trailing-slash",
          "The path " + path + " ends in a slash.",
          "API Gateway makes the integration and no route: calls are answered 404.",
          path.substring(0, path.length() - 1));
    }
    List<String> segments = List.of(path.substring(1).split("/", -1));
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (segment.contains("+}") && i < segments.size() - 1) {
        out.add(
            spec.source(),
            pointer,
            "greedy-last",
            "The greedy " + segment + " is not the last of its path.",
            "A greedy parameter takes all that follows; the route cannot be made.",
            "it at the end, or a parameter that is not greedy");
      } else if (segment.contains("{") && !segment.matches("\\{[A-Za-z0-9._:-]+\\+?}")) {
        out.add(
            spec.source(),
            pointer,
            "partial-parameter",
            "The segment " + segment + " is not a parameter as a whole, or has no name.",
            "API Gateway matches whole segments; it takes this one for literal text or refuses it.",
            "{" + segment.replaceAll("[^A-Za-z0-9]", "") + "}");
      }
    }
    String shape = path.replaceAll("\\{[^}+]+}", "{}").replaceAll("\\{[^}]+\\+}", "{+}");
    String other = shapes.put(shape, path);
    if (other != null) {
      out.add(
          spec.source(),
          pointer,
          "same-path",
          "The path " + path + " is the path " + other + " with another name.",
          "To API Gateway they are one route key; the import fails or keeps one of them.",
          "one path item with all operations");
    }
  }

  private static void operation(
      Spec spec, Spec.Operation operation, Map<String, String> ids, Findings out) {
    String id = operation.node().path("operationId").asText();
    boolean isDefault = operation.isDefault();
    if (isDefault && !operation.path().equals("/$default")) {
      out.add(
          spec.source(),
          operation.pointer() + "/isDefaultRoute",
          "default-route",
          "The default route stands under " + operation.path() + ".",
          "Only under /$default is it the route that takes what no other does.",
          "the path /$default");
    }
    if (id.isEmpty() && !operation.method().equals(Spec.ANY)) {
      out.add(
          spec.source(),
          operation.pointer(),
          "operation-id",
          operation.name() + " has no operationId.",
          "Exports, logs and everything generated name it by chance.",
          "operationId: a name of its own");
    }
    String other = id.isEmpty() ? null : ids.put(id, operation.name());
    if (other != null) {
      out.add(
          spec.source(),
          operation.pointer() + "/operationId",
          "operation-id",
          operation.name() + " and " + other + " are both " + id + ".",
          "API Gateway's parser reports it, and the import warns.",
          "an operationId for each");
    }
    parameters(spec, operation, out);
  }

  /** The path's parameters are declared under their own names; a greedy one with its plus. */
  private static void parameters(Spec spec, Spec.Operation operation, Findings out) {
    TreeSet<String> declared = new TreeSet<>();
    JsonNode item = spec.tree().path("paths").path(operation.path());
    for (JsonNode list : List.of(item.path("parameters"), operation.node().path("parameters"))) {
      for (JsonNode each : list) {
        JsonNode parameter = spec.resolve(each);
        if (parameter.path("in").asText().equals("path")) {
          declared.add(parameter.path("name").asText());
        }
      }
    }
    for (String segment : operation.path().split("/", -1)) {
      String name = segment.replaceAll("[{}]", "");
      if (segment.startsWith("{")
          && !declared.contains(name)
          && !operation.method().equals(Spec.ANY)) {
        String plain = name.replace("+", "");
        out.add(
            spec.source(),
            operation.pointer(),
            "undeclared-parameter",
            operation.name() + " does not declare " + name + ".",
            declared.contains(plain)
                ? "API Gateway's parser wants a greedy parameter with its plus."
                : "API Gateway's parser reports it, and the import warns.",
            "name: " + name + ", in: path, required: true");
      }
    }
  }
}
