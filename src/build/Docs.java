import java.util.regex.Pattern;

/** Descriptions (CommonMark in the contract) as Javadoc and as string literals. */
final class Docs {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private Docs() {}

  static String javadoc(String text) {
    String escaped =
        CODE.matcher(
                text.strip()
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace("*/", "*&#47;")
                    .replace("@", "&#64;"))
            .replaceAll("{@code $1}");
    return escaped.replaceAll("\n[ \t]*\n", "\n<p>");
  }

  static String literal(String text) {
    return text.strip().replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s*\\R\\s*", " ");
  }
}
