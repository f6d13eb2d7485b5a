import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Examples of the contract as Java, before {@link Marks} reads the rest: their text may hold what
 * looks like a mark.
 *
 * <ul>
 *   <li>{@code %literal%TEXT%end-literal%}: a text as a string literal, {@code %absent%} where it
 *       is empty.
 *   <li>{@code %whole%…%end-whole%}: what stands between; nothing where an {@code %absent%} is in
 *       it.
 * </ul>
 */
final class Examples {
  private static final Pattern TEXT =
      Pattern.compile("%literal%(.*?)%end-literal%", Pattern.DOTALL);
  private static final Pattern INNERMOST_WHOLE =
      Pattern.compile("%whole%((?:(?!%whole%).)*?)%end-whole%", Pattern.DOTALL);

  private static final String ABSENT = "%absent%";

  private Examples() {}

  static String resolve(String text) {
    String resolved =
        TEXT.matcher(text).replaceAll(match -> Matcher.quoteReplacement(literal(match.group(1))));
    Matcher whole = INNERMOST_WHOLE.matcher(resolved);
    while (whole.find()) {
      String kept = whole.group(1).contains(ABSENT) ? "" : whole.group(1);
      resolved = resolved.substring(0, whole.start()) + kept + resolved.substring(whole.end());
      whole = INNERMOST_WHOLE.matcher(resolved);
    }
    return resolved;
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
