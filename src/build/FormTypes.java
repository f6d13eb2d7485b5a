import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Hides the media types of forms from the generator, which would take an operation's fields apart
 * into parameters when one comes first, and forget the other types of the same body. {@link Marks}
 * turns the names back.
 *
 * <p>Run by the build as a source file: {@code FROM TO} writes a contract with the hidden names.
 */
final class FormTypes {
  private static final Map<String, String> HIDDEN =
      Map.of(
          "application/x-www-form-urlencoded", "application/x-hidden-form",
          "multipart/form-data", "application/x-hidden-multipart");

  private FormTypes() {}

  public static void main(String[] args) throws IOException {
    String contract = Files.readString(Path.of(args[0]));
    Path to = Path.of(args[1]);
    Files.createDirectories(to.getParent());
    Files.writeString(to, hidden(contract));
  }

  /** As keys only, of YAML or JSON: not where a description speaks of them. */
  private static String hidden(String contract) {
    String text = contract;
    for (Map.Entry<String, String> name : HIDDEN.entrySet()) {
      Pattern key =
          Pattern.compile("(?m)^(\\s*)([\"']?)" + Pattern.quote(name.getKey()) + "\\2(\\s*:)");
      text = key.matcher(text).replaceAll("$1$2" + name.getValue() + "$2$3");
    }
    return text;
  }

  static String restored(String generated) {
    String text = generated;
    for (Map.Entry<String, String> name : HIDDEN.entrySet()) {
      text = text.replace(name.getValue(), name.getKey());
    }
    return text;
  }
}
