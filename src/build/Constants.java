import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes constants of the generated type, so that no value is made each time that it is compared
 * with or stood in for: {@code %decimal(0.01)%}, {@code %date(2026-11-23)%}, {@code
 * %instant(2026-11-23T10:15:30Z)%} and {@code %uuid(…)%}.
 */
final class Constants {
  private static final Pattern MARK = Pattern.compile("%(decimal|date|instant|uuid)\\(([^)]*)\\)%");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^public (?:final )?(?:class|record|enum|sealed interface) [^{]*\\{$");

  private Constants() {}

  /** In each of the files that the text has. */
  static String resolve(String text) {
    StringBuilder resolved = new StringBuilder();
    for (String file : text.split("(?=%file\\()")) {
      resolved.append(ofFile(file));
    }
    return resolved.toString();
  }

  private static String ofFile(String text) {
    Map<String, String> fields = new TreeMap<>();
    String used =
        MARK.matcher(text)
            .replaceAll(
                match -> {
                  String kind = match.group(1);
                  String name = name(kind, match.group(2));
                  fields.put(name, field(kind, name, match.group(2)));
                  return name;
                });
    if (fields.isEmpty()) {
      return text;
    }
    Matcher type = TYPE.matcher(used);
    if (!type.find()) {
      throw new IllegalStateException("no type for constants in " + text);
    }
    return used.substring(0, type.end())
        + "\n"
        + String.join("\n%br%", fields.values())
        + "\n"
        + used.substring(type.end());
  }

  private static String field(String kind, String name, String value) {
    String form =
        switch (kind) {
          case "decimal" -> "BigDecimal %s = new BigDecimal(\"%s\");";
          case "date" -> "LocalDate %s = LocalDate.parse(\"%s\");";
          case "instant" -> "Instant %s = Instant.parse(\"%s\");";
          default -> "UUID %s = UUID.fromString(\"%s\");";
        };
    return "private static final " + form.formatted(name, value);
  }

  /** {@code DECIMAL_0_01}. */
  private static String name(String kind, String value) {
    String text = kind.equals("decimal") ? value.replace("-", "MINUS_").replace("+", "") : value;
    return (kind + "_" + text).replaceAll("[-.:]", "_").toUpperCase(java.util.Locale.ROOT);
  }
}
