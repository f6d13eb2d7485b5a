package dev.letterbox.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.letterbox.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A text that stands for more than a text, such as a header field's: written as JSON, sent in style
 * simple. Generated code calls it.
 */
public final class SimpleText {
  private static final char LAST_OF_ASCII = '~';

  private final ByteArrayOutputStream utf8 = new ByteArrayOutputStream(64);
  private final JsonWriter json = JsonWriter.to(utf8);

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
    json.end();
    StringBuilder ascii = new StringBuilder();
    for (char c : utf8.toString(StandardCharsets.UTF_8).toCharArray()) {
      ascii.append(c <= LAST_OF_ASCII ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return ascii.toString();
  }

  private String joined(char behindName) {
    json.end();
    StringBuilder text = new StringBuilder();
    char separator = 0;
    try (JsonParser parser = new JsonFactory().createParser(utf8.toByteArray())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME || token.isScalarValue()) {
          if (separator != 0) {
            text.append(separator);
          }
          text.append(parser.getText());
          separator = token == JsonToken.FIELD_NAME ? behindName : ',';
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
