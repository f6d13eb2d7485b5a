import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code oneOf}: a sealed interface of records. */
final class OneOfRules {
  private static final Set<String> BESIDE =
      Set.of("oneOf", "discriminator", "type", "nullable", "readOnly", "writeOnly");

  private final Schemas schemas;
  private final String pointer;
  private final List<Finding> findings;

  OneOfRules(Schemas schemas, String pointer, List<Finding> findings) {
    this.schemas = schemas;
    this.pointer = pointer;
    this.findings = findings;
  }

  void check(Map<String, Object> schema) {
    for (String key : schema.keySet()) {
      Keyword keyword = Keyword.ALL.get(key);
      if (keyword != null
          && keyword.meaning() == Keyword.Meaning.HONOURED
          && (!BESIDE.contains(key) || (key.equals("type") && !schema.get(key).equals("object")))) {
        add("/" + key, key + " beside oneOf", "it in each schema of oneOf");
      }
    }
    Map<String, Object> discriminator = Schemas.map(schema, "discriminator");
    Object property = discriminator.get("propertyName");
    Set<String> references = new LinkedHashSet<>();
    List<?> parts = Schemas.list(schema, "oneOf");
    boolean fine = true;
    for (int i = 0; i < parts.size(); i++) {
      String place = "/oneOf/" + i;
      String reference = schemas.reference(Schemas.object(pointer + place, parts.get(i)));
      if (reference == null || !Schemas.isNamed(reference)) {
        add(place, "a schema of oneOf without a name", "$ref to " + Schemas.COMPONENTS + "…");
        fine = false;
      } else {
        references.add(reference);
        fine &= record(place, property, schemas.followed(pointer + place, reference));
      }
    }
    if (property instanceof String) {
      mapping(Schemas.map(discriminator, "mapping"), references);
    } else if (discriminator.size() > 0) {
      add("/discriminator", "discriminator without propertyName", "propertyName in it");
    } else if (fine) {
      toldApart(List.copyOf(references));
    }
  }

  private void toldApart(List<String> references) {
    Alternatives alternatives = new Alternatives(schemas);
    if (alternatives.discriminator(references) == null && alternatives.order(references) == null) {
      add(
          "/oneOf",
          "oneOf whose schemas do not tell values apart",
          "discriminator: {propertyName: …}; or a required property with an enum of one value in"
              + " each, or one that the others refuse by additionalProperties: false");
    }
  }

  private boolean record(String place, Object discriminator, Map<String, Object> target) {
    if (!Schemas.isRecord(target)) {
      add(place, "a schema of oneOf that is no object with properties", "an object");
      return false;
    }
    if (discriminator instanceof String name) {
      property(place, name, target);
    }
    return true;
  }

  private void property(String place, String name, Map<String, Object> target) {
    Object declared = Schemas.map(target, "properties").get(name);
    boolean required = Schemas.list(target, "required").contains(name);
    if (declared == null || !required) {
      add(place, "the discriminator " + name + " is not required here", name + " in required");
      return;
    }
    Map<String, Object> property = schemas.effective(pointer + place, declared);
    List<?> values = Schemas.list(property, "enum");
    boolean plain = "string".equals(property.get("type")) && !property.containsKey("format");
    if (!plain || values.size() > 1 || Values.is(property, "nullable")) {
      add(
          place,
          "the discriminator " + name + " is here neither a string nor an enum of one",
          "type: string, with one value in enum");
    }
  }

  private void mapping(Map<String, Object> mapping, Set<String> references) {
    mapping.forEach(
        (value, to) -> {
          if (!references.contains(reference(to))) {
            add(
                Document.member("/discriminator/mapping", value),
                "the discriminator maps to what is not in oneOf",
                "it in oneOf");
          }
        });
  }

  /** A mapping may name a schema without the path to it. */
  static String reference(Object to) {
    return to.toString().contains("/") ? to.toString() : Schemas.COMPONENTS + to;
  }

  private void add(String place, String what, String instead) {
    findings.add(new Finding(pointer + place, what, instead));
  }
}
