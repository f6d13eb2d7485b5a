import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names that would be the same in Java. */
final class SchemaNames {
  private final List<Finding> findings;
  private final Map<String, String> components = new HashMap<>();

  SchemaNames(List<Finding> findings) {
    this.findings = findings;
  }

  void component(String pointer, Object schema) {
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    String java = java(name);
    String other = components.put(java.toLowerCase(Locale.ROOT), name);
    if (other != null) {
      add(pointer, other + " and " + name + " would be in the same file", "another name");
    }
    String codec = java.endsWith("Codec") ? java.substring(0, java.length() - 5) : java + "Codec";
    if (components.containsKey(codec.toLowerCase(Locale.ROOT))) {
      add(pointer, name + " is the name of another schema's codec", "another name");
    }
  }

  void properties(String pointer, Map<String, Object> schema) {
    Map<String, String> names = new HashMap<>();
    for (String name : Schemas.map(schema, "properties").keySet()) {
      String java = java(name);
      String other = names.put(java, name);
      if (other != null) {
        add(
            Document.member(pointer + "/properties", name),
            other + " and " + name + " are the same name in Java",
            "one of them, or another name");
      }
    }
    if (names.containsKey("AdditionalProperties")
        && !Boolean.FALSE.equals(schema.get("additionalProperties"))) {
      add(
          Document.member(pointer + "/properties", names.get("AdditionalProperties")),
          "a property additionalProperties beside others",
          "additionalProperties: false");
    }
  }

  /** Words in capitals, as in a class's name. */
  static String java(String name) {
    StringBuilder java = new StringBuilder();
    boolean begins = true;
    for (char c : name.toCharArray()) {
      boolean letter = Character.isLetterOrDigit(c) || c == '$';
      if (letter) {
        java.append(begins ? Character.toUpperCase(c) : c);
      }
      begins = !letter;
    }
    return java.toString();
  }

  private void add(String pointer, String what, String instead) {
    findings.add(new Finding(pointer, what, instead));
  }
}
