package dev.letterbox.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.schema.Reader;
import dev.letterbox.schema.Violation;
import dev.letterbox.schema.Violations;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON document from memory. Where the text is not JSON, every method throws {@link
 * JsonException}; where a value is not what the schema says, it collects a violation at the value's
 * JSON pointer and goes on behind it.
 */
public final class JsonReader extends Reader {
  private final byte[] utf8;
  private final JsonParser parser;

  /** The token that {@link #peek} has read and nobody has used. */
  private @Nullable JsonToken peeked;

  /** Reads this document, valid UTF-8. */
  public JsonReader(byte[] utf8, Violations violations) {
    super(violations);
    this.utf8 = utf8;
    this.parser = parser(utf8, 0);
  }

  private static JsonParser parser(byte[] utf8, int from) {
    try {
      return Json.factory().createParser(utf8, from, utf8.length - from);
    } catch (IOException e) {
      // From memory, only an encoding that it guesses wrongly makes it throw.
      throw new JsonException(1, 1, String.valueOf(e.getMessage()));
    }
  }

  /** The document ends here: more text is not JSON. */
  public void end() {
    try {
      if (parser.nextToken() != null) {
        throw at("more text follows the value");
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private JsonToken peek() {
    if (peeked == null) {
      try {
        peeked = parser.nextToken();
      } catch (IOException e) {
        throw failure(e);
      }
      if (peeked == null) {
        throw at("a value is expected");
      }
    }
    return peeked;
  }

  private JsonToken next() {
    begin();
    JsonToken token = peek();
    peeked = null;
    return token;
  }

  private JsonException at(String detail) {
    var location = parser.currentLocation();
    return new JsonException(location.getLineNr(), location.getColumnNr(), detail);
  }

  /** A message of Jackson's names what it saw and what it wanted; only our limits need words. */
  private RuntimeException failure(IOException e) {
    if (e instanceof JacksonException syntax) {
      String message = syntax.getOriginalMessage();
      String detail = message == null ? "is not JSON" : withoutSettings(message);
      var location = syntax instanceof JsonProcessingException at ? at.getLocation() : null;
      return location == null
          ? at(detail)
          : new JsonException(location.getLineNr(), location.getColumnNr(), detail);
    }
    return e instanceof CharConversionException encoding
        ? at(String.valueOf(encoding.getMessage()))
        : new UncheckedIOException(e);
  }

  /** Jackson goes on to name its own settings and sources, which are no business of a client. */
  private static String withoutSettings(String message) {
    int limit = message.indexOf(", from `");
    if (limit >= 0) {
      return message.substring(0, limit) + ")";
    }
    int end = message.length();
    for (String behind : List.of("\n", " (start marker at [", " (for ", ": enable `")) {
      int at = message.indexOf(behind);
      end = at < 0 ? end : Math.min(end, at);
    }
    return message.substring(0, end);
  }

  @Override
  protected Violation.In in() {
    return Violation.In.BODY;
  }

  @Override
  protected String path() {
    StringBuilder pointer = new StringBuilder();
    append(pointer, parser.getParsingContext());
    return pointer.toString();
  }

  @Override
  protected String pathOf(String property) {
    StringBuilder pointer = new StringBuilder(path());
    appendName(pointer, property);
    return pointer.toString();
  }

  private static void append(StringBuilder pointer, @Nullable JsonStreamContext context) {
    if (context == null || context.inRoot()) {
      return;
    }
    append(pointer, context.getParent());
    if (context.inArray() && context.hasCurrentIndex()) {
      pointer.append('/').append(context.getCurrentIndex());
    } else if (context.inObject() && context.getCurrentName() != null) {
      appendName(pointer, context.getCurrentName());
    }
  }

  /** RFC 6901 section 3: {@code ~} is written {@code ~0}, and {@code /} is written {@code ~1}. */
  private static void appendName(StringBuilder pointer, String name) {
    pointer.append('/');
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      switch (c) {
        case '~' -> pointer.append("~0");
        case '/' -> pointer.append("~1");
        default -> pointer.append(c);
      }
    }
  }

  private void mismatch(String wanted, JsonToken token) {
    fail("type", "must be " + wanted + ", not " + kind(token));
    skipChildren();
  }

  private static String kind(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      case VALUE_NULL -> "null";
      default -> token.name();
    };
  }

  private void skipChildren() {
    try {
      parser.skipChildren();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public boolean isNull() {
    if (peek() == JsonToken.VALUE_NULL) {
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
    if (next() == JsonToken.END_OBJECT) {
      return null;
    }
    try {
      return parser.currentName();
    } catch (IOException e) {
      throw failure(e);
    }
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
    if (peek() == JsonToken.END_ARRAY) {
      next();
      return false;
    }
    return true;
  }

  @Override
  public void skip() {
    next();
    skipChildren();
  }

  /** Looks ahead in the same text: the property may come last. */
  @Override
  public @Nullable String discriminator(String property) {
    if (peek() != JsonToken.START_OBJECT) {
      mismatch("an object", next());
      return null;
    }
    int from = (int) parser.currentTokenLocation().getByteOffset();
    try (JsonParser ahead = parser(utf8, from)) {
      ahead.nextToken();
      while (ahead.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = ahead.currentName().equals(property);
        JsonToken value = ahead.nextToken();
        if (found && value == JsonToken.VALUE_STRING) {
          return ahead.getText();
        }
        if (found) {
          reportAt(pathOf(property), "type", "must be a string, not " + kind(value));
          skip();
          return null;
        }
        ahead.skipChildren();
      }
    } catch (IOException e) {
      // The reader itself comes to the same place and names it by its line in the whole text.
      skip();
      throw failure(e);
    }
    missing(property);
    skip();
    return null;
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
    try {
      if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
        fail("format", "must fit into 64 bits");
        return 0;
      }
      return parser.getLongValue();
    } catch (IOException e) {
      throw failure(e);
    }
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
    BigDecimal value;
    try {
      value = new BigDecimal(text());
    } catch (NumberFormatException e) {
      value = null;
    }
    if (value == null || Math.abs((long) value.precision() - value.scale()) > MOST_EXPONENT) {
      fail("type", "must have an exponent of at most " + MOST_EXPONENT);
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
    try {
      return parser.getText();
    } catch (IOException e) {
      throw failure(e);
    }
  }
}
