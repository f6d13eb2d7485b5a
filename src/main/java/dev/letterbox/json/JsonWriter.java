package dev.letterbox.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.schema.Bytes;
import dev.letterbox.schema.FilePart;
import dev.letterbox.schema.Rfc3339;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes one JSON document in UTF-8, without white space. Generated codecs call it. */
public final class JsonWriter {
  /** Of what is written at once where the document is not kept. */
  private static final int CHUNK = 16 * 1024;

  private final @Nullable OutputStream out;
  private final Utf8Buffer text;

  /** Whether a comma comes before the next name or value. */
  private boolean separate;

  private JsonWriter(@Nullable OutputStream out) {
    this.out = out;
    this.text = new Utf8Buffer();
  }

  /** Writes into this stream, which {@link #end} flushes and does not close. */
  public static JsonWriter to(OutputStream out) {
    return new JsonWriter(out);
  }

  /** Keeps the document, for {@link #toBytes()} or {@link #toText}. */
  public static JsonWriter inMemory() {
    return new JsonWriter(null);
  }

  /** The document that the codec makes of the value, as UTF-8. */
  public static <T> byte[] toBytes(Codec<T> codec, T value) {
    JsonWriter writer = inMemory();
    codec.write(writer, value);
    return writer.toBytes();
  }

  /** The document is complete: what was kept of it, as UTF-8. */
  public byte[] toBytes() {
    return text.endToBytes();
  }

  /** The document is complete: what was kept of it. */
  public String toText() {
    return text.endToString();
  }

  /** The document is complete: what is left of it is written into the stream. */
  public void end() {
    if (out == null) {
      throw new IllegalStateException("a document that is kept");
    }
    try {
      text.endTo(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The document is complete: what was kept of it and a line break are written at once, so that the
   * lines of several threads do not mix.
   */
  public void endLine(PrintStream to) {
    text.ascii('\n');
    try {
      text.endTo(to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    to.flush();
  }

  /** Before a value or a name. */
  private void separate() {
    if (separate) {
      text.ascii(',');
    }
    separate = true;
  }

  private void open(char bracket) {
    separate();
    text.ascii(bracket);
    separate = false;
  }

  private void close(char bracket) {
    text.ascii(bracket);
    separate = true;
    if (out != null && text.length() >= CHUNK) {
      try {
        text.drainTo(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Starts an object. */
  public void beginObject() {
    open('{');
  }

  /** Ends the object. */
  public void endObject() {
    close('}');
  }

  /** The name of the next member. */
  public void name(String name) {
    separate();
    text.quoted(name);
    text.ascii(':');
    separate = false;
  }

  /** Starts an array. */
  public void beginArray() {
    open('[');
  }

  /** Ends the array. */
  public void endArray() {
    close(']');
  }

  private void literal(String ascii) {
    separate();
    text.ascii(ascii);
  }

  /** Null. */
  public void nil() {
    literal("null");
  }

  /** A string. */
  public void string(String value) {
    separate();
    text.quoted(value);
  }

  /** A string that is already UTF-8. */
  public void utf8(byte[] value) {
    separate();
    text.quoted(value);
  }

  /** A boolean. */
  public void bool(boolean value) {
    literal(value ? "true" : "false");
  }

  /** A whole number. */
  public void int32(int value) {
    int64(value);
  }

  /** A whole number. */
  public void int64(long value) {
    separate();
    text.decimal(value);
  }

  /** A finite number. */
  public void float64(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no " + value);
    }
    literal(Double.toString(value));
  }

  /** A finite number. */
  public void float32(float value) {
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no " + value);
    }
    literal(Float.toString(value));
  }

  /** A number with every digit that it has. */
  public void decimal(BigDecimal value) {
    literal(value.toString());
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
