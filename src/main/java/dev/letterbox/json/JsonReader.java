package dev.letterbox.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.schema.Alternatives;
import dev.letterbox.schema.Decimals;
import dev.letterbox.schema.KnownTexts;
import dev.letterbox.schema.Reader;
import dev.letterbox.schema.Violation;
import dev.letterbox.schema.Violations;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON document from memory. Where the text is not JSON, every method throws {@link
 * JsonException}; where a value is not what the schema says, it collects a violation at the value's
 * JSON pointer and goes on behind it.
 */
public final class JsonReader extends Reader {
  private final Tokens tokens;
  private final String root;
  private final Violation.In in;
  private boolean answer;

  /** Reads this document. */
  public JsonReader(byte[] utf8, Violations violations) {
    this(utf8, violations, "");
  }

  /** Reads this document, which is the value at this pointer of a larger one. */
  public JsonReader(byte[] utf8, Violations violations, String root) {
    this(utf8, violations, Violation.In.BODY, root);
  }

  /** Reads this document, which is the value of a parameter of this name. */
  public JsonReader(byte[] utf8, Violations violations, Violation.In in, String root) {
    super(violations);
    this.in = in;
    this.tokens = new Tokens(utf8, utf8.length, root);
    this.root = root;
  }

  /** Reads the value that comes in another's text, and leaves it there. */
  private JsonReader(JsonReader other, Violations violations) {
    super(violations);
    this.in = other.in;
    this.tokens = other.tokens.ahead(other.root);
    this.root = other.root;
    this.answer = other.answer;
  }

  /** Reads an answer of ours: with what is read only, without what is write only. */
  public static JsonReader ofAnswer(byte[] utf8, Violations violations) {
    JsonReader reader = new JsonReader(utf8, violations);
    reader.answer = true;
    return reader;
  }

  @Override
  public boolean isAnswer() {
    return answer;
  }

  /** The document ends here: more text is not JSON. */
  public void end() {
    tokens.end();
  }

  private Token next() {
    begin();
    return tokens.next();
  }

  @Override
  protected Violation.In in() {
    return in;
  }

  @Override
  public String path() {
    return root + tokens.pointer();
  }

  @Override
  public String pathOf(String property) {
    return Pointer.member(path(), property);
  }

  private void mismatch(String wanted, Token token) {
    fail("type", "must be " + wanted + ", not " + token.description());
    tokens.skipChildren();
  }

  @Override
  public boolean isNull() {
    if (tokens.peek() == Token.NULL) {
      next();
      return true;
    }
    return false;
  }

  @Override
  public boolean beginObject() {
    Token token = next();
    if (token == Token.OBJECT) {
      return true;
    }
    mismatch("an object", token);
    return false;
  }

  @Override
  public @Nullable String nextProperty() {
    return next() == Token.END_OBJECT ? null : tokens.name();
  }

  @Override
  public @Nullable String nextProperty(KnownTexts names) {
    begin();
    return tokens.nextName(names);
  }

  @Override
  public boolean beginArray() {
    Token token = next();
    if (token == Token.ARRAY) {
      return true;
    }
    mismatch("an array", token);
    return false;
  }

  @Override
  public boolean nextItem() {
    if (tokens.peek() == Token.END_ARRAY) {
      next();
      return false;
    }
    return true;
  }

  @Override
  public void skip() {
    next();
    tokens.skipChildren();
  }

  /** Looks ahead in the same text: the property may come last. */
  @Override
  public @Nullable String discriminator(String property) {
    if (tokens.peek() != Token.OBJECT) {
      mismatch("an object", next());
      return null;
    }
    Token value = ahead(property);
    String text = value == Token.STRING ? tokens.text() : null;
    tokens.rewind();
    if (text == null) {
      if (value == null) {
        missing(property);
      } else {
        reportAt(pathOf(property), "type", "must be a string, not " + value.description());
      }
      skip();
    }
    return text;
  }

  @Override
  public boolean has(String property) {
    if (tokens.peek() != Token.OBJECT) {
      return false;
    }
    boolean found = ahead(property) != null;
    tokens.rewind();
    return found;
  }

  /** The value of the coming object's member, which was read; null where there is none. */
  private @Nullable Token ahead(String property) {
    tokens.mark();
    for (String name = tokens.nextName(); name != null; name = tokens.nextName()) {
      Token value = tokens.next();
      if (name.equals(property)) {
        return value;
      }
      tokens.skipChildren();
    }
    return null;
  }

  @Override
  public boolean follows(Alternatives alternatives, int index) {
    tokens.peek();
    Violations apart = apart();
    JsonReader ahead = new JsonReader(this, apart);
    int from = ahead.tokens.at();
    alternatives.read(index, ahead);
    countAhead(ahead.tokens.at() - from);
    return apart.isEmpty();
  }

  @Override
  public boolean isNullNext() {
    return tokens.peek() == Token.NULL;
  }

  @Override
  public String string() {
    return isString() ? text() : "";
  }

  @Override
  public String string(KnownTexts values) {
    return isString() ? tokens.text(values) : "";
  }

  private boolean isString() {
    Token token = next();
    if (token == Token.STRING) {
      return true;
    }
    mismatch("a string", token);
    return false;
  }

  @Override
  public boolean bool() {
    Token token = next();
    if (token != Token.TRUE && token != Token.FALSE) {
      mismatch("a boolean", token);
    }
    return token == Token.TRUE;
  }

  @Override
  public int int32() {
    long value = integer();
    if ((int) value != value) {
      fail("format", "must fit into 32 bits");
      return 0;
    }
    return (int) value;
  }

  @Override
  public long int64() {
    return integer();
  }

  /** An integer is a number without fraction and exponent (JSON Schema of OpenAPI 3.0). */
  private long integer() {
    Token token = next();
    if (token != Token.INTEGER) {
      mismatch("an integer", token);
      return 0;
    }
    if (!tokens.isInt64()) {
      fail("format", "must fit into 64 bits");
      return 0;
    }
    return tokens.int64();
  }

  @Override
  public double float64() {
    double value = decimal().doubleValue();
    if (Double.isInfinite(value)) {
      fail("format", "must fit into a double");
      return 0;
    }
    return value;
  }

  @Override
  public BigDecimal decimal() {
    Token token = next();
    if (!token.isNumber()) {
      mismatch("a number", token);
      return BigDecimal.ZERO;
    }
    return decimalText();
  }

  private BigDecimal decimalText() {
    BigDecimal value = Decimals.of(text());
    if (value == null) {
      fail("type", "must have an exponent of at most " + Decimals.MOST_EXPONENT);
      return BigDecimal.ZERO;
    }
    return value;
  }

  @Override
  public JsonNode any() {
    return JsonValues.read(this);
  }

  /** The next token of a free-form value. */
  Token nextToken() {
    return next();
  }

  /** The number that the token is. */
  JsonNode number(Token token) {
    return token == Token.INTEGER ? JsonValues.integer(text()) : JsonValues.decimal(decimalText());
  }

  /** The text of the token. */
  String text() {
    return tokens.text();
  }
}
