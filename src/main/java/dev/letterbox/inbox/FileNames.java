package dev.letterbox.inbox;

/**
 * Names of files, as clients send them, made safe to store, to show and to offer for download (RFC
 * 7578 section 4.2 and RFC 6266 section 4.3 warn of them).
 */
final class FileNames {
  /** How many characters (UTF-16) a safe name has at most. */
  static final int MOST_LENGTH = 120;

  /** How much of {@value #MOST_LENGTH} an extension keeps when the name is cut. */
  private static final int MOST_EXTENSION = 20;

  private static final String NAMELESS = "file";

  private FileNames() {}

  /**
   * The last segment of the path, whether {@code /} or {@code \} separates them, without control
   * and format characters (CR, LF, and those that turn the writing's direction, so that {@code
   * exe.txt} is no {@code txt.exe}), without dots and white space at its ends but a leading dot,
   * cut to {@value #MOST_LENGTH} characters before its extension. Where nothing is left, {@code
   * file}.
   */
  static String safe(String name) {
    int segment = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1;
    StringBuilder safe = new StringBuilder();
    int at = segment;
    while (at < name.length()) {
      int codePoint = name.codePointAt(at);
      at += Character.charCount(codePoint);
      if (isVisible(codePoint)) {
        safe.appendCodePoint(codePoint);
      }
    }
    String text = cut(trimmed(safe.toString()));
    return text.isEmpty() || isDots(text) ? NAMELESS : text;
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** Windows drops dots and spaces at the end, so that two names would be one. */
  private static String trimmed(String name) {
    int from = 0;
    int to = name.length();
    while (from < to && isSpace(name.charAt(from))) {
      from++;
    }
    while (from < to && (isSpace(name.charAt(to - 1)) || name.charAt(to - 1) == '.')) {
      to--;
    }
    return name.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isDots(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }

  private static String cut(String name) {
    if (name.length() <= MOST_LENGTH) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String extension = dot > 0 && name.length() - dot <= MOST_EXTENSION ? name.substring(dot) : "";
    int end = MOST_LENGTH - extension.length();
    // Not between the two halves of a character.
    end -= Character.isHighSurrogate(name.charAt(end - 1)) ? 1 : 0;
    return trimmed(name.substring(0, end)) + extension;
  }
}
