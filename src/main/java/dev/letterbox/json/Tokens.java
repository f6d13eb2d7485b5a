package dev.letterbox.json;

import dev.letterbox.schema.KnownTexts;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one JSON text (RFC 8259) in UTF-8, out of memory. Where it is not JSON, every
 * method throws {@link JsonException}; of what is passed over, nothing but the place is kept.
 *
 * <p>Not a library's: their parsers load a hundred classes before the first token.
 */
public final class Tokens {
  /** How deep objects and arrays may nest. */
  public static final int MOST_NESTING = 64;

  /** How many octets a number may have. */
  public static final int MOST_NUMBER_LENGTH = 100;

  /** How many octets a member's name may have, as it is written. */
  public static final int MOST_NAME_LENGTH = 1_000;

  /** What may come: the text's value, the first of an object or array, the next one, nothing. */
  private enum Expected {
    VALUE,
    FIRST,
    NEXT,
    END
  }

  private final byte[] in;
  private final Scanner scanner;
  private final Pointer pointer = new Pointer();
  private Expected expected = Expected.VALUE;
  private Token token = Token.NULL;

  /** Whether {@link #peek} has read the token and nobody has used it. */
  private boolean peeked;

  private int mark;
  private int markDepth;

  /** Reads this text. */
  public Tokens(byte[] utf8) {
    this(utf8, utf8.length, "");
  }

  /** Reads this text, which ends before the array does; the array may be used again afterwards. */
  public Tokens(byte[] utf8, int length) {
    this(utf8, length, "");
  }

  /** The place is where the text is, for exceptions; empty where it is the whole. */
  Tokens(byte[] utf8, int length, String place) {
    in = utf8;
    scanner = new Scanner(utf8, length, place);
  }

  /** The token that {@link #next} will give. */
  public Token peek() {
    if (!peeked) {
      token = read();
      peeked = true;
    }
    return token;
  }

  /** The next token; behind the value's last there is none, which is no JSON. */
  public Token next() {
    if (peeked) {
      peeked = false;
    } else {
      token = read();
    }
    return token;
  }

  /** The next member's name, or null at the object's end. */
  public @Nullable String nextName() {
    return next() == Token.NAME ? name() : null;
  }

  /** As {@link #nextName()}, of an object whose members have these names or others. */
  @Nullable String nextName(KnownTexts names) {
    int index = expectedName(names);
    if (index == KnownTexts.NONE) {
      if (next() != Token.NAME) {
        return null;
      }
      index = scanner.find(names);
    }
    return index == KnownTexts.NONE ? name() : pointer.known(names, index);
  }

  /** Reads a name that comes where the contract has it, or nothing. */
  private int expectedName(KnownTexts names) {
    int mark = scanner.at();
    int c = scanner.significant();
    if (!peeked && expected == Expected.NEXT && c == ',') {
      scanner.pass();
      c = scanner.significant();
    } else if (peeked || expected != Expected.FIRST) {
      return KnownTexts.NONE;
    }
    int index = c == '"' ? scanner.known(names, pointer.expected()) : KnownTexts.NONE;
    if (index == KnownTexts.NONE) {
      scanner.rewind(mark);
    } else {
      colon();
      token = Token.NAME;
    }
    return index;
  }

  /** Whether the value has been read to its end. */
  public boolean isEnd() {
    return expected == Expected.END;
  }

  /** Nothing but white space may follow the value. */
  public void end() {
    if (scanner.significant() != Scanner.END) {
      throw scanner.wrong("more text follows the value");
    }
  }

  private Token read() {
    int c = scanner.significant();
    // The commonest first, and no table of the enum's: this is every token's way.
    if (expected == Expected.VALUE) {
      return value(c, "a value");
    } else if (expected == Expected.NEXT) {
      return following(c);
    } else if (expected == Expected.FIRST) {
      return first(c);
    }
    throw scanner.expected("a value");
  }

  private Token first(int c) {
    if (pointer.inObject()) {
      return c == '}' ? close(Token.END_OBJECT) : member(c, "a name or }");
    }
    if (c == ']') {
      return close(Token.END_ARRAY);
    }
    pointer.countItem();
    return value(c, "a value or ]");
  }

  private Token following(int c) {
    boolean object = pointer.inObject();
    if (c == (object ? '}' : ']')) {
      return close(object ? Token.END_OBJECT : Token.END_ARRAY);
    }
    if (c != ',') {
      throw scanner.expected(object ? "a comma or }" : "a comma or ]");
    }
    scanner.pass();
    int behind = scanner.significant();
    if (object) {
      return member(behind, "a name");
    }
    pointer.countItem();
    return value(behind, "a value");
  }

  private Token member(int c, String wanted) {
    if (c != '"') {
      throw scanner.expected(wanted);
    }
    scanner.string();
    if (scanner.length() > MOST_NAME_LENGTH) {
      throw scanner.tooLong("a name", MOST_NAME_LENGTH);
    }
    pointer.forgetName();
    colon();
    return Token.NAME;
  }

  private void colon() {
    if (scanner.significant() != ':') {
      throw scanner.expected("a colon");
    }
    scanner.pass();
    expected = Expected.VALUE;
  }

  private Token value(int c, String wanted) {
    return switch (c) {
      case '{' -> open(Token.OBJECT);
      case '[' -> open(Token.ARRAY);
      case '"' -> {
        scanner.string();
        yield scalar(Token.STRING);
      }
      case 't' -> literal(Token.TRUE, "true");
      case 'f' -> literal(Token.FALSE, "false");
      case 'n' -> literal(Token.NULL, "null");
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
        Token number = scanner.number() ? Token.INTEGER : Token.DECIMAL;
        if (scanner.length() > MOST_NUMBER_LENGTH) {
          throw scanner.tooLong("a number", MOST_NUMBER_LENGTH);
        }
        yield scalar(number);
      }
      default -> throw scanner.expected(wanted);
    };
  }

  private Token literal(Token token, String text) {
    scanner.literal(text);
    return scalar(token);
  }

  private Token scalar(Token token) {
    expected = pointer.depth() == 0 ? Expected.END : Expected.NEXT;
    return token;
  }

  private Token open(Token token) {
    if (pointer.depth() == MOST_NESTING) {
      throw scanner.wrong("nested deeper than " + MOST_NESTING);
    }
    pointer.open(token == Token.OBJECT);
    scanner.pass();
    expected = Expected.FIRST;
    return token;
  }

  private Token close(Token token) {
    pointer.close();
    scanner.pass();
    return scalar(token);
  }

  /** Passes over what is inside the token that was read last, if it opens an object or array. */
  public void skipChildren() {
    if (token == Token.OBJECT || token == Token.ARRAY) {
      int outside = pointer.depth() - 1;
      while (pointer.depth() > outside) {
        next();
      }
    }
  }

  /** Passes over the next value. */
  public void skip() {
    next();
    skipChildren();
  }

  /** The member's name that was read last. */
  public String name() {
    String name = pointer.name();
    if (name == null) {
      name = Names.of(in, scanner);
      pointer.name(name);
    }
    return name;
  }

  /** As {@link #text}, for what one text after another says again: not what its author wrote. */
  public String constant() {
    return Names.of(in, scanner);
  }

  /** The text of the scalar that was read last: a string's content, a number's characters. */
  public String text() {
    return scanner.text();
  }

  /** As {@link #text}, of a string that mostly is one of these. */
  String text(KnownTexts values) {
    int index = scanner.find(values);
    return index == KnownTexts.NONE ? scanner.text() : values.text(index);
  }

  /** Whether the integer that was read last fits into 64 bits; then {@link #int64} has it. */
  public boolean isInt64() {
    return scanner.isInt64();
  }

  /** The integer of which {@link #isInt64} was asked. */
  public long int64() {
    return scanner.int64();
  }

  /** The JSON pointer of what was read last. */
  Pointer pointer() {
    return pointer;
  }

  /** The value that was peeked at, to be read by itself; here it is still to come. */
  Tokens ahead(String place) {
    Tokens ahead = new Tokens(in, scanner.end(), place);
    ahead.scanner.rewind(
        switch (token) {
          case OBJECT, ARRAY -> scanner.at() - 1;
          case STRING -> scanner.from() - 1;
          default -> scanner.from();
        });
    return ahead;
  }

  /** The octet that comes next. */
  int at() {
    return scanner.at();
  }

  /** Enters the object that was peeked at, for {@link #rewind}. */
  void mark() {
    next();
    mark = scanner.at();
    markDepth = pointer.depth();
  }

  /** Back before the object that {@link #mark} entered and that has not ended since. */
  void rewind() {
    scanner.rewind(mark);
    pointer.rewind(markDepth);
    expected = Expected.FIRST;
    token = Token.OBJECT;
    peeked = true;
  }
}
