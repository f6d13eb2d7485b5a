import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A contract as the generator gets it: with nothing in it that {@link Keywords} refuses, and with
 * schemas as {@link Simple} makes them.
 */
public final class Prepared {
  /** What schemas without a name are called after their operation's name. */
  private static final Map<String, String> ROLES =
      Map.of("requestBody", "Body", "responses", "Answer");

  private final Simple schemas;

  private Prepared(Document document) {
    this.schemas = new Simple(document);
  }

  /** Writes it as JSON, or says what cannot be honoured. */
  public static String write(Path from, Path to) throws IOException {
    Document document = Document.read(from);
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
    Map<String, Object> document = new LinkedHashMap<>(Schemas.object("", root));
    Map<String, Object> components = new LinkedHashMap<>(Schemas.map(document, "components"));
    Map<String, Object> named = new LinkedHashMap<>();
    Schemas.map(components, "schemas")
        .forEach((name, schema) -> named.put(name, schemas.component(name, schema)));
    components.remove("schemas");
    document.put("components", any("", components));
    document.put("paths", any("", document.get("paths")));
    named.putAll(schemas.added());
    Schemas.object("", document.get("components")).put("schemas", named);
    return document;
  }

  private Object any(String name, Object value) {
    return switch (value) {
      case Map<?, ?> object -> object(name, Schemas.object("", object));
      case List<?> list -> {
        List<Object> items = new ArrayList<>();
        list.forEach(item -> items.add(any(name, item)));
        yield items;
      }
      case null, default -> value;
    };
  }

  /** The name is what schemas without one get theirs from. */
  private Map<String, Object> object(String around, Map<String, Object> object) {
    String own =
        object.get("operationId") instanceof String id
            ? id
            : object.containsKey("in") && object.get("name") instanceof String parameter
                ? parameter
                : "";
    String name = around + SchemaNames.java(own);
    Map<String, Object> result = new LinkedHashMap<>();
    object.forEach(
        (key, value) -> {
          boolean data = key.startsWith("x-") || key.equals("example") || key.equals("examples");
          result.put(
              key,
              data
                  ? value
                  : key.equals("schema")
                      ? schemas.at(name, value)
                      : any(name + ROLES.getOrDefault(key, ""), value));
        });
    return result;
  }
}
