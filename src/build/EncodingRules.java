import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@code encoding} says of a form's fields: fine where it is done so anyway. */
final class EncodingRules {
  private static final String SCHEMA = "a schema that says what each part is";

  private final Schemas schemas;
  private final List<Finding> findings;

  EncodingRules(Schemas schemas, List<Finding> findings) {
    this.schemas = schemas;
    this.findings = findings;
  }

  void check(String type, Place media) {
    Map<String, Place> encoding = media.map("encoding");
    if (encoding.isEmpty()) {
      return;
    }
    if (!MediaTypes.isForm(type) && !MediaTypes.isMultipart(type)) {
      add(media.pointer() + "/encoding", "encoding of " + type, "nothing: it is for forms");
      return;
    }
    Map<String, Object> form =
        Parameter.target(
            schemas, media.pointer() + "/schema", media.object().getOrDefault("schema", Map.of()));
    encoding.forEach(
        (name, field) -> {
          Object property = Schemas.map(form, "properties").get(name);
          if (property == null) {
            add(field.pointer(), "encoding of what is no property", "its name in properties");
          } else {
            Map<String, Object> target = Parameter.target(schemas, field.pointer(), property);
            field(MediaTypes.isMultipart(type), field, target);
          }
        });
  }

  private void field(boolean isMultipart, Place field, Map<String, Object> property) {
    List<String> done = new ArrayList<>(isMultipart ? types(property) : List.of());
    String given = field.text("contentType");
    if (!given.isEmpty() && !done.contains(given)) {
      add(field.pointer() + "/contentType", "contentType " + given + " is not checked", SCHEMA);
    }
    if (!field.map("headers").isEmpty()) {
      add(field.pointer() + "/headers", "headers of parts are not read", "properties for them");
    }
    String style = field.text("style");
    boolean explode = field.object().getOrDefault("explode", true).equals(true);
    boolean isObject = "object".equals(property.get("type"));
    if (!isMultipart && (isObject || !explode || !(style.isEmpty() || style.equals("form")))) {
      add(
          field.pointer(),
          "a field in style " + (style.isEmpty() ? "form" : style),
          "style form and explode, of no object");
    }
  }

  /** What a part of such a property may say of itself, and what is read without it being said. */
  private List<String> types(Map<String, Object> property) {
    Object type = property.getOrDefault("type", "");
    if (type.equals("array")) {
      return types(Parameter.target(schemas, "", property.getOrDefault("items", Map.of())));
    }
    return type.equals("object")
        ? List.of("application/json")
        : "binary".equals(property.get("format"))
            ? List.of("application/octet-stream", "*/*")
            : List.of("text/plain");
  }

  private void add(String pointer, String what, String instead) {
    findings.add(new Finding(pointer, what, instead));
  }
}
