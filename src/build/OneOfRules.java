import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code oneOf}, or {@code anyOf} that comes to the same: a sealed interface of records. */
final class OneOfRules {
  private static final Set<String> BESIDE =
      Set.of("oneOf", "discriminator", "type", "nullable", "readOnly", "writeOnly");

  private final Schemas schemas;
  private final String keyword;
  private final String pointer;
  private final List<Finding> findings;

  OneOfRules(Schemas schemas, String keyword, String pointer, List<Finding> findings) {
    this.schemas = schemas;
    this.keyword = keyword;
    this.pointer = pointer;
    this.findings = findings;
  }

  /** Whether nothing stands beside it that says more of the values. */
  static boolean isAlone(Map<String, Object> schema, String keyword) {
    return schema.keySet().stream().allMatch(key -> key.equals(keyword) || isBeside(schema, key));
  }

  private static boolean isBeside(Map<String, Object> schema, String key) {
    Keyword known = Keyword.ALL.get(key);
    return known == null
        || known.meaning() != Keyword.Meaning.HONOURED
        || (BESIDE.contains(key) && (!key.equals("type") || schema.get(key).equals("object")));
  }

  /** Whether all are named objects, of which no value can follow two. */
  static boolean isToldApart(Schemas schemas, List<?> parts) {
    Set<String> references = new LinkedHashSet<>();
    for (Object part : parts) {
      String reference =
          part instanceof Map<?, ?> ? schemas.reference(Schemas.object("", part)) : null;
      if (reference == null
          || !Schemas.isNamed(reference)
          || !Schemas.isRecord(schemas.followed("", reference))) {
        return false;
      }
      references.add(reference);
    }
    Alternatives alternatives = new Alternatives(schemas);
    return alternatives.discriminator(List.copyOf(references)) != null
        || alternatives.order(List.copyOf(references)) != null;
  }

  void check(Map<String, Object> schema) {
    for (String key : schema.keySet()) {
      if (!isBeside(schema, key)) {
        add("/" + key, key + " beside " + keyword, "it in each schema of " + keyword);
      }
    }
    Map<String, Object> discriminator = Schemas.map(schema, "discriminator");
    Object property = discriminator.get("propertyName");
    Set<String> references = new LinkedHashSet<>();
    List<?> parts = Schemas.list(schema, "oneOf");
    for (int i = 0; i < parts.size(); i++) {
      String place = "/" + keyword + "/" + i;
      String reference = schemas.reference(Schemas.object(pointer + place, parts.get(i)));
      if (reference == null || !Schemas.isNamed(reference)) {
        add(
            place,
            "a schema of " + keyword + " without a name",
            "$ref to " + Schemas.COMPONENTS + "…");
      } else {
        references.add(reference);
        record(place, property, schemas.followed(pointer + place, reference));
      }
    }
    if (property instanceof String) {
      mapping(Schemas.map(discriminator, "mapping"), references);
    } else if (discriminator.size() > 0) {
      add("/discriminator", "discriminator without propertyName", "propertyName in it");
    }
  }

  private void record(String place, Object discriminator, Map<String, Object> target) {
    if (!Schemas.isRecord(target)) {
      add(place, "a schema of " + keyword + " that is no object with properties", "an object");
      return;
    }
    if (discriminator instanceof String name) {
      property(place, name, target);
    }
  }

  private void property(String place, String name, Map<String, Object> target) {
    Object declared = Schemas.map(target, "properties").get(name);
    boolean required = Schemas.list(target, "required").contains(name);
    if (declared == null || !required) {
      add(place, "the discriminator " + name + " is not required here", name + " in required");
      return;
    }
    Map<String, Object> property = schemas.effective(pointer + place, declared);
    String reference = schemas.reference(property);
    property = reference == null ? property : schemas.followed(pointer + place, reference);
    boolean plain = "string".equals(property.get("type")) && !property.containsKey("format");
    if (!plain || Values.is(property, "nullable")) {
      add(
          place,
          "the discriminator " + name + " is here no string",
          "type: string, with one value in enum");
    }
  }

  private void mapping(Map<String, Object> mapping, Set<String> references) {
    mapping.forEach(
        (value, to) -> {
          if (!references.contains(reference(to))) {
            add(
                Document.member("/discriminator/mapping", value),
                "the discriminator maps to what is not in " + keyword,
                "it in " + keyword);
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
