import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a constant of the type for each {@code %decimal(0.01)%}, so that a check allocates nothing.
 */
final class Constants {
  private static final Pattern DECIMAL = Pattern.compile("%decimal\\(([^)]*)\\)%");
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
    Map<String, String> constants = new TreeMap<>();
    String used =
        DECIMAL
            .matcher(text)
            .replaceAll(match -> constants.computeIfAbsent(match.group(1), Constants::name));
    if (constants.isEmpty()) {
      return text;
    }
    StringBuilder fields = new StringBuilder();
    constants.forEach(
        (number, name) ->
            fields.append(
                "private static final BigDecimal %s = new BigDecimal(\"%s\");\n%%br%%"
                    .formatted(name, number)));
    Matcher type = TYPE.matcher(used);
    if (!type.find()) {
      throw new IllegalStateException("no type for constants in " + text);
    }
    return used.substring(0, type.end()) + "\n" + fields + used.substring(type.end());
  }

  private static String name(String number) {
    return "DECIMAL_" + number.replace("-", "MINUS_").replace("+", "").replace('.', '_');
  }
}
