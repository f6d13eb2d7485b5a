import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Examples of the contract as Java, before {@link Marks} reads the rest: their text may hold what
 * looks like a mark.
 *
 * <ul>
 *   <li>{@code %example%JSON%end-example%}: the example of a parameter, of which the JSON is the
 *       parameter object: a string literal, several for an array, {@code %absent%} without one.
 *   <li>{@code %literal%TEXT%end-literal%}: a text as a string literal, {@code %absent%} where it
 *       is empty.
 *   <li>{@code %whole%…%end-whole%}: what stands between; nothing where an {@code %absent%} is in
 *       it.
 * </ul>
 */
final class Examples {
  private static final Pattern EXAMPLE =
      Pattern.compile("%example%(.*?)%end-example%", Pattern.DOTALL);
  private static final Pattern TEXT =
      Pattern.compile("%literal%(.*?)%end-literal%", Pattern.DOTALL);
  private static final Pattern INNERMOST_WHOLE =
      Pattern.compile("%whole%((?:(?!%whole%).)*?)%end-whole%", Pattern.DOTALL);

  private static final String ABSENT = "%absent%";

  /** As the generator prints it: two spaces a level, arrays of scalars in one line. */
  private static final Pattern OWN = Pattern.compile("(?m)^  \"example\" : (.*?),?$");

  private static final Pattern FIRST_OF_SEVERAL =
      Pattern.compile(
          "(?m)^  \"examples\" : \\{\\R(?:      .*\\R|    .*\\R)*?      \"value\" : (.*?),?$");
  private static final Pattern OF_SCHEMA =
      Pattern.compile("(?m)^  \"schema\" : \\{\\R(?:    .*\\R)*?    \"example\" : (.*?),?$");
  private static final Pattern SCALAR =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|[^\\s,\\[\\]\"]+");

  private Examples() {}

  static String resolve(String text) {
    String resolved =
        EXAMPLE
            .matcher(text)
            .replaceAll(match -> Matcher.quoteReplacement(literals(match.group(1))));
    resolved =
        TEXT.matcher(resolved)
            .replaceAll(match -> Matcher.quoteReplacement(literal(match.group(1))));
    Matcher whole = INNERMOST_WHOLE.matcher(resolved);
    while (whole.find()) {
      String kept = whole.group(1).contains(ABSENT) ? "" : whole.group(1);
      resolved = resolved.substring(0, whole.start()) + kept + resolved.substring(whole.end());
      whole = INNERMOST_WHOLE.matcher(resolved);
    }
    return resolved;
  }

  /** JSON's escapes are Java's. */
  private static String literals(String parameter) {
    for (Pattern place : new Pattern[] {OWN, FIRST_OF_SEVERAL, OF_SCHEMA}) {
      Matcher example = place.matcher(parameter);
      if (example.find() && !example.group(1).startsWith("{")) {
        return SCALAR
            .matcher(example.group(1))
            .results()
            .map(match -> match.group(1) == null ? match.group() : match.group(1))
            .map(text -> "\"" + withoutMarks(text) + "\"")
            .reduce((a, b) -> a + ", " + b)
            .orElse(ABSENT);
      }
    }
    return ABSENT;
  }

  private static String literal(String text) {
    if (text.isEmpty()) {
      return ABSENT;
    }
    String escaped =
        text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t");
    return "\"" + withoutMarks(escaped) + "\"";
  }

  /** As an octal escape, which ends here whatever follows. */
  private static String withoutMarks(String text) {
    return text.replace("%", "\\45");
  }
}
