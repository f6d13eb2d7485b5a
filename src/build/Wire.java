import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** A parameter's example as it is sent: calls of {@code SmokeCase}, in Java. */
final class Wire {
  /** Takes the case away, or stops the build where it is asked for. */
  static final String ABSENT = "%absent%";

  private final Parameter parameter;

  Wire(Parameter parameter) {
    this.parameter = parameter;
  }

  /** {@code ""} where it is neither required nor has an example. */
  String sent() {
    Object example = example(parameter);
    String sent = example == null ? null : sent(example);
    return sent != null ? sent : parameter.required() ? ABSENT : "";
  }

  private static Object example(Parameter parameter) {
    Place holder = parameter.holder();
    if (holder.object().containsKey("example")) {
      return holder.object().get("example");
    }
    for (Place one : holder.map("examples").values()) {
      return one.object().get("value");
    }
    return parameter.schema().get("example");
  }

  /** Null where the example cannot be sent so that it arrives as it is. */
  private String sent(Object example) {
    return switch (example) {
      case Object _ when parameter.kind() == Parameter.Kind.DOCUMENT ->
          call(Json.pretty(example).replaceAll("\n *", ""));
      case List<?> items -> array(texts(items));
      case Map<?, ?> _ -> object(Schemas.object("", example));
      default -> call(prefix(1) + text(example));
    };
  }

  private String array(List<String> items) {
    if (parameter.explode() && parameter.in().equals("query")) {
      StringJoiner values = new StringJoiner(", ");
      items.forEach(item -> values.add(Calls.literal(item)));
      return ".query(%s, %s)".formatted(Calls.literal(parameter.name()), values);
    }
    return call(joined(items, prefix(items.size())));
  }

  private String object(Map<String, Object> members) {
    StringBuilder calls = new StringBuilder();
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, Object> member : members.entrySet()) {
      String name = member.getKey();
      if (parameter.isSpread() || parameter.style().equals("deepObject")) {
        String key = parameter.isSpread() ? name : parameter.name() + "[" + name + "]";
        StringJoiner values = new StringJoiner(", ");
        List<?> each =
            member.getValue() instanceof List<?> list ? list : List.of(member.getValue());
        texts(each).forEach(value -> values.add(Calls.literal(cookie(value))));
        calls.append(".%s(%s, %s)".formatted(parameter.in(), Calls.literal(key), values));
      } else if (parameter.explode()) {
        parts.add(name + "=" + text(member.getValue()));
      } else {
        parts.add(name);
        parts.add(text(member.getValue()));
      }
    }
    return calls.isEmpty()
        ? call(joined(parts, parameter.explode() ? prefix(0).substring(0, 1) : prefix(1)))
        : calls.toString();
  }

  /** What stands before the first value. */
  private String prefix(int values) {
    return switch (parameter.style()) {
      case "label" -> ".";
      case "matrix" -> values == 0 ? ";" : ";" + parameter.name() + "=";
      default -> values == 0 ? " " : "";
    };
  }

  private String joined(List<String> parts, String prefix) {
    boolean explode = parameter.explode();
    String separator =
        switch (parameter.style()) {
          case "label" -> explode ? "." : ",";
          case "matrix" -> !explode ? "," : parameter.kind() == Parameter.Kind.ARRAY ? prefix : ";";
          case "spaceDelimited" -> " ";
          case "pipeDelimited" -> "|";
          case "form" -> explode ? "&" + parameter.name() + "=" : ",";
          default -> ",";
        };
    if (parts.stream().anyMatch(part -> part.contains(separator))) {
      return null;
    }
    return prefix.strip() + String.join(separator, parts);
  }

  private String call(String text) {
    return text == null
        ? null
        : ".%s(%s, %s)"
            .formatted(
                parameter.in(), Calls.literal(parameter.name()), Calls.literal(cookie(text)));
  }

  /** Cookies go out as they are given. */
  private String cookie(String text) {
    if (!parameter.in().equals("cookie")) {
      return text;
    }
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = octet > ' ' && octet < 0x7f && "\"%,;\\".indexOf(octet) < 0;
      encoded.append(plain ? "" + (char) octet : "%%%02X".formatted(octet & 0xff));
    }
    return encoded.toString();
  }

  private static List<String> texts(List<?> values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(text(value)));
    return texts;
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
  }
}
