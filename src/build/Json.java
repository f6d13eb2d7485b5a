import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Values of YAML as JSON: an object's members in their order, two spaces a level. */
final class Json {
  private static final String[] ESCAPED = {"\\\"", "\\\\", "\\n", "\\r", "\\t"};
  private static final String ESCAPES = "\"\\\n\r\t";

  private final StringBuilder text = new StringBuilder();

  private Json() {}

  static String pretty(Object value) {
    Json json = new Json();
    json.value(value, "\n");
    return json.text.append('\n').toString();
  }

  private void value(Object value, String line) {
    switch (value) {
      case Map<?, ?> object -> {
        String separator = "{";
        for (Map.Entry<?, ?> member : object.entrySet()) {
          text.append(separator).append(line).append("  ");
          string(member.getKey().toString());
          text.append(": ");
          value(member.getValue(), line + "  ");
          separator = ",";
        }
        text.append(object.isEmpty() ? "{}" : line + "}");
      }
      case List<?> array -> {
        boolean inLine =
            array.stream().noneMatch(item -> item instanceof Map || item instanceof List);
        text.append('[');
        for (Iterator<?> items = array.iterator(); items.hasNext(); ) {
          text.append(inLine ? "" : line + "  ");
          value(items.next(), line + "  ");
          text.append(!items.hasNext() ? "" : inLine ? ", " : ",");
        }
        text.append(inLine ? "]" : line + "]");
      }
      case String string -> string(string);
      case null, default -> text.append(value);
    }
  }

  private void string(String string) {
    text.append('"');
    for (char c : string.toCharArray()) {
      int escape = ESCAPES.indexOf(c);
      if (escape >= 0) {
        text.append(ESCAPED[escape]);
      } else if (c < ' ') {
        text.append("\\u%04x".formatted((int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
