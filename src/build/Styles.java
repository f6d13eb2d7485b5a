import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * How a parameter is found in a request and taken apart, as calls of {@code Parameters}, in Java.
 */
final class Styles {
  private final Parameter parameter;
  private final List<Parameter> all;
  private final String name;

  /** Of one among all of an operation. */
  Styles(Parameter parameter, List<Parameter> all) {
    this.parameter = parameter;
    this.all = all;
    this.name = Calls.literal(parameter.name());
  }

  /** What chooses it, and says whether it is there. */
  String chosen() {
    Parameter.Kind kind = parameter.kind();
    boolean object = kind == Parameter.Kind.OBJECT;
    return switch (parameter.style()) {
      case "label" -> "path(%s, '.')".formatted(name);
      case "matrix" ->
          object && parameter.explode()
              ? "path(%s, ';')".formatted(name)
              : "matrix(%s)".formatted(name);
      case "deepObject" -> "deepObject(%s)".formatted(name);
      default ->
          parameter.isSpread()
              ? spread()
              : parameter.in().equals("cookie")
                      && kind == Parameter.Kind.ARRAY
                      && parameter.explode()
                  ? "cookies(%s)".formatted(name)
                  : "%s(%s)".formatted(parameter.in(), name);
    };
  }

  /** A spread object has members of its own names, or all that nobody else has a name for. */
  private String spread() {
    if (parameter.in().equals("cookie")) {
      return "cookieMembers(" + literals(parameter.members().keySet().stream().toList()) + ")";
    }
    return parameter.isOpen()
        ? "queryMembersBut(" + literals(others()) + ")"
        : "queryMembers(" + literals(parameter.members().keySet().stream().toList()) + ")";
  }

  private List<String> others() {
    List<String> others = new ArrayList<>();
    for (Parameter other : all) {
      if (other.in().equals("query") && other != parameter) {
        if (other.isSpread()) {
          others.addAll(other.members().keySet());
        } else {
          others.add(other.name() + (other.style().equals("deepObject") ? "[" : ""));
        }
      }
    }
    return others;
  }

  private String literals(List<String> names) {
    StringJoiner literals = new StringJoiner(", ");
    literals.add(name);
    names.forEach(each -> literals.add(Calls.literal(each)));
    return literals.toString();
  }

  /** What takes it apart; {@code ""} where there is nothing to do. */
  String apart() {
    return switch (parameter.kind()) {
      case SCALAR, DOCUMENT -> "";
      case ARRAY -> items();
      case OBJECT -> members();
    };
  }

  private String items() {
    boolean explode = parameter.explode();
    return switch (parameter.style()) {
      case "form", "matrix" -> explode ? "" : comma();
      case "label" -> explode ? "items('.')" : comma();
      case "spaceDelimited" -> "plainItems(' ')";
      case "pipeDelimited" -> "plainItems('|')";
      default -> comma();
    };
  }

  /** Clients that encode the comma as well are understood where no item can have one. */
  private String comma() {
    return isPlain(parameter.inside()) ? "plainItems(',')" : "items(',')";
  }

  private static boolean isPlain(Map<String, Object> schema) {
    return Set.of("integer", "number", "boolean").contains(schema.getOrDefault("type", ""))
        || (Schemas.isTextEnum(schema)
            && Schemas.list(schema, "enum").stream()
                .noneMatch(value -> String.valueOf(value).contains(",")))
        || ("string".equals(schema.get("type")) && Calls.isTyped(schema));
  }

  private String members() {
    boolean explode = parameter.explode();
    return switch (parameter.style()) {
      case "form" -> explode ? "" : "pairs(',')";
      case "label" -> explode ? "assignments('.')" : "pairs(',')";
      case "matrix" -> explode ? "assignments(';')" : "pairs(',')";
      case "spaceDelimited" -> "plainPairs(' ')";
      case "pipeDelimited" -> "plainPairs('|')";
      case "deepObject" -> "";
      default -> explode ? "assignments(',')" : "pairs(',')";
    };
  }
}
