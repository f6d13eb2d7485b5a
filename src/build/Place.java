import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An object of a document that is no schema, its references followed.
 *
 * @param pointer where it stands, as a JSON pointer
 */
record Place(Document document, String pointer, Map<String, Object> object) {
  /** Longer chains of references lead back to themselves. */
  private static final int MOST_REFERENCES = 20;

  /** Whatever is there: nothing is an object without members. */
  static Place of(Document document, String pointer, Object value) {
    String at = pointer;
    Object found = value;
    for (int i = 0; found instanceof Map<?, ?> map && map.get("$ref") instanceof String to; i++) {
      if (i == MOST_REFERENCES || !to.startsWith("#/") || document.at(to) == null) {
        throw new Refused(
            pointer,
            "$ref leads to nothing in this document: " + to,
            "#/components/…; bundle several files into one first");
      }
      at = to.substring(1);
      found = document.at(to);
    }
    return new Place(
        document, at, found instanceof Map<?, ?> ? Schemas.object(at, found) : Map.of());
  }

  Place at(String member) {
    return of(document, Document.member(pointer, member), object.get(member));
  }

  /** The objects of a member that is a map, by name. */
  Map<String, Place> map(String member) {
    String within = Document.member(pointer, member);
    Map<String, Place> found = new LinkedHashMap<>();
    Schemas.map(object, member)
        .forEach(
            (name, value) -> {
              if (!name.startsWith("x-")) {
                found.put(name, of(document, Document.member(within, name), value));
              }
            });
    return found;
  }

  /** The objects of a member that is a list. */
  List<Place> list(String member) {
    List<Place> found = new ArrayList<>();
    for (Object value : Schemas.list(object, member)) {
      found.add(of(document, pointer + "/" + member + "/" + found.size(), value));
    }
    return found;
  }

  String text(String member) {
    return object.get(member) instanceof String text ? text : "";
  }

  /** The name of the component that it is, or {@code ""}. */
  String component() {
    String[] tokens = pointer.split("/", -1);
    return tokens.length == 4 && tokens[1].equals("components") ? tokens[3] : "";
  }
}
