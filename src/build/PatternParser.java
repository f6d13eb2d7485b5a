import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Parses the regular expressions of ECMA 262 (section 22.2) that mean the same in Java and that can
 * be judged: without look-around, back references and what only one of the two knows.
 *
 * <pre>
 * Disjunction = Alternative *( "|" Alternative )
 * Alternative = *( "^" / "$" / "\b" / "\B" / Atom [ Quantifier ] )
 * Atom        = character / "." / Escape / Class / "(" [ "?:" / "?&lt;" name ">" ] Disjunction ")"
 * Quantifier  = ( "*" / "+" / "?" / "{" n [ "," [ m ] ] "}" ) [ "?" ]
 * </pre>
 */
final class PatternParser {
  /** A character that takes two UTF-16 units counts as this one. */
  private static final int ASTRAL = 0x10000;

  private static final String SPACES =
      "\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
          + "\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

  /** A part of a pattern. */
  sealed interface Part {
    /** One character of these. */
    record Characters(BitSet set) implements Part {}

    /** One part after another. */
    record Sequence(List<Part> parts, boolean fromStart, boolean toEnd) implements Part {}

    /** Any one of them. */
    record Choice(List<Part> parts) implements Part {}

    /** A part several times; {@code most} is -1 where there is no limit. */
    record Repeated(Part part, int least, int most) implements Part {}
  }

  /** What is wrong with a pattern. */
  static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unfit(String message) {
      super(message);
    }
  }

  private final String pattern;
  private int at;

  private PatternParser(String pattern) {
    this.pattern = pattern;
  }

  static Part parse(String pattern) {
    PatternParser parser = new PatternParser(pattern);
    Part part = parser.choice();
    if (parser.at < pattern.length()) {
      throw new Unfit("a ) that closes nothing");
    }
    return part;
  }

  private Part choice() {
    List<Part> parts = new ArrayList<>();
    do {
      parts.add(sequence());
    } while (take('|'));
    return new Part.Choice(parts);
  }

  private Part sequence() {
    List<Part> parts = new ArrayList<>();
    boolean fromStart = false;
    boolean toEnd = false;
    while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      if (take('^')) {
        fromStart |= parts.isEmpty();
      } else if (take('$')) {
        toEnd = true;
      } else if (pattern.startsWith("\\b", at) || pattern.startsWith("\\B", at)) {
        at += 2;
      } else {
        parts.add(quantified(atom()));
        toEnd = false;
      }
    }
    return new Part.Sequence(parts, fromStart, toEnd);
  }

  private Part atom() {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> new Part.Characters(characterClass());
      case '\\' -> new Part.Characters(escape(false));
      case '.' -> {
        BitSet set = all();
        "\n\r\u2028\u2029".chars().forEach(set::clear);
        yield new Part.Characters(set);
      }
      case '*', '+', '?' -> throw new Unfit("a " + c + " behind nothing that it could repeat");
      case '{', '}', ']' -> throw new Unfit("a " + c + " of its own: write \\" + c);
      default -> new Part.Characters(single(c));
    };
  }

  private Part group() {
    if (take('?')) {
      if (pattern.startsWith("<", at)
          && !pattern.startsWith("<=", at)
          && !pattern.startsWith("<!", at)) {
        at = pattern.indexOf('>', at) + 1;
      } else if (!take(':')) {
        throw new Unfit(
            "=!<".indexOf(at < pattern.length() ? pattern.charAt(at) : ' ') >= 0
                ? "look-around, which takes more than linear time"
                : "(? with what ECMA 262 does not have");
      }
    }
    Part part = choice();
    if (!take(')')) {
      throw new Unfit("a ( that is not closed");
    }
    return part;
  }

  private Part quantified(Part part) {
    if (at == pattern.length()) {
      return part;
    }
    Part repeated =
        switch (pattern.charAt(at)) {
          case '*' -> new Part.Repeated(part, 0, -1);
          case '+' -> new Part.Repeated(part, 1, -1);
          case '?' -> new Part.Repeated(part, 0, 1);
          case '{' -> counted(part);
          default -> part;
        };
    if (repeated == part) {
      return part;
    }
    at++;
    take('?');
    if (at < pattern.length() && "*+{".indexOf(pattern.charAt(at)) >= 0) {
      throw new Unfit("a quantifier behind a quantifier");
    }
    return repeated;
  }

  /** Stops at the closing brace. */
  private Part counted(Part part) {
    int end = pattern.indexOf('}', at);
    String text = end < 0 ? "" : pattern.substring(at + 1, end);
    if (!text.matches("\\d{1,4}(,(\\d{1,4})?)?")) {
      throw new Unfit("a { of its own: write \\{");
    }
    at = end;
    int comma = text.indexOf(',');
    int least = Integer.parseInt(comma < 0 ? text : text.substring(0, comma));
    int most =
        comma < 0
            ? least
            : comma == text.length() - 1 ? -1 : Integer.parseInt(text.substring(comma + 1));
    if (most >= 0 && least > most) {
      throw new Unfit("a { whose first number is the larger one");
    }
    return new Part.Repeated(part, least, most);
  }

  private BitSet characterClass() {
    boolean negated = take('^');
    if (at < pattern.length() && pattern.charAt(at) == ']') {
      throw new Unfit("an empty class");
    }
    BitSet set = new BitSet();
    while (!take(']')) {
      if (at == pattern.length()) {
        throw new Unfit("a [ that is not closed");
      }
      if (negated && (pattern.startsWith("\\S", at) || pattern.startsWith("\\W", at))) {
        throw new Unfit("\\S or \\W in a class that is negated: write what it may be");
      }
      BitSet first = classAtom();
      boolean range =
          at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']';
      if (!range) {
        set.or(first);
        continue;
      }
      at++;
      BitSet last = classAtom();
      if (first.cardinality() != 1
          || last.cardinality() != 1
          || first.nextSetBit(0) > last.nextSetBit(0)) {
        throw new Unfit("a range without an order: write \\- for a hyphen");
      }
      set.set(first.nextSetBit(0), last.nextSetBit(0) + 1);
    }
    if (negated) {
      set.flip(0, ASTRAL + 1);
    }
    return set;
  }

  private BitSet classAtom() {
    char c = pattern.charAt(at++);
    return c == '\\' ? escape(true) : single(c);
  }

  /** Behind the backslash. */
  private BitSet escape(boolean inClass) {
    if (at == pattern.length()) {
      throw new Unfit("a backslash at its end");
    }
    char c = pattern.charAt(at++);
    return switch (c) {
      case 'd' -> among("0123456789");
      case 'D' -> not(among("0123456789"));
      case 'w' -> word();
      case 'W' -> not(word());
      case 's' -> among(SPACES);
      case 'S' -> not(among(SPACES));
      case 't' -> single('\t');
      case 'n' -> single('\n');
      case 'v' -> single('\u000b');
      case 'f' -> single('\f');
      case 'r' -> single('\r');
      case '0' -> single('\0');
      case 'x' -> hex(2);
      case 'u' -> hex(4);
      case 'p', 'P' -> property();
      case 'b' -> {
        if (!inClass) {
          throw new Unfit("a \\b in a place of its own");
        }
        yield single('\b');
      }
      default -> {
        if (Character.isLetterOrDigit(c) || c == '_') {
          throw new Unfit(
              Character.isDigit(c)
                  ? "a back reference, which takes more than linear time"
                  : "\\" + c + ", which Java and ECMA 262 read differently");
        }
        yield single(c);
      }
    };
  }

  /** Of a property only that it has any character is known. */
  private BitSet property() {
    int end = pattern.indexOf('}', at);
    if (!pattern.startsWith("{", at)
        || end < 0
        || !pattern.substring(at + 1, end).matches("[A-Z][a-z]?")) {
      throw new Unfit("\\p of another property than a general category such as \\p{L}");
    }
    at = end + 1;
    return all();
  }

  private BitSet hex(int digits) {
    String text = pattern.substring(at, Math.min(pattern.length(), at + digits));
    if (!text.matches("[0-9A-Fa-f]{" + digits + "}")) {
      throw new Unfit("\\x or \\u without " + digits + " hexadecimal digits");
    }
    at += digits;
    return single((char) Integer.parseInt(text, 16));
  }

  private static BitSet word() {
    BitSet set = among("0123456789_");
    set.set('a', 'z' + 1);
    set.set('A', 'Z' + 1);
    return set;
  }

  private static BitSet single(char c) {
    BitSet set = new BitSet();
    set.set(Character.isSurrogate(c) ? ASTRAL : c);
    return set;
  }

  private static BitSet among(String characters) {
    BitSet set = new BitSet();
    characters.chars().forEach(set::set);
    return set;
  }

  private static BitSet all() {
    return not(new BitSet());
  }

  private static BitSet not(BitSet set) {
    BitSet others = (BitSet) set.clone();
    others.flip(0, ASTRAL + 1);
    return others;
  }

  private boolean take(char c) {
    boolean is = at < pattern.length() && pattern.charAt(at) == c;
    at += is ? 1 : 0;
    return is;
  }
}
