import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the objects of a {@code oneOf} without a discriminator are told apart, so that a value that
 * follows one of them cannot follow another.
 */
final class Alternatives {
  private final Schemas schemas;

  Alternatives(Schemas schemas) {
    this.schemas = schemas;
  }

  /** A property that each of them requires with a text of its own, as a discriminator; or null. */
  Map<String, Object> discriminator(List<String> references) {
    for (String name : Schemas.map(target(references.getFirst()), "properties").keySet()) {
      Map<String, Object> mapping = new LinkedHashMap<>();
      for (String reference : references) {
        String value = constant(target(reference), name);
        if (value != null) {
          mapping.putIfAbsent(value, reference);
        }
      }
      if (mapping.size() == references.size()) {
        return Map.of("propertyName", name, "mapping", mapping);
      }
    }
    return null;
  }

  private String constant(Map<String, Object> target, String name) {
    if (!Schemas.list(target, "required").contains(name)) {
      return null;
    }
    Object property = Schemas.map(target, "properties").get(name);
    Map<String, Object> effective = property == null ? Map.of() : schemas.effective("", property);
    return Schemas.list(effective, "enum").size() == 1
            && Schemas.list(effective, "enum").getFirst() instanceof String text
        ? text
        : null;
  }

  /**
   * By reference the property that only it has, in an order in which each is told from those behind
   * it; the last one has none. Null where there is no such order.
   */
  Map<String, String> order(List<String> references) {
    List<String> open = new ArrayList<>(references);
    Map<String, String> order = new LinkedHashMap<>();
    while (open.size() > 1) {
      String first = null;
      for (String reference : open) {
        String own = own(reference, open);
        if (own != null && first == null) {
          first = reference;
          order.put(reference, own);
        }
      }
      if (first == null) {
        return null;
      }
      open.remove(first);
    }
    order.put(open.getFirst(), "");
    return order;
  }

  /** A property that is required here, and that all the others refuse. */
  private String own(String reference, List<String> open) {
    for (Object name : Schemas.list(target(reference), "required")) {
      boolean refused = true;
      for (String other : open) {
        Map<String, Object> target = target(other);
        refused &=
            other.equals(reference)
                || (Boolean.FALSE.equals(target.get("additionalProperties"))
                    && !Schemas.map(target, "properties").containsKey(name));
      }
      if (refused) {
        return (String) name;
      }
    }
    return null;
  }

  private Map<String, Object> target(String reference) {
    return schemas.followed("", reference);
  }
}
