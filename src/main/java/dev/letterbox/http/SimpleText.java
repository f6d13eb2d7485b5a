package dev.letterbox.http;

import dev.letterbox.json.JsonWriter;
import dev.letterbox.json.Token;
import dev.letterbox.json.Tokens;

/**
 * A text that stands for more than a text, such as a header field's: written as JSON, sent in style
 * simple. Generated code calls it.
 */
public final class SimpleText {
  private static final char LAST_OF_ASCII = '~';

  private final JsonWriter json = JsonWriter.inMemory();

  /** Where the value is to be written. */
  public JsonWriter json() {
    return json;
  }

  /** A scalar's text, an array's items, or an object's names and values in turn: by commas. */
  public String simple() {
    return joined(',');
  }

  /** As {@link #simple}, but an object's members as {@code name=value}. */
  public String exploded() {
    return joined('=');
  }

  /** The JSON itself, in ASCII. */
  public String document() {
    StringBuilder ascii = new StringBuilder();
    for (char c : json.toText().toCharArray()) {
      ascii.append(c <= LAST_OF_ASCII ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return ascii.toString();
  }

  private String joined(char behindName) {
    StringBuilder text = new StringBuilder();
    char separator = 0;
    Tokens tokens = new Tokens(json.toBytes());
    do {
      Token token = tokens.next();
      if (token == Token.NAME || token.isScalar()) {
        if (separator != 0) {
          text.append(separator);
        }
        text.append(tokens.text());
        separator = token == Token.NAME ? behindName : ',';
      }
    } while (!tokens.isEnd());
    return text.toString();
  }
}
