package dev.letterbox.http;

import static java.util.Objects.requireNonNull;

import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A response: a status, header fields and a body. Built up by generated code, then sent once. */
public final class HttpResponse {
  private static final byte[] NOTHING = {};

  private final int status;
  private final List<Field> fields = new ArrayList<>(6);
  private byte[] body = NOTHING;
  private boolean utf8 = true;

  /**
   * A header field.
   *
   * @param name in lower case
   * @param value without CR, LF and NUL (RFC 9110 section 5.5)
   */
  public record Field(String name, String value) {
    public Field {
      requireNonNull(name);
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c == '\r' || c == '\n' || c == 0) {
          throw new IllegalArgumentException("a line break in the value of " + name);
        }
      }
    }
  }

  private HttpResponse(int status) {
    this.status = status;
  }

  /** A response without header fields and body yet. */
  public static HttpResponse of(int status) {
    return new HttpResponse(status);
  }

  /** Adds a header field, its name in lower case. */
  public HttpResponse header(String name, String value) {
    fields.add(new Field(name, value));
    return this;
  }

  /** Sets the body to the value's JSON. */
  public <T> HttpResponse json(String mediaType, Codec<T> codec, T value) {
    header("content-type", mediaType);
    body = JsonWriter.toBytes(codec, value);
    return this;
  }

  /** Sets the body to JSON that is written already. */
  public HttpResponse json(String mediaType, byte[] utf8) {
    header("content-type", mediaType);
    body = utf8;
    return this;
  }

  /** Sets the body to a text in UTF-8, which is what the media type says or does not say. */
  public HttpResponse text(String mediaType, String text) {
    boolean said = mediaType.indexOf(';') >= 0;
    header("content-type", said ? mediaType : mediaType + "; charset=utf-8");
    body = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  /** Sets the body to octets that are sent as they are. */
  public HttpResponse octets(String mediaType, Bytes octets) {
    header("content-type", mediaType);
    body = octets.toArray();
    utf8 = false;
    return this;
  }

  /** The status code. */
  public int status() {
    return status;
  }

  /** The header fields in order. */
  public List<Field> fields() {
    return fields;
  }

  /** The body's octets; not to be changed. */
  public byte[] body() {
    return body;
  }

  /** Whether the body is known to be UTF-8. */
  public boolean isUtf8() {
    return utf8;
  }
}
