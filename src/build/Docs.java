import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Descriptions (CommonMark in the contract) as Javadoc and as string literals. */
final class Docs {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private static final Set<String> TEXTS = Set.of("title", "summary", "description");

  private Docs() {}

  /** Stands for a percent sign, with which descriptions could make marks of {@link Marks}. */
  private static final char PERCENT = '\ue025';

  /** What is not told of, but given. */
  private static final Set<String> DATA = Set.of("default", "enum", "example", "examples");

  /** A document whose texts for readers have no percent signs; {@link #marked} puts them back. */
  static Object unmarked(Object value) {
    return switch (value) {
      case Map<?, ?> object -> {
        Map<String, Object> result = new LinkedHashMap<>();
        object.forEach(
            (key, member) -> {
              String name = (String) key;
              boolean isData = DATA.contains(name) || name.startsWith("x-");
              result.put(
                  name,
                  isData
                      ? member
                      : TEXTS.contains(name) && member instanceof String text
                          ? text.replace('%', PERCENT)
                          : unmarked(member));
            });
        yield result;
      }
      case List<?> list -> list.stream().map(Docs::unmarked).toList();
      case null, default -> value;
    };
  }

  static String marked(String generated) {
    return generated.replace(PERCENT, '%');
  }

  static String javadoc(String text) {
    String escaped =
        CODE.matcher(
                text.strip()
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace("*/", "*&#47;")
                    .replace("\\u", "&#92;u")
                    .replace("@", "&#64;"))
            .replaceAll("{@code $1}");
    return escaped.replaceAll("\n[ \t]*\n", "\n<p>");
  }

  static String literal(String text) {
    return text.strip().replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s*\\R\\s*", " ");
  }
}
