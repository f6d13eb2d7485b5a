import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bodies and statuses: whether the generated code can follow. */
final class BodyRules {
  private final Schemas schemas;
  private final List<Finding> findings;

  BodyRules(Schemas schemas, List<Finding> findings) {
    this.schemas = schemas;
    this.findings = findings;
  }

  void request(Place body) {
    content(body, true);
  }

  void responses(Place operation) {
    Map<String, Place> responses = operation.map("responses");
    if (responses.isEmpty()) {
      add(operation.pointer(), "an operation without responses", "one at least");
    }
    responses.forEach(
        (code, response) -> {
          String place = Document.member(operation.pointer() + "/responses", code);
          if (!code.matches("default|[2-5](\\d\\d|XX)")) {
            add(place, "a status " + code, "200 to 599, 2XX to 5XX, or default");
          } else if (List.of("204", "205", "304").contains(code)
              && response.object().containsKey("content")) {
            add(place + "/content", "a body with " + code + ", which has none", "another status");
          }
          response
              .map("headers")
              .forEach(
                  (name, header) ->
                      ParameterRules.check(
                          Parameter.of(header, name, "header", schemas), true, findings));
          content(response, false);
        });
  }

  private void content(Place holder, boolean request) {
    Map<String, String> names = new HashMap<>();
    holder
        .map("content")
        .forEach(
            (type, media) -> {
              String place = Document.member(holder.pointer() + "/content", type);
              String name = name(place, type);
              String other = names.put(name, type);
              if (!name.isEmpty() && other != null) {
                add(place, other + " and " + type + " are the same name in Java", "one of them");
              }
              if (request) {
                new EncodingRules(schemas, findings).check(type, media);
              }
              if (media.object().get("schema") instanceof Map<?, ?> schema) {
                schema(type, media.pointer() + "/schema", Schemas.object(place, schema), request);
              }
            });
  }

  private String name(String place, String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    if (lower.contains("charset=") && !lower.replaceAll("[\"' ]", "").contains("charset=utf-8")) {
      add(place, "a charset other than UTF-8", "charset=utf-8, or nothing");
    }
    try {
      return Names.media(type);
    } catch (IllegalArgumentException e) {
      add(place, e.getMessage(), "a type of letters");
      return "";
    }
  }

  private void schema(String type, String place, Map<String, Object> schema, boolean request) {
    if (schema.containsKey("x-octets")) {
      return;
    }
    Map<String, Object> target = Parameter.target(schemas, place, schema);
    boolean object = "object".equals(target.get("type")) || target.containsKey("oneOf");
    boolean binary = "binary".equals(target.get("format"));
    if (MediaTypes.isJson(type)) {
      if (binary) {
        add(place, "format: binary in JSON", "format: byte");
      }
    } else if (request && (MediaTypes.isForm(type) || MediaTypes.isMultipart(type))) {
      if (!target.containsKey("oneOf") && !Schemas.isRecord(target)) {
        add(place, "a form that is no object with properties", "properties");
      } else if (!Unions.checks(target).isEmpty()) {
        add(place, "oneOf, anyOf or not of a form", "it at one of its properties");
      }
    } else if (object || !target.containsKey("type") || "array".equals(target.get("type"))) {
      add(place, type + " that is no scalar", "a string, of format: binary for octets");
    }
  }

  private void add(String pointer, String what, String instead) {
    findings.add(new Finding(pointer, what, instead));
  }
}
