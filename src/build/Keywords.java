import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Whatever a contract says that the generated code would not do: every keyword, and every
 * combination, with its place and what to write instead.
 *
 * <p>Run with snakeyaml-engine on the class path, {@code FILE …} prints them, and fails when there
 * is one.
 */
final class Keywords implements Walk.Visitor {
  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("Components.callbacks", "nothing: the function calls nobody"),
          Map.entry("Components.pathItems", "the operations themselves (this is of OpenAPI 3.1)"),
          Map.entry("Document.webhooks", "nothing (this is of OpenAPI 3.1)"),
          Map.entry("Document.jsonSchemaDialect", "nothing (this is of OpenAPI 3.1)"),
          Map.entry("Path.$ref", "the operations themselves (mvn -Pimport writes them)"),
          Map.entry("Path.servers", "servers at the top"),
          Map.entry("Operation.callbacks", "nothing: the function calls nobody"),
          Map.entry("Operation.servers", "servers at the top"),
          Map.entry("Parameter.allowEmptyValue", "a default, or an enum with the empty string"),
          Map.entry("Header.allowEmptyValue", "a default, or an enum with the empty string"),
          Map.entry("Parameter.allowReserved", "nothing: clients encode what is reserved"),
          Map.entry("Header.allowReserved", "nothing: clients encode what is reserved"),
          Map.entry("Encoding.allowReserved", "nothing: clients encode what is reserved"));

  private final List<Finding> findings = new ArrayList<>();
  private final SchemaRules schemas;

  private Keywords(Document document) {
    this.schemas = new SchemaRules(document, findings);
  }

  public static void main(String[] files) throws IOException {
    int found = 0;
    for (String file : files) {
      Document document;
      try {
        document = Document.read(Path.of(file));
      } catch (Document.Unreadable e) {
        System.err.println(e.getMessage());
        found++;
        continue;
      }
      for (Finding finding : of(document)) {
        System.err.println(finding.at(document));
        found++;
      }
    }
    if (found > 0) {
      System.exit(1);
    }
  }

  /** In the order of the document. */
  static List<Finding> of(Document document) {
    Keywords keywords = new Keywords(document);
    document
        .twice()
        .forEach(
            place ->
                keywords.findings.add(
                    new Finding(place, "a name that the object has twice", "one of the two")));
    document
        .merges()
        .forEach(
            place ->
                keywords.findings.add(
                    new Finding(
                        place, "a merge key, which YAML 1.2 does not have", "its members")));
    keywords.version(document.root());
    Walk.through(document.root(), keywords);
    OperationRules.check(document, keywords.findings);
    return keywords.findings.stream()
        .distinct()
        .sorted(Comparator.comparingInt(finding -> document.line(finding.pointer())))
        .toList();
  }

  private void version(Object root) {
    if (!(root instanceof Map<?, ?> document)) {
      findings.add(new Finding("", "a document that is no object", "openapi: 3.0.3, info, paths"));
    } else if (document.containsKey("swagger")) {
      findings.add(new Finding("/swagger", "OpenAPI 2", "the document as one of OpenAPI 3.0"));
    } else if (!(document.get("openapi") instanceof String version)) {
      findings.add(new Finding("/openapi", "no version of OpenAPI", "openapi: 3.0.3"));
    } else if (!version.matches("3\\.0\\.\\d+(-.*)?")) {
      findings.add(
          new Finding("/openapi", "OpenAPI " + version, "openapi: 3.0.3, and what it has"));
    }
  }

  @Override
  public void schema(String pointer, Object schema) {
    schemas.root(pointer, schema);
  }

  @Override
  public void refused(String pointer, String kind, String field) {
    String instead = INSTEAD.get(kind + "." + field);
    findings.add(
        instead == null
            ? new Finding(pointer, field + " is not of OpenAPI 3.0", "x-" + field + ", or nothing")
            : new Finding(pointer, field + " is not honoured", instead));
  }

  @Override
  public void beside(String pointer, String field) {
    findings.add(
        new Finding(pointer, field + " beside $ref means nothing", "it where $ref leads to"));
  }
}
