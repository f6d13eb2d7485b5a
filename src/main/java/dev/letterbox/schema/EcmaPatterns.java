package dev.letterbox.schema;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The contract's patterns on {@code java.util.regex}, each compiled when a value first needs it.
 */
final class EcmaPatterns {
  private static final Map<String, EcmaPatterns> COMPILED = new ConcurrentHashMap<>();

  /** ECMA 262's WhiteSpace and LineTerminator (section 12.2 and 12.3). */
  private static final String SPACES =
      "\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";

  private final Pattern pattern;

  /** A matcher that nobody uses; null while somebody does. */
  private final AtomicReference<@Nullable Matcher> idle = new AtomicReference<>();

  private EcmaPatterns(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Whether the pattern is found in the text. */
  static boolean find(String pattern, String text) {
    EcmaPatterns compiled = of(pattern);
    Matcher matcher = compiled.idle.getAndSet(null);
    if (matcher == null) {
      matcher = compiled.pattern.matcher("");
    }
    boolean found = matcher.reset(text).find();
    // The text may be large, and is nobody's business any more.
    compiled.idle.set(matcher.reset(""));
    return found;
  }

  static Pattern compiled(String pattern) {
    return of(pattern).pattern;
  }

  /** The contract's patterns are few and constant, so that the cache is bounded. */
  private static EcmaPatterns of(String pattern) {
    EcmaPatterns known = COMPILED.get(pattern);
    if (known == null) {
      known = new EcmaPatterns(Pattern.compile(ecma(pattern)));
      COMPILED.put(pattern, known);
    }
    return known;
  }

  /**
   * As Java has it. ECMA 262's {@code $} is the end of the text, Java's also comes before a final
   * line break; and a few characters and classes are others.
   */
  private static String ecma(String pattern) {
    StringBuilder java = new StringBuilder(pattern.length() + 4);
    boolean inClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      switch (c) {
        case '\\' -> java.append(escape(pattern.charAt(++i), inClass));
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
        case '.' -> java.append(inClass ? "." : "[^\\n\\r\\u2028\\u2029]");
        case '(' -> {
          java.append(c);
          // Names may have characters that Java's may not, and nothing refers to them.
          if (!inClass && pattern.startsWith("?<", i + 1)) {
            i = pattern.indexOf('>', i);
          }
        }
        default -> java.append(c);
      }
    }
    return java.toString();
  }

  private static String escape(char c, boolean inClass) {
    return switch (c) {
      case 's' -> inClass ? SPACES : "[" + SPACES + "]";
      case 'S' -> "[^" + SPACES + "]";
      case 'v' -> "\\x0B";
      case '0' -> "\\x00";
      case 'b' -> inClass ? "\\x08" : "\\b";
      default -> "\\" + c;
    };
  }
}
