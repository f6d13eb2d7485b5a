package dev.letterbox.schema;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The contract's patterns on {@code java.util.regex}, each compiled when a value first needs it.
 */
final class EcmaPatterns {
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  private EcmaPatterns() {}

  /** The contract's patterns are few and constant, so that the cache is bounded. */
  static Pattern compiled(String pattern) {
    Pattern known = COMPILED.get(pattern);
    if (known == null) {
      known = Pattern.compile(ecma(pattern));
      COMPILED.put(pattern, known);
    }
    return known;
  }

  /** ECMA 262's {@code $} is the end of the text; Java's also comes before a final line break. */
  private static String ecma(String pattern) {
    StringBuilder java = new StringBuilder(pattern.length() + 4);
    boolean inClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      switch (c) {
        case '\\' -> {
          java.append(c);
          if (i + 1 < pattern.length()) {
            java.append(pattern.charAt(++i));
          }
          continue;
        }
        case '[' -> {
          // A bracket inside a class is a literal in ECMA 262, and opens a nested class in Java.
          java.append(inClass ? "\\[" : "[");
          inClass = true;
        }
        case ']' -> {
          inClass = false;
          java.append(c);
        }
        case '&' -> java.append(inClass ? "\\&" : "&");
        case '$' -> java.append(inClass ? "$" : "\\z");
        default -> java.append(c);
      }
    }
    return java.toString();
  }
}
