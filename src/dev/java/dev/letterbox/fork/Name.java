package dev.letterbox.fork;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * What a new project is called, after its package.
 *
 * @param packageName {@code com.acme.shop}, in lower case
 */
record Name(String packageName) {
  private static final Pattern OURS =
      Pattern.compile("dev([./])letterbox|letterbox|Letterbox|LETTERBOX");

  /**
   * Checks it.
   *
   * @throws IllegalArgumentException when it is no package's name, or Letterbox's own
   */
  Name {
    if (!SourceVersion.isName(packageName)
        || !packageName.equals(packageName.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("-Dpackage=com.acme.shop, not " + packageName);
    }
    if ((packageName + ".").startsWith("dev.letterbox.")) {
      throw new IllegalArgumentException("-Dpackage: " + packageName + " is taken.");
    }
  }

  /** {@code shop}: the artifact, the zip, the stack. */
  String artifact() {
    return packageName.substring(packageName.lastIndexOf('.') + 1);
  }

  /** {@code Shop}: for people. */
  String title() {
    return artifact().substring(0, 1).toUpperCase(Locale.ROOT) + artifact().substring(1);
  }

  /** A text or a path of this project as the new one has it. */
  String renamed(String text) {
    return OURS.matcher(text)
        .replaceAll(
            found ->
                switch (found.group()) {
                  case "letterbox" -> artifact();
                  case "Letterbox" -> title();
                  case "LETTERBOX" -> artifact().toUpperCase(Locale.ROOT);
                  default -> inPackage(found);
                });
  }

  private String inPackage(MatchResult found) {
    return packageName.replace(".", found.group(1));
  }
}
