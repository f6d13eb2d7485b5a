import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code allOf} as one schema, which allows what all of its parts allow. */
final class AllOf {
  /** Said of the whole, or not at all. */
  private static final Set<String> ABOUT =
      Set.of("title", "description", "example", "deprecated", "externalDocs", "xml", "allOf");

  private static final Set<String> BOUNDS =
      Set.of("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum");

  private final String pointer;
  private final Map<String, Object> merged = new LinkedHashMap<>();

  /** The places of those parts that say which other properties there may be. */
  private final Map<String, Map<String, Object>> closing = new LinkedHashMap<>();

  private final boolean nullable;
  private boolean nullableParts = true;
  private boolean typedParts;

  AllOf(String pointer, Map<String, Object> schema) {
    this.pointer = pointer;
    this.nullable = Values.is(schema, "nullable");
    add(pointer, schema);
    schema.forEach(
        (key, value) -> {
          if (ABOUT.contains(key) && !key.equals("allOf")) {
            merged.put(key, value);
          }
        });
    nullableParts = true;
    typedParts = false;
  }

  void add(String place, Map<String, Object> part) {
    if (part.containsKey("type") || part.containsKey("oneOf") || !Unions.checks(part).isEmpty()) {
      typedParts = true;
      nullableParts &= Values.is(part, "nullable");
    }
    if (part.get("additionalProperties") instanceof Object others && !others.equals(true)) {
      closing.put(place, part);
    }
    bound(part, "minimum", "exclusiveMinimum", 1);
    bound(part, "maximum", "exclusiveMaximum", -1);
    part.forEach(
        (key, value) -> {
          if (!ABOUT.contains(key) && !BOUNDS.contains(key) && !key.equals("nullable")) {
            if (value == null) {
              merged.putIfAbsent(key, null);
            } else {
              merged.merge(key, value, (one, other) -> both(place, key, one, other));
            }
          }
        });
  }

  /** {@code nullable} beside {@code allOf} is meant for the whole, whatever its parts say. */
  Map<String, Object> merged() {
    Set<String> names = Schemas.map(merged, "properties").keySet();
    closing.forEach(
        (place, part) -> {
          if (!Schemas.map(part, "properties").keySet().containsAll(names)) {
            throw new Refused(
                Document.member(place, "additionalProperties"),
                "additionalProperties sees the properties of its own part only, and refuses those"
                    + " of the other parts of allOf",
                "leave it out here, and write one object with all properties where it is to hold");
          }
        });
    if (merged.containsKey("oneOf") && !onlyOneOf()) {
      if (merged.containsKey("discriminator")) {
        throw new Refused(
            pointer,
            "oneOf with a discriminator as a part of allOf",
            "what the parts share in each schema of oneOf");
      }
      String keyword = (String) merged.getOrDefault(Unions.KEYWORD, "oneOf");
      List<?> parts = (List<?>) merged.remove("oneOf");
      check(new Unions.Check(keyword, pointer + "/" + keyword, parts));
    }
    if (nullable || (nullableParts && typedParts)) {
      merged.put("nullable", true);
    }
    return merged;
  }

  /** One more that the whole has to follow. */
  private void check(Unions.Check check) {
    List<Unions.Check> checks = new ArrayList<>(Unions.checks(merged));
    checks.add(check);
    merged.put(Unions.ALTERNATIVES, checks);
  }

  private boolean onlyOneOf() {
    return Unions.checks(merged).isEmpty()
        && merged.keySet().stream()
            .allMatch(
                key ->
                    Set.of("oneOf", "discriminator", "readOnly", "writeOnly").contains(key)
                        || ABOUT.contains(key)
                        || key.startsWith("x-"));
  }

  private Object both(String place, String key, Object one, Object other) {
    if (Values.equal(one, other) || key.equals("default")) {
      return one;
    }
    if (key.startsWith("x-")) {
      if (key.equals(Unions.ALTERNATIVES)) {
        List<Object> both = new ArrayList<>((List<?>) one);
        both.addAll((List<?>) other);
        return both;
      }
      return one;
    }
    return switch (key) {
      case "oneOf" -> {
        check(new Unions.Check("oneOf", Document.member(place, key), (List<?>) other));
        yield one;
      }
      case "properties" -> properties(one, other);
      case "required" -> {
        Set<Object> names = new LinkedHashSet<>((List<?>) one);
        names.addAll((List<?>) other);
        yield new ArrayList<>(names);
      }
      case "type" -> {
        if (Set.of(one, other).equals(Set.of("integer", "number"))) {
          yield "integer";
        }
        throw never(place, key, one, other);
      }
      case "enum" -> {
        List<Object> common = new ArrayList<>((List<?>) one);
        common.removeIf(
            value -> ((List<?>) other).stream().noneMatch(it -> Values.equal(it, value)));
        if (common.isEmpty()) {
          throw never(place, key, one, other);
        }
        yield common;
      }
      case "items", "additionalProperties" -> schemas(one, other);
      case "minLength", "minItems", "minProperties" -> larger(one, other) ? one : other;
      case "maxLength", "maxItems", "maxProperties" -> larger(one, other) ? other : one;
      case "uniqueItems", "readOnly", "writeOnly" -> true;
      case "multipleOf" -> {
        if (isMultiple(one, other)) {
          yield one;
        }
        if (isMultiple(other, one)) {
          yield other;
        }
        throw never(place, key, one, other);
      }
      default -> throw never(place, key, one, other);
    };
  }

  private static boolean larger(Object one, Object other) {
    return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) > 0;
  }

  private static boolean isMultiple(Object one, Object other) {
    return new BigDecimal(one.toString()).remainder(new BigDecimal(other.toString())).signum() == 0;
  }

  /** The stricter bound also decides whether it is itself allowed. */
  private void bound(Map<String, Object> part, String keyword, String exclusive, int stricter) {
    BigDecimal there = Values.number(part, keyword);
    if (there == null) {
      return;
    }
    BigDecimal here = Values.number(merged, keyword);
    int order = here == null ? stricter : there.compareTo(here) * stricter;
    boolean flag = Values.is(part, exclusive);
    if (here == null || order > 0) {
      merged.put(keyword, part.get(keyword));
      merged.put(exclusive, flag);
    } else if (order == 0) {
      merged.put(exclusive, flag || Values.is(merged, exclusive));
    }
  }

  private static Object properties(Object one, Object other) {
    Map<String, Object> all = new LinkedHashMap<>(Schemas.object("", one));
    Schemas.object("", other).forEach((name, value) -> all.merge(name, value, AllOf::schemas));
    return all;
  }

  private static Object schemas(Object one, Object other) {
    if (one.equals(other) || other.equals(true)) {
      return one;
    }
    if (one.equals(true)) {
      return other;
    }
    return one.equals(false) || other.equals(false) ? false : Map.of("allOf", List.of(one, other));
  }

  private Refused never(String place, String key, Object one, Object other) {
    return new Refused(
        Document.member(place, key),
        key + " is " + other + " here and " + one + " in another part of allOf",
        "one " + key + " that is meant");
  }
}
