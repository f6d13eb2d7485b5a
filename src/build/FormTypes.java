import java.util.Map;
import java.util.regex.Pattern;

/**
 * Hides the media types of forms from the generator, which would take an operation's fields apart
 * into parameters when one comes first, and forget the other types of the same body. {@link Marks}
 * turns the names back.
 */
final class FormTypes {
  private static final Map<String, String> HIDDEN =
      Map.of(
          "application/x-www-form-urlencoded", "application/x-hidden-form",
          "multipart/form-data", "application/x-hidden-multipart");

  private FormTypes() {}

  /** As keys only, of YAML or JSON: not where a description speaks of them. */
  static String hidden(String contract) {
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
