package dev.letterbox.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.schema.Bytes;
import dev.letterbox.schema.FilePart;
import dev.letterbox.schema.Rfc3339;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Writes one JSON document in UTF-8, without white space. Generated codecs call it. */
public final class JsonWriter {
  private final JsonGenerator generator;

  private JsonWriter(OutputStream out) {
    try {
      generator = Json.factory().createGenerator(out, JsonEncoding.UTF8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes into this stream, which {@link #end} flushes and does not close. */
  public static JsonWriter to(OutputStream out) {
    return new JsonWriter(out);
  }

  /** The document that the codec makes of the value, as UTF-8. */
  public static <T> byte[] toBytes(Codec<T> codec, T value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    JsonWriter writer = to(out);
    codec.write(writer, value);
    writer.end();
    return out.toByteArray();
  }

  /** The document is complete. */
  public void end() {
    try {
      generator.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts an object. */
  public void beginObject() {
    try {
      generator.writeStartObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the object. */
  public void endObject() {
    try {
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the next member. */
  public void name(String name) {
    try {
      generator.writeFieldName(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts an array. */
  public void beginArray() {
    try {
      generator.writeStartArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the array. */
  public void endArray() {
    try {
      generator.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Null. */
  public void nil() {
    try {
      generator.writeNull();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A string. */
  public void string(String value) {
    try {
      generator.writeString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A string that is already UTF-8. */
  public void utf8(byte[] value) {
    try {
      generator.writeUTF8String(value, 0, value.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A boolean. */
  public void bool(boolean value) {
    try {
      generator.writeBoolean(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A whole number. */
  public void int32(int value) {
    int64(value);
  }

  /** A whole number. */
  public void int64(long value) {
    try {
      generator.writeNumber(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A finite number. */
  public void float64(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no " + value);
    }
    try {
      generator.writeNumber(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A finite number. */
  public void float32(float value) {
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no " + value);
    }
    try {
      generator.writeNumber(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A number with every digit that it has. */
  public void decimal(BigDecimal value) {
    try {
      generator.writeNumber(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A string of format {@code date-time}, in UTC. */
  public void instant(Instant value) {
    string(Rfc3339.text(value));
  }

  /** A string of format {@code date}. */
  public void date(LocalDate value) {
    string(value.toString());
  }

  /** A string of format {@code byte}: base64. */
  public void bytes(Bytes value) {
    string(value.toBase64());
  }

  /** A file's content, as base64: JSON has no other way to hold it. */
  public void file(FilePart value) {
    bytes(value.content());
  }

  /** Any JSON value. */
  public void any(JsonNode value) {
    JsonValues.write(this, value);
  }
}
