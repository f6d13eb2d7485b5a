import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.SourceVersion;

/**
 * Names of operations and of their interfaces in Java: given, made of what is given, or derived.
 */
final class OperationNames {
  private static final String PLAIN = "[a-z][A-Za-z0-9]*";

  /** Methods that the generated routes have themselves. */
  private static final List<String> OF_ROUTES = List.of("handle", "routeKeys", "deprecation");

  private OperationNames() {}

  /** {@code get-thing} is {@code getThing}, {@code import} {@code callImport}. */
  static String method(String path, String method, Place operation) {
    String given = operation.text("operationId");
    String name = given.isEmpty() ? derived(path, method) : JavaNames.of(given);
    if (given.matches(PLAIN) && !SourceVersion.isKeyword(given)) {
      name = given;
    }
    boolean usable = !name.startsWith("_") && !OF_ROUTES.contains(name);
    return usable ? name : "call" + SchemaNames.java(name);
  }

  /** {@code GET /pets/{petId}/toys} is {@code getPetsByPetIdToys}. */
  private static String derived(String path, String method) {
    StringBuilder name = new StringBuilder(method);
    for (String segment : JavaNames.ascii(path).split("/")) {
      name.append(segment.startsWith("{") ? "By" : "").append(SchemaNames.java(segment));
    }
    return name.toString();
  }

  /** Of the first tag; without one, of the path's first segment that is no parameter. */
  static String type(String path, Place operation) {
    String tag = tag(operation);
    if (tag == null) {
      for (String segment : JavaNames.ascii(path).split("/")) {
        String name = SchemaNames.java(segment);
        if (!segment.startsWith("{") && !name.isEmpty()) {
          return typed(name);
        }
      }
      return "Default";
    }
    return tag.matches("[A-Za-z][A-Za-z0-9]*")
        ? tag
        : typed(SchemaNames.java(JavaNames.ascii(tag)));
  }

  private static String typed(String name) {
    return !name.isEmpty() && Character.isJavaIdentifierStart(name.charAt(0)) ? name : "Tag" + name;
  }

  /** The first one, or null. */
  static String tag(Place operation) {
    return Schemas.list(operation.object(), "tags").stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElse(null);
  }

  /** Says which of them would be the same in Java. */
  static final class Rules {
    private final List<Finding> findings;
    private final Map<String, String> methods = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();

    Rules(List<Finding> findings) {
      this.findings = findings;
    }

    void check(String path, String method, Place operation) {
      String given = operation.text("operationId");
      String own = given.isEmpty() ? method.toUpperCase(Locale.ROOT) + " " + path : given;
      String java = method(path, method, operation);
      // Files of a name each, also where large letters are small ones.
      String other = methods.put(java.toLowerCase(Locale.ROOT), own);
      if (other != null) {
        findings.add(
            new Finding(
                operation.pointer() + (given.isEmpty() ? "" : "/operationId"),
                other + " and " + own + " are the same name in Java",
                "an operationId of its own"));
      }
      String tag = tag(operation);
      if (tag != null) {
        String known = types.putIfAbsent(type(path, operation).toLowerCase(Locale.ROOT), tag);
        if (known != null && !known.equals(tag)) {
          findings.add(
              new Finding(
                  operation.pointer() + "/tags",
                  "tags " + known + " and " + tag + " are the same name in Java",
                  "one of them"));
        }
      }
    }
  }
}
