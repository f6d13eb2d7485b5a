/** Names of types in Java. */
final class SchemaNames {
  private SchemaNames() {}

  /** Words in capitals, as in a class's name. */
  static String java(String name) {
    StringBuilder java = new StringBuilder();
    boolean begins = true;
    for (char c : name.toCharArray()) {
      boolean letter = Character.isLetterOrDigit(c) || c == '$';
      if (letter) {
        java.append(begins ? Character.toUpperCase(c) : c);
      }
      begins = !letter;
    }
    return java.toString();
  }
}
