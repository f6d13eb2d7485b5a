import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A contract as the generator gets it: with nothing in it that {@link Keywords} refuses, and with
 * schemas as {@link Simple} makes them.
 */
public final class Prepared {
  /** What schemas without a name are called after their operation's name. */
  private static final Map<String, String> ROLES =
      Map.of("requestBody", "Body", "responses", "Answer");

  /** Components that are written where they are referred to. */
  private static final List<String> INSIDE =
      List.of("parameters", "headers", "responses", "requestBodies", "examples", "links");

  private final Document document;
  private final Simple schemas;
  private final TypeNames types = new TypeNames();

  /** What several operations refer to, by its pointer. */
  private final Map<String, Object> shared = new HashMap<>();

  private Prepared(Document document) {
    this.document = document;
    this.schemas = new Simple(document);
  }

  /** Writes it as JSON, or says what cannot be honoured. */
  public static String write(Path from, Path to) throws IOException {
    Document document;
    try {
      document = Document.read(from);
    } catch (Document.Unreadable e) {
      return e.getMessage() + "\n";
    }
    List<Finding> findings = Keywords.of(document);
    if (!findings.isEmpty()) {
      return findings.stream()
          .map(finding -> finding.at(document) + "\n")
          .collect(Collectors.joining());
    }
    Files.createDirectories(to.toAbsolutePath().getParent());
    Files.writeString(
        to, FormTypes.hidden(Json.pretty(new Prepared(document).whole(document.root()))));
    return "";
  }

  private Object whole(Object root) {
    Map<String, Object> whole = new LinkedHashMap<>(Schemas.object("", root));
    Map<String, Object> components = new LinkedHashMap<>(Schemas.map(whole, "components"));
    Map<String, Object> named = new LinkedHashMap<>();
    Schemas.map(components, "schemas")
        .forEach((name, schema) -> named.put(name, schemas.component(name, schema)));
    components.keySet().removeAll(INSIDE);
    whole.put("paths", paths(Place.of(document, "", root).at("paths")));
    named.putAll(schemas.added());
    SealedUnions.overriding(named);
    Map<String, String> renamed = types.renamed(named.keySet());
    Map<String, Object> schemas = new LinkedHashMap<>();
    named.forEach(
        (name, schema) -> {
          Map<String, Object> one = new LinkedHashMap<>(Schemas.object("", schema));
          if (renamed.containsKey(name)) {
            one.put("x-schema", name);
          }
          schemas.put(renamed.getOrDefault(name, name), one);
        });
    components.put("schemas", schemas);
    whole.put("components", components);
    return Docs.unmarked(TypeNames.in(whole, renamed));
  }

  private Map<String, Object> paths(Place paths) {
    Map<String, Object> result = new LinkedHashMap<>(paths.object());
    for (String path : paths.object().keySet()) {
      if (path.startsWith("/")) {
        result.put(path, path(path, paths.at(path)));
      }
    }
    return result;
  }

  private Map<String, Object> path(String template, Place path) {
    Map<String, Object> result = new LinkedHashMap<>(path.object());
    result.remove("parameters");
    for (String method : Operations.METHODS) {
      if (path.object().containsKey(method)) {
        result.put(method, operation(path, named(template, method, path.at(method))));
      }
    }
    return result;
  }

  /** With its name and its interface's in Java, and what they were where they were others. */
  private Place named(String template, String method, Place operation) {
    Map<String, Object> object = new LinkedHashMap<>(operation.object());
    String name = OperationNames.method(template, method, operation);
    if (!name.equals(object.put("operationId", name)) && !operation.text("operationId").isEmpty()) {
      object.put("x-operation-id", operation.text("operationId"));
    }
    String type = OperationNames.type(template, operation);
    object.put("tags", List.of(type));
    if (OperationNames.tag(operation) != null) {
      object.put("x-tag", OperationNames.tag(operation));
    }
    for (String role : List.of("Api", "Routes", "Smoke")) {
      types.take(SchemaNames.java(type) + role);
    }
    return new Place(document, operation.pointer(), object);
  }

  private Map<String, Object> operation(Place path, Place operation) {
    Map<String, Object> result = object("", operation.object());
    List<Parameter> all = Parameter.of(path, operation, schemas.schemas());
    List<Object> parameters = new ArrayList<>();
    JavaNames names = JavaNames.ofRequest();
    for (Parameter one : all) {
      Map<String, Object> parameter = new LinkedHashMap<>(parameter(operation, one));
      Styles styles = new Styles(one, all);
      parameter.put("x-chosen", styles.chosen());
      if (!styles.apart().isEmpty()) {
        parameter.put("x-apart", styles.apart());
      }
      parameter.put("x-sent", new Wire(one).sent());
      String name = names.next(one.name());
      parameter.put("x-name", name);
      if (!name.equals(JavaNames.of(one.name()))
          || !name.matches("[a-z].*")
          || !JavaNames.ascii(one.name()).equals(one.name())) {
        parameter.put("x-sent-as", one.name().replace("*/", ""));
      }
      parameters.add(parameter);
    }
    result.put("parameters", parameters);
    result.put("responses", responses(operation, Schemas.map(result, "responses")));
    types(operation, result);
    List<Object> accepted = new Responses(operation).accepted();
    if (!accepted.isEmpty()) {
      result.put(accepted.size() > 1 ? "x-accept" : "x-accept-one", accepted);
    }
    return result;
  }

  /** Those that are generated of an operation: inside of them their names come before schemas'. */
  private void types(Place operation, Map<String, Object> prepared) {
    String name = SchemaNames.java(operation.text("operationId"));
    types.take(name + "Request");
    types.take(name + "Response");
    Set<String> used = new HashSet<>();
    TypeNames.collect(prepared.get("requestBody"), used);
    TypeNames.collect(prepared.get("parameters"), used);
    types.take("Body", used);
    types.take("Accept", used);
    for (String type : operation.at("requestBody").map("content").keySet()) {
      types.take(Names.media(type), used);
    }
    used.clear();
    TypeNames.collect(prepared.get("responses"), used);
    operation
        .map("responses")
        .forEach(
            (code, response) -> {
              String record = Names.status(code);
              types.take(record, used);
              for (String type : response.map("content").keySet()) {
                types.take(record + Names.media(type), used);
              }
            });
  }

  /** Each by itself, although several operations refer to it: they name them otherwise. */
  private static Map<String, Object> responses(Place operation, Map<String, Object> responses) {
    Map<String, Object> result = new LinkedHashMap<>();
    responses.forEach(
        (code, response) -> {
          Map<String, Object> one = new LinkedHashMap<>(Schemas.object("", response));
          Map<String, Object> headers = new LinkedHashMap<>(Schemas.map(one, "headers"));
          one.putAll(new Responses(operation).extensions(code));
          headers.replaceAll((_, header) -> ofRecord(header, one.get("x-record")));
          one.put("headers", headers);
          result.put(code, one);
        });
    return result;
  }

  /** A header of the same name may be written in another way in another response. */
  private static Object ofRecord(Object header, Object record) {
    Map<String, Object> one = new LinkedHashMap<>(Schemas.object("", header));
    Map<String, Object> schema = new LinkedHashMap<>(Schemas.map(one, "schema"));
    schema.put("x-record", record);
    one.put("schema", schema);
    return one;
  }

  /** With names, and how their values are written. */
  private Map<String, Object> headers(String around, Map<String, Place> headers) {
    Map<String, Object> result = new LinkedHashMap<>();
    JavaNames names = JavaNames.ofResponse();
    headers.forEach(
        (name, place) -> {
          if (!name.equalsIgnoreCase("content-type")) {
            Parameter header = Parameter.of(place, name, "header", schemas.schemas());
            Map<String, Object> one = new LinkedHashMap<>(place.object());
            one.keySet().removeAll(List.of("style", "explode", "content", "example", "examples"));
            Map<String, Object> schema =
                schemas.at(
                    (place.component().isEmpty() ? around : "")
                        + SchemaNames.java(JavaNames.ascii(name)),
                    header.holder().object().getOrDefault("schema", Map.of()));
            if (schema.containsKey("$ref")) {
              schema = Map.of("allOf", List.of(schema));
            }
            schema = new LinkedHashMap<>(text(schema));
            schema.put("x-name", names.next(name));
            schema.put(
                "x-style",
                header.kind() == Parameter.Kind.DOCUMENT
                    ? "document"
                    : header.explode() ? "exploded" : "simple");
            one.put("schema", schema);
            result.put(name, one);
          }
        });
    return result;
  }

  /** What is no JSON is never null. */
  private static Map<String, Object> text(Map<String, Object> schema) {
    Map<String, Object> text = new LinkedHashMap<>(schema);
    text.remove("nullable");
    return text;
  }

  /** Without a schema it is what the media type says. */
  private Map<String, Object> content(String around, Map<String, Object> content) {
    Map<String, Object> result = new LinkedHashMap<>();
    content.forEach(
        (type, media) -> {
          Map<String, Object> one = new LinkedHashMap<>(object(around, Schemas.object("", media)));
          one.computeIfAbsent(
              "schema",
              _ ->
                  MediaTypes.isJson(type)
                      ? Map.of()
                      : MediaTypes.isText(type)
                          ? Map.of("type", "string")
                          : Map.of("type", "string", "format", "binary"));
          result.put(type, one);
        });
    return result;
  }

  /** With a schema, and without what says how it is sent. */
  private Map<String, Object> parameter(Place operation, Parameter parameter) {
    boolean own = parameter.place().pointer().startsWith(operation.pointer());
    String around = own ? SchemaNames.java(operation.text("operationId")) : "";
    String pointer = parameter.place().pointer();
    if (!shared.containsKey(pointer)) {
      Map<String, Object> result = new LinkedHashMap<>(parameter.place().object());
      String name = around + SchemaNames.java(JavaNames.ascii(parameter.name()));
      result.keySet().removeAll(List.of("style", "explode", "content", "example", "examples"));
      result.put("schema", text(schemas.at(name, parameter.holder().object().get("schema"))));
      if (parameter.kind() == Parameter.Kind.DOCUMENT) {
        result.put("x-document", true);
      }
      if (parameter.schema().containsKey("oneOf") || Schemas.isRecord(parameter.schema())) {
        // The generator says of its schema only that it is an object.
        result.put("x-model", true);
      }
      shared.put(pointer, result);
    }
    return Schemas.object("", shared.get(pointer));
  }

  /** The name is what schemas without one get theirs from. */
  private Map<String, Object> object(String around, Map<String, Object> object) {
    if (object.get("$ref") instanceof String) {
      Place target = Place.of(document, "", object);
      if (!shared.containsKey(target.pointer())) {
        String name = SchemaNames.java(target.component());
        shared.put(target.pointer(), object(name, target.object()));
      }
      return Schemas.object("", shared.get(target.pointer()));
    }
    String own = object.get("operationId") instanceof String id ? id : "";
    String name = around + SchemaNames.java(own);
    Map<String, Object> result = new LinkedHashMap<>();
    object.forEach((key, value) -> result.put(key, member(name, key, value)));
    return result;
  }

  private Object member(String name, String key, Object value) {
    if (key.startsWith("x-") || !(value instanceof Map<?, ?>)) {
      return value;
    }
    Map<String, Object> object = Schemas.object("", value);
    return switch (key) {
      case "schema" -> schemas.at(name, value);
      case "example" -> value;
      case "examples" -> examples(value);
      case "headers" -> headers(name, Place.of(document, "", Map.of(key, value)).map(key));
      case "content" -> content(name, object);
      default -> object(name + ROLES.getOrDefault(key, ""), object);
    };
  }

  private Object examples(Object value) {
    Map<String, Object> examples = new LinkedHashMap<>(Schemas.object("", value));
    examples.replaceAll((_, example) -> Place.of(document, "", example).object());
    return examples;
  }
}
