import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** What an operation answers, for the templates. */
final class Responses {
  private static final String FIRST_RANGE = "[1-5]XX";

  private final Place operation;

  Responses(Place operation) {
    this.operation = operation;
  }

  /** The number that stands for a status: of {@code 4XX} its first digit, of the default 0. */
  static int number(String code) {
    return code.equals("default")
        ? 0
        : Integer.parseInt(code.matches(FIRST_RANGE) ? code.substring(0, 1) : code);
  }

  /** What is said of one besides what the contract says. */
  Map<String, Object> extensions(String code) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("x-record", Names.status(code));
    extensions.put("x-code", code.equals("default") ? "Any other status" : code);
    extensions.put("x-number", number(code));
    if (number(code) < 100) {
      extensions.put("x-of", code.equals("default") ? "any" : "of " + code);
      extensions.put("x-range", "Statuses.require(status, " + others(code) + ")");
    }
    return extensions;
  }

  private String others(String code) {
    StringJoiner numbers = new StringJoiner(", ");
    numbers.add(String.valueOf(number(code)));
    for (String other : operation.map("responses").keySet()) {
      boolean within =
          code.equals("default") || (other.charAt(0) == code.charAt(0) && !other.endsWith("XX"));
      if (!other.equals(code) && !other.equals("default") && within) {
        numbers.add(String.valueOf(number(other)));
      }
    }
    return numbers.toString();
  }

  /**
   * The media types among which the client chooses: those of what is answered when all is well.
   * None where one of them is a range, of which the implementation chooses.
   */
  List<Object> accepted() {
    List<Object> types = new ArrayList<>();
    for (Map.Entry<String, Place> response : operation.map("responses").entrySet()) {
      boolean successful =
          response.getKey().startsWith("2")
              || (response.getKey().equals("default") && !hasSuccessful());
      if (successful) {
        for (String type : Schemas.map(response.getValue().object(), "content").keySet()) {
          if (type.contains("*")) {
            return List.of();
          }
          Object one = Map.of("type", MediaTypes.essence(type));
          if (!types.contains(one)) {
            types.add(one);
          }
        }
      }
    }
    return types;
  }

  private boolean hasSuccessful() {
    return operation.map("responses").keySet().stream().anyMatch(code -> code.startsWith("2"));
  }
}
