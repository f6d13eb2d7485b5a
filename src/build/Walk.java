import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goes through an OpenAPI 3.0 document, and says of each object what it is. */
final class Walk {
  /**
   * The fields of each object but a schema's: {@code name:Kind} holds an object, {@code
   * name:{Kind}} a map of them, {@code name:[Kind]} a list; of others the value is none of our
   * business here. An exclamation mark is behind what is not honoured.
   */
  private static final String FIELDS =
      """
      Document   openapi swagger info servers tags externalDocs security paths:{Path} components:Components
      Components schemas:{Schema} responses:{Response} parameters:{Parameter} examples requestBodies:{Body} headers:{Header} securitySchemes links callbacks!
      Path       $ref! summary description get:Operation put:Operation post:Operation delete:Operation options:Operation head:Operation patch:Operation trace:Operation parameters:[Parameter] servers!
      Operation  tags summary description externalDocs operationId parameters:[Parameter] requestBody:Body responses:{Response} callbacks! deprecated security servers!
      Parameter  $ref name in description required deprecated allowEmptyValue! style explode allowReserved! schema:Schema example examples content:{Media}
      Header     $ref description required deprecated allowEmptyValue! style explode allowReserved! schema:Schema example examples content:{Media}
      Body       $ref description content:{Media} required
      Media      schema:Schema example examples encoding:{Encoding}
      Encoding   contentType headers:{Header} style explode allowReserved!
      Response   $ref description headers:{Header} content:{Media} links
      """;

  private static final Map<String, Map<String, String>> KINDS = kinds();

  /** What says nothing of what it refers to. */
  private static final Set<String> BESIDE_REFERENCES = Set.of("$ref", "summary", "description");

  /** As good as the field's absence. */
  private static final Set<Object> NOTHING = Set.of(false, Map.of(), List.of());

  /** Is told of each object, outermost first. */
  interface Visitor {
    /** A schema; those inside of it are not visited. */
    void schema(String pointer, Object schema);

    /** A field that an object of this kind does not have, or that is not honoured. */
    void refused(String pointer, String kind, String field);

    /** A field beside {@code $ref}. */
    void beside(String pointer, String field);
  }

  private final Visitor visitor;

  private Walk(Visitor visitor) {
    this.visitor = visitor;
  }

  static void through(Object document, Visitor visitor) {
    new Walk(visitor).object("", "Document", document);
  }

  private void object(String pointer, String kind, Object value) {
    if (kind.equals("Schema")) {
      visitor.schema(pointer, value);
      return;
    }
    if (!(value instanceof Map<?, ?> object)) {
      return;
    }
    object.forEach(
        (key, field) -> {
          String name = (String) key;
          if (name.startsWith("x-")) {
            return;
          }
          String place = Document.member(pointer, name);
          String is = KINDS.get(kind).getOrDefault(name, "!");
          boolean saysNothing =
              KINDS.get(kind).containsKey(name) && field != null && NOTHING.contains(field);
          if (is.equals("!")) {
            if (!saysNothing) {
              visitor.refused(place, kind, name);
            }
          } else if (object.containsKey("$ref") && !BESIDE_REFERENCES.contains(name)) {
            visitor.beside(place, name);
          } else {
            field(place, is, field);
          }
        });
  }

  private void field(String pointer, String is, Object value) {
    switch (is.isEmpty() ? ' ' : is.charAt(0)) {
      case ' ' -> {}
      case '{' -> {
        String kind = is.substring(1, is.length() - 1);
        if (value instanceof Map<?, ?> map) {
          map.forEach(
              (key, item) -> {
                if (!key.toString().startsWith("x-")) {
                  object(Document.member(pointer, key.toString()), kind, item);
                }
              });
        }
      }
      case '[' -> {
        String kind = is.substring(1, is.length() - 1);
        if (value instanceof List<?> list) {
          for (int i = 0; i < list.size(); i++) {
            object(pointer + "/" + i, kind, list.get(i));
          }
        }
      }
      default -> object(pointer, is, value);
    }
  }

  private static Map<String, Map<String, String>> kinds() {
    Map<String, Map<String, String>> kinds = new LinkedHashMap<>();
    FIELDS
        .lines()
        .forEach(
            line -> {
              String[] words = line.split(" +");
              Map<String, String> fields = new LinkedHashMap<>();
              for (int i = 1; i < words.length; i++) {
                String word = words[i];
                int colon = word.indexOf(':');
                if (word.endsWith("!")) {
                  fields.put(word.substring(0, word.length() - 1), "!");
                } else {
                  fields.put(
                      colon < 0 ? word : word.substring(0, colon),
                      colon < 0 ? "" : word.substring(colon + 1));
                }
              }
              kinds.put(words[0], fields);
            });
    return kinds;
  }
}
