package dev.letterbox.versions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares two contracts, operation by operation. */
public final class Comparison {
  private final Contract before;
  private final Contract after;
  private final Changes changes;

  private Comparison(Contract before, Contract after, String operation) {
    this.before = before;
    this.after = after;
    this.changes = new Changes(operation);
  }

  /** What consumers of the one notice of the other; in the order of the operations. */
  public static List<Change> of(Contract before, Contract after) {
    List<Change> all = new ArrayList<>();
    for (Map.Entry<String, Contract.Operation> entry : before.operations().entrySet()) {
      Contract.Operation old = entry.getValue();
      Comparison comparison = new Comparison(before, after, old.name());
      Contract.Operation now = after.operations().get(entry.getKey());
      if (now == null) {
        comparison.changes.breaks("is gone: calls are answered 404.");
      } else {
        comparison.operation(old, now);
      }
      all.addAll(comparison.changes.all());
    }
    for (Map.Entry<String, Contract.Operation> entry : after.operations().entrySet()) {
      if (!before.operations().containsKey(entry.getKey())) {
        Contract.Operation operation = entry.getValue();
        String summary = operation.node().path("summary").asText("is new.");
        all.add(new Change(Change.Effect.ADDS, operation.name(), summary));
      }
    }
    return all;
  }

  private void operation(Contract.Operation old, Contract.Operation now) {
    String oldId = old.node().path("operationId").asText();
    String newId = now.node().path("operationId").asText();
    if (!oldId.equals(newId)) {
      changes.breaks(
          "is called " + newId + " now, not " + oldId + ": generated clients have another method.");
    }
    deprecation(old.node(), now.node());
    new SecurityComparison(before, after, changes).compare(old, now);
    parameters(old, now);
    body(
        before.resolve(old.node().path("requestBody")),
        after.resolve(now.node().path("requestBody")));
    new ResponseComparison(before, after, changes)
        .compare(old.node().path("responses"), now.node().path("responses"));
  }

  private void deprecation(JsonNode old, JsonNode now) {
    if (now.path("deprecated").asBoolean() && !old.path("deprecated").asBoolean()) {
      String end = now.path("x-sunset").asText();
      changes.deprecates(
          "is deprecated" + (end.isEmpty() ? "." : ", and will be gone after " + end + "."));
    }
  }

  private void parameters(Contract.Operation old, Contract.Operation now) {
    Map<String, JsonNode> added = new LinkedHashMap<>();
    now.parameters().forEach(each -> added.put(each.path("key").asText(), each));
    for (JsonNode parameter : old.parameters()) {
      JsonNode same = added.remove(parameter.path("key").asText());
      if (same == null) {
        changes.breaks(label(parameter) + " is no longer read.");
      } else {
        parameter(parameter, same);
      }
    }
    for (JsonNode parameter : added.values()) {
      if (parameter.path("required").asBoolean()) {
        changes.breaks(label(parameter) + " is required: requests without it are refused.");
      } else {
        changes.adds(label(parameter) + " is new.");
      }
    }
  }

  private void parameter(JsonNode old, JsonNode now) {
    String label = label(now);
    boolean wasRequired = old.path("required").asBoolean();
    boolean isRequired = now.path("required").asBoolean();
    if (isRequired && !wasRequired) {
      changes.breaks(label + " is required now: requests without it are refused.");
    } else if (wasRequired && !isRequired) {
      changes.adds(label + " may be left out.");
    }
    if (now.path("deprecated").asBoolean() && !old.path("deprecated").asBoolean()) {
      changes.deprecates(label + " is deprecated.");
    }
    String oldStyle = style(old);
    String newStyle = style(now);
    if (!oldStyle.equals(newStyle)) {
      changes.breaks(label + " is written as " + newStyle + " now, not as " + oldStyle + ".");
    }
    new SchemaComparison(before, after, SchemaComparison.Direction.SENT, changes)
        .compare(label, schema(old), schema(now));
  }

  private static JsonNode schema(JsonNode parameter) {
    JsonNode content = parameter.path("content");
    return content.isEmpty() ? parameter.path("schema") : content.iterator().next().path("schema");
  }

  /** With the defaults of OpenAPI 3.0.3, section 4.7.12.2. */
  private static String style(JsonNode parameter) {
    if (parameter.has("content")) {
      return parameter.path("content").fieldNames().next();
    }
    String in = parameter.path("in").asText();
    boolean isForm = in.equals("query") || in.equals("cookie");
    String style = parameter.path("style").asText(isForm ? "form" : "simple");
    boolean explode = parameter.path("explode").asBoolean(style.equals("form"));
    return style + (explode ? ", exploded" : "");
  }

  private static String label(JsonNode parameter) {
    String in = parameter.path("in").asText();
    return "the "
        + in
        + (in.equals("header") || in.equals("cookie") ? " `" : " parameter `")
        + parameter.path("name").asText()
        + "`";
  }

  private void body(JsonNode old, JsonNode now) {
    boolean wasRequired = old.path("required").asBoolean();
    boolean isRequired = now.path("required").asBoolean();
    if (old.isMissingNode() || now.isMissingNode()) {
      if (isRequired) {
        changes.breaks("a body is required: requests without one are refused.");
      } else if (!now.isMissingNode()) {
        changes.adds("may have a body.");
      } else if (!old.isMissingNode()) {
        changes.breaks("takes no body any more.");
      }
      return;
    }
    if (isRequired && !wasRequired) {
      changes.breaks("a body is required now: requests without one are refused.");
    } else if (wasRequired && !isRequired) {
      changes.adds("the body may be left out.");
    }
    new ContentComparison(before, after, SchemaComparison.Direction.SENT, changes)
        .compare("the body", old.path("content"), now.path("content"));
  }
}
