package dev.letterbox.json;

import dev.letterbox.schema.Reader;
import org.jspecify.annotations.Nullable;

/**
 * How one schema's values are read and written. Implementations are generated, one for each schema.
 *
 * @param <T> the schema's Java type
 */
public interface Codec<T> {
  /** The next value, or null when it violates the schema; the reader has collected how. */
  @Nullable T read(Reader in);

  /** Writes a value that follows the schema. */
  void write(JsonWriter out, T value);
}
