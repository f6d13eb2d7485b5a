package dev.letterbox.schema;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The patterns that contracts mostly have, matched without {@code java.util.regex}, whose classes
 * take a cold start longer than the match:
 *
 * <pre>
 * pattern    = "^" 1*( set [ quantifier ] ) "$"
 * set        = literal / "[" [ "^" ] 1*( "\s" / character [ "-" character ] ) "]"
 * literal    = ALPHA / DIGIT / "-" / "_" / "/" / ":" / "@" / "#" / "," / "=" / "~"
 * character  = literal / "." / "!" / "$" / "%" / "&amp;" / "*" / "+" / "?" / "^"   ; "^" not as the first
 * quantifier = "*" / "+" / "?" / "{" 1*DIGIT "}"
 * </pre>
 *
 * Only where each quantified set shares no character with what may follow it, so that the longest
 * match of each is the match of all. What is left out of a set is left out any number of times: a
 * character beyond 16 bits is two here.
 */
final class AnchoredPattern {
  private static final int UNBOUNDED = Integer.MAX_VALUE;

  private static final String LITERALS = "-_/:@#,=~";

  private static final String IN_CLASSES = ".!$%&*+?^";

  /** ECMA 262's WhiteSpace and LineTerminator: the first and the last of each range. */
  private static final String SPACES =
      "\t\r  \u00a0\u00a0\u1680\u1680\u2000\u200a\u2028\u2029\u202f\u202f\u205f\u205f\u3000\u3000"
          + "\ufeff\ufeff";

  private final List<Element> elements = new ArrayList<>(4);

  private record Element(BitSet set, int least, int most) {}

  private final String pattern;
  private int at = 1;

  private AnchoredPattern(String pattern) {
    this.pattern = pattern;
  }

  /** The pattern, or null where it is of another kind. */
  static @Nullable AnchoredPattern of(String pattern) {
    AnchoredPattern anchored = new AnchoredPattern(pattern);
    return pattern.startsWith("^") && pattern.endsWith("$") && anchored.parse() ? anchored : null;
  }

  boolean matches(String text) {
    int from = 0;
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      int count = 0;
      while (count < element.most && from < text.length() && element.set.get(text.charAt(from))) {
        count++;
        from++;
      }
      if (count < element.least) {
        return false;
      }
    }
    return from == text.length();
  }

  private boolean parse() {
    int end = pattern.length() - 1;
    BitSet open = new BitSet();
    while (at < end) {
      BitSet set = new BitSet(128);
      boolean negated = pattern.startsWith("[^", at);
      if (!(pattern.charAt(at) == '[' ? readClass(set, end) : add(set, pattern.charAt(at++)))) {
        return false;
      }
      if (negated) {
        set.flip(0, Character.MAX_VALUE + 1);
      }
      if (open.intersects(set)) {
        return false;
      }
      Element element = quantified(set, end);
      if (element == null || (negated && element.most != UNBOUNDED)) {
        return false;
      }
      elements.add(element);
      if (element.least == 0) {
        open.or(set);
      } else {
        // A copy: what may be left out behind it is added, and is not in the set.
        open = element.least == element.most ? new BitSet() : (BitSet) set.clone();
      }
    }
    return !elements.isEmpty();
  }

  private boolean readClass(BitSet set, int end) {
    at += pattern.startsWith("[^", at) ? 2 : 1;
    while (at < end && pattern.charAt(at) != ']') {
      char first = pattern.charAt(at);
      if (first == '\\') {
        if (!addSpaces(set)) {
          return false;
        }
        continue;
      }
      boolean range =
          at + 2 < end && pattern.charAt(at + 1) == '-' && pattern.charAt(at + 2) != ']';
      char last = range ? pattern.charAt(at + 2) : first;
      if (!isCharacter(first) || !isCharacter(last) || first > last) {
        return false;
      }
      set.set(first, last + 1);
      at += range ? 3 : 1;
    }
    at++;
    return at <= end && !set.isEmpty();
  }

  /** ECMA 262's {@code \s}; no range begins with it. */
  private boolean addSpaces(BitSet set) {
    if (!pattern.startsWith("\\s", at) || pattern.startsWith("-", at + 2)) {
      return false;
    }
    for (int i = 0; i < SPACES.length(); i += 2) {
      set.set(SPACES.charAt(i), SPACES.charAt(i + 1) + 1);
    }
    at += 2;
    return true;
  }

  private static boolean add(BitSet set, char c) {
    set.set(c);
    return isLiteral(c);
  }

  private static boolean isLiteral(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || LITERALS.indexOf(c) >= 0;
  }

  private static boolean isCharacter(char c) {
    return isLiteral(c) || IN_CLASSES.indexOf(c) >= 0;
  }

  private @Nullable Element quantified(BitSet set, int end) {
    if (at == end) {
      return new Element(set, 1, 1);
    }
    return switch (pattern.charAt(at++)) {
      case '*' -> new Element(set, 0, UNBOUNDED);
      case '+' -> new Element(set, 1, UNBOUNDED);
      case '?' -> new Element(set, 0, 1);
      case '{' -> counted(set, end);
      default -> {
        at--;
        yield new Element(set, 1, 1);
      }
    };
  }

  /** Behind the brace. */
  private @Nullable Element counted(BitSet set, int end) {
    int first = at;
    int count = 0;
    while (at < end && pattern.charAt(at) >= '0' && pattern.charAt(at) <= '9' && count < 100_000) {
      count = count * 10 + pattern.charAt(at++) - '0';
    }
    if (at == first || at >= end || pattern.charAt(at++) != '}') {
      return null;
    }
    return new Element(set, count, count);
  }
}
