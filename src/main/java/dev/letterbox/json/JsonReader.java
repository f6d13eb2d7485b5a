package dev.letterbox.json;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.JsonTokenId;
import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.schema.Decimals;
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
  private final byte[] utf8;
  private final Tokens tokens;
  private final String root;
  private final Violation.In in;
  private boolean answer;

  /** Reads this document; what is not UTF-8 is a {@link JsonException}. */
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
    Json.requireUtf8(utf8, root);
    this.utf8 = utf8;
    this.tokens = new Tokens(utf8, 0, root);
    this.root = root;
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

  private JsonToken next() {
    begin();
    return tokens.next();
  }

  @Override
  protected Violation.In in() {
    return in;
  }

  @Override
  public String path() {
    return root + Pointer.of(tokens.context());
  }

  @Override
  public String pathOf(String property) {
    return Pointer.member(path(), property);
  }

  private void mismatch(String wanted, JsonToken token) {
    fail("type", "must be " + wanted + ", not " + kind(token));
    tokens.skipChildren();
  }

  private static String kind(JsonToken token) {
    // By number: a switch over the enum would load a class of its own.
    return switch (token.id()) {
      case JsonTokenId.ID_START_OBJECT -> "an object";
      case JsonTokenId.ID_START_ARRAY -> "an array";
      case JsonTokenId.ID_STRING -> "a string";
      case JsonTokenId.ID_NUMBER_INT, JsonTokenId.ID_NUMBER_FLOAT -> "a number";
      case JsonTokenId.ID_TRUE, JsonTokenId.ID_FALSE -> "a boolean";
      case JsonTokenId.ID_NULL -> "null";
      default -> token.name();
    };
  }

  @Override
  public boolean isNull() {
    if (tokens.peek() == JsonToken.VALUE_NULL) {
      next();
      return true;
    }
    return false;
  }

  @Override
  public boolean beginObject() {
    JsonToken token = next();
    if (token == JsonToken.START_OBJECT) {
      return true;
    }
    mismatch("an object", token);
    return false;
  }

  @Override
  public @Nullable String nextProperty() {
    return next() == JsonToken.END_OBJECT ? null : tokens.name();
  }

  @Override
  public boolean beginArray() {
    JsonToken token = next();
    if (token == JsonToken.START_ARRAY) {
      return true;
    }
    mismatch("an array", token);
    return false;
  }

  @Override
  public boolean nextItem() {
    if (tokens.peek() == JsonToken.END_ARRAY) {
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
    if (tokens.peek() != JsonToken.START_OBJECT) {
      mismatch("an object", next());
      return null;
    }
    Tokens ahead = new Tokens(utf8, tokens.offset(), root);
    try {
      ahead.next();
      while (ahead.next() == JsonToken.FIELD_NAME) {
        boolean found = ahead.name().equals(property);
        JsonToken value = ahead.next();
        if (found && value == JsonToken.VALUE_STRING) {
          return ahead.text();
        }
        if (found) {
          reportAt(pathOf(property), "type", "must be a string, not " + kind(value));
          skip();
          return null;
        }
        ahead.skipChildren();
      }
    } catch (JsonException e) {
      // The reader itself comes to the same place and names it by its line in the whole text.
      skip();
      throw e;
    }
    missing(property);
    skip();
    return null;
  }

  @Override
  public boolean has(String property) {
    if (tokens.peek() != JsonToken.START_OBJECT) {
      return false;
    }
    Tokens ahead = new Tokens(utf8, tokens.offset(), root);
    try {
      ahead.next();
      while (ahead.next() == JsonToken.FIELD_NAME) {
        if (ahead.name().equals(property)) {
          return true;
        }
        ahead.next();
        ahead.skipChildren();
      }
      return false;
    } catch (JsonException e) {
      skip();
      throw e;
    }
  }

  @Override
  public String string() {
    JsonToken token = next();
    if (token != JsonToken.VALUE_STRING) {
      mismatch("a string", token);
      return "";
    }
    return text();
  }

  @Override
  public boolean bool() {
    JsonToken token = next();
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      mismatch("a boolean", token);
    }
    return token == JsonToken.VALUE_TRUE;
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
    JsonToken token = next();
    if (token != JsonToken.VALUE_NUMBER_INT) {
      mismatch("an integer", token);
      return 0;
    }
    Long value = tokens.integer();
    if (value == null) {
      fail("format", "must fit into 64 bits");
      return 0;
    }
    return value;
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
    JsonToken token = next();
    if (!token.isNumeric()) {
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
  JsonToken nextToken() {
    return next();
  }

  /** The number that the token is. */
  JsonNode number(JsonToken token) {
    return token == JsonToken.VALUE_NUMBER_INT
        ? JsonValues.integer(text())
        : JsonValues.decimal(decimalText());
  }

  /** The text of the token. */
  String text() {
    return tokens.text();
  }
}
