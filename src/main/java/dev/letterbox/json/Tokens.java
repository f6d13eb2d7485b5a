package dev.letterbox.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * jackson-core's parser over a text in memory, one token ahead, with its exceptions as {@link
 * JsonException}.
 */
final class Tokens {
  private final JsonParser parser;
  private final String place;

  /** The token that {@link #peek} has read and nobody has used. */
  private @Nullable JsonToken peeked;

  /** The place is where the text is, for exceptions; empty where it is the whole. */
  Tokens(byte[] utf8, int from, String place) {
    this.place = place;
    try {
      parser = Json.factory().createParser(utf8, from, utf8.length - from);
    } catch (IOException e) {
      // From memory, only an encoding that it guesses wrongly makes it throw.
      throw new JsonException(place, 1, 1, String.valueOf(e.getMessage()));
    }
  }

  JsonToken peek() {
    if (peeked == null) {
      peeked = read();
      if (peeked == null) {
        throw here("a value is expected");
      }
    }
    return peeked;
  }

  JsonToken next() {
    JsonToken token = peek();
    peeked = null;
    return token;
  }

  void end() {
    if (read() != null) {
      throw here("more text follows the value");
    }
  }

  private @Nullable JsonToken read() {
    try {
      return parser.nextToken();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Passes over what is inside the token, if it starts an object or an array. */
  void skipChildren() {
    try {
      parser.skipChildren();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  String name() {
    try {
      return parser.currentName();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  String text() {
    try {
      return parser.getText();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** The integer, or null where it takes more than 64 bits. */
  @Nullable Long integer() {
    try {
      return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
          ? null
          : (Long) parser.getLongValue();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Where the token begins, in octets from where this began. */
  int offset() {
    return (int) parser.currentTokenLocation().getByteOffset();
  }

  JsonStreamContext context() {
    return parser.getParsingContext();
  }

  private JsonException here(String detail) {
    return at(parser.currentLocation(), detail);
  }

  private JsonException at(JsonLocation location, String detail) {
    return new JsonException(place, location.getLineNr(), location.getColumnNr(), detail);
  }

  /** A message of Jackson's names what it saw and what it wanted. */
  private RuntimeException failure(IOException e) {
    if (e instanceof JacksonException syntax) {
      String message = syntax.getOriginalMessage();
      String detail = message == null ? "is not JSON" : withoutSettings(message);
      JsonLocation location =
          syntax instanceof JsonProcessingException at ? at.getLocation() : null;
      return location == null ? here(detail) : at(location, detail);
    }
    return e instanceof CharConversionException encoding
        ? here(String.valueOf(encoding.getMessage()))
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
}
