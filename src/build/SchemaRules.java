import java.util.List;
import java.util.Map;

/** Visits a schema and those in it, and says what of them is not honoured. */
final class SchemaRules {
  /** What a schema is to those around it. */
  enum Role {
    NAMED,
    ROOT,
    PROPERTY,
    ITEM,
    VALUE,
    ALTERNATIVE
  }

  private final List<Finding> findings;
  private final Schemas schemas;

  SchemaRules(Document document, List<Finding> findings) {
    this.findings = findings;
    this.schemas = new Schemas(document);
  }

  /** A schema that is in no other one. */
  void root(String pointer, Object schema) {
    boolean named = pointer.matches("/components/schemas/[^/]+");
    visit(pointer, schema, named ? Role.NAMED : Role.ROOT);
  }

  private void visit(String pointer, Object schema, Role role) {
    try {
      Map<String, Object> here = Schemas.object(pointer, schema);
      boolean fine = ShapeRules.check(pointer, here, findings);
      inside(pointer, here, fine ? type(pointer, here) : null);
      if (fine) {
        new ValueRules(schemas, pointer, role, findings).check(here);
      }
    } catch (Refused e) {
      findings.add(e.finding());
    }
  }

  /** With what is refused the type is not known; that is said elsewhere. */
  private Object type(String pointer, Map<String, Object> schema) {
    try {
      return schemas.component(pointer, schema).get("type");
    } catch (Refused e) {
      return null;
    }
  }

  /** A part of {@code allOf} is a schema with the others only. */
  private void part(String pointer, Object schema, Object type) {
    try {
      Map<String, Object> here = Schemas.object(pointer, schema);
      ShapeRules.check(pointer, here, findings);
      inside(pointer, here, type);
    } catch (Refused e) {
      findings.add(e.finding());
    }
  }

  /** The type is that of the whole, which alternatives need not say once more. */
  private void inside(String pointer, Map<String, Object> schema, Object type) {
    Schemas.map(schema, "properties")
        .forEach(
            (name, property) ->
                visit(Document.member(pointer + "/properties", name), property, Role.PROPERTY));
    if (schema.containsKey("items")) {
      visit(pointer + "/items", schema.get("items"), Role.ITEM);
    }
    if (schema.get("additionalProperties") instanceof Map<?, ?> others) {
      visit(pointer + "/additionalProperties", others, Role.VALUE);
    }
    List<?> parts = Schemas.list(schema, "allOf");
    for (int i = 0; i < parts.size(); i++) {
      part(pointer + "/allOf/" + i, parts.get(i), type);
    }
    for (String keyword : List.of("oneOf", "anyOf")) {
      List<?> alternatives = Schemas.list(schema, keyword);
      for (int i = 0; i < alternatives.size(); i++) {
        alternative(pointer + "/" + keyword + "/" + i, alternatives.get(i), type);
      }
    }
    if (schema.get("not") instanceof Map<?, ?>) {
      alternative(pointer + "/not", schema.get("not"), type);
    }
  }

  private void alternative(String pointer, Object schema, Object type) {
    try {
      if (!Unions.isNull(schema)) {
        visit(pointer, schemas.completed(pointer, type, schema), Role.ALTERNATIVE);
      }
    } catch (Refused e) {
      findings.add(e.finding());
    }
  }
}
