import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names of a record's components, each once: the second {@code fooBar} is {@code fooBar2}. */
final class JavaNames {
  /** Methods that each record has, which a component cannot be named as. */
  static final List<String> OF_OBJECT =
      List.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final Set<String> taken = new HashSet<>(OF_OBJECT);

  private JavaNames(List<String> others) {
    taken.addAll(others);
  }

  /** Beside what each request has. */
  static JavaNames ofRequest() {
    return new JavaNames(List.of("body", "accept", "caller", "http"));
  }

  /** Beside what each response has. */
  static JavaNames ofResponse() {
    return new JavaNames(List.of("body", "status", "encode", "response"));
  }

  String next(String name) {
    String java = of(name);
    String unique = java;
    for (int i = 2; !taken.add(unique); i++) {
      unique = java + i;
    }
    return unique;
  }

  /**
   * {@code X-Request-ID} is {@code xRequestId}, {@code ETag} {@code etag}, {@code class} {@code
   * _class}.
   */
  static String of(String name) {
    StringBuilder java = new StringBuilder();
    boolean capitals = true;
    // Without capitals where there are no others.
    boolean loud = name.equals(name.toUpperCase(Locale.ROOT));
    for (String word : ascii(name).split("[^A-Za-z0-9]+")) {
      String rest = loud ? word.toLowerCase(Locale.ROOT) : word;
      if (!java.isEmpty()) {
        java.append(rest.isEmpty() ? "" : Character.toTitleCase(rest.charAt(0)));
        java.append(rest.isEmpty() ? "" : rest.substring(1));
        continue;
      }
      for (char c : rest.toCharArray()) {
        capitals &= Character.isUpperCase(c);
        java.append(capitals ? Character.toLowerCase(c) : c);
      }
    }
    if (java.isEmpty()) {
      return "value";
    }
    return SourceVersion.isName(java) ? java.toString() : "_" + java;
  }

  /** Letters without their marks; others that ASCII does not have are left out. */
  static String ascii(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("[^\\x20-\\x7e]", "");
  }
}
