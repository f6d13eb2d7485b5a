import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code oneOf} with a discriminator: a sealed interface of records. */
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
    if (!(property instanceof String name)) {
      add(
          "/oneOf",
          "oneOf without a discriminator",
          "a required property that tells them apart, and discriminator: {propertyName: …}");
      return;
    }
    Set<String> references = new HashSet<>();
    List<?> parts = Schemas.list(schema, "oneOf");
    for (int i = 0; i < parts.size(); i++) {
      String place = "/oneOf/" + i;
      String reference = schemas.reference(Schemas.object(pointer + place, parts.get(i)));
      if (reference == null || !reference.startsWith(Schemas.COMPONENTS)) {
        add(place, "a schema of oneOf without a name", "$ref to " + Schemas.COMPONENTS + "…");
      } else {
        references.add(reference);
        record(place, name, schemas.followed(pointer + place, reference));
      }
    }
    mapping(Schemas.map(discriminator, "mapping"), references);
  }

  private void record(String place, String name, Map<String, Object> target) {
    if (!Schemas.isRecord(target)) {
      add(place, "a schema of oneOf that is no object with properties", "an object");
      return;
    }
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
