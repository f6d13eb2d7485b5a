package dev.letterbox.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The template with the contract where {@code AWS::Include} would put it: CloudFormation expands
 * the include before {@code AWS::Serverless}, so that this is what SAM's transform sees. Tools that
 * read templates do not expand it. Text goes into text, so that comments and short forms stay.
 */
public final class Inlined {
  static final Path FILE = Path.of("target", "inlined-template.yaml");

  /** The include, the only value of its key, and the file's name as its last line. */
  private static final Pattern INCLUDE =
      Pattern.compile(
          """
          ^( +)Fn::Transform:
          \\1  Name: AWS::Include
          \\1  Parameters:
          \\1    Location: (\\S+)
          """,
          Pattern.MULTILINE);

  private Inlined() {}

  /** Writes {@code target/inlined-template.yaml}. */
  static void main() throws IOException {
    Files.createDirectories(FILE.getParent());
    Files.writeString(FILE, of(Path.of("template.yaml")));
  }

  /**
   * A template with what it includes.
   *
   * @throws IllegalArgumentException when it includes nothing, or not in the way that is known here
   */
  static String of(Path template) throws IOException {
    String text = Files.readString(template);
    Matcher include = INCLUDE.matcher(text);
    if (!include.find()) {
      throw new IllegalArgumentException(template + " includes nothing");
    }
    Path included = template.resolveSibling(include.group(2));
    String indented = indent(Files.readString(included), include.group(1));
    return text.substring(0, include.start()) + indented + text.substring(include.end());
  }

  private static String indent(String text, String by) {
    StringBuilder indented = new StringBuilder();
    text.lines().forEach(line -> indented.append(line.isEmpty() ? "" : by + line).append('\n'));
    return indented.toString();
  }
}
