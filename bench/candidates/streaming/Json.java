package streaming;

import com.fasterxml.jackson.core.JsonFactory;

/** One factory for the function: it holds the symbol tables and recycled buffers. */
final class Json {
  static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}
}
