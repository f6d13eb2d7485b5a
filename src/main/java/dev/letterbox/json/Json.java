package dev.letterbox.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** The one factory of parsers and generators, with the limits on what we read. */
public final class Json {
  /** How deep objects and arrays may nest. */
  public static final int MOST_NESTING = 64;

  /** How many characters a number may have. */
  public static final int MOST_NUMBER_LENGTH = 100;

  /** How many characters a member's name may have. */
  public static final int MOST_NAME_LENGTH = 1_000;

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          // Names are compared by generated switches; interning them would only fill a JVM-wide
          // table.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          // Four octets of UTF-8 rather than twelve of two escapes.
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_NESTING)
                  .maxNumberLength(MOST_NUMBER_LENGTH)
                  .maxNameLength(MOST_NAME_LENGTH)
                  .build())
          .build();

  private Json() {}

  /** For streaming what has no codec, such as the Lambda event. */
  public static JsonFactory factory() {
    return FACTORY;
  }

  /**
   * RFC 8259 section 8.1. Jackson would take other encodings, which it guesses by their NULs, and
   * some octets that are not UTF-8.
   */
  static void requireUtf8(byte[] text, String place) {
    boolean ascii = true;
    for (int at = 0; at < text.length; at++) {
      if (text[at] == 0) {
        throw misplaced(text, at, place, "a NUL, which JSON has not");
      }
      ascii &= text[at] > 0;
    }
    int end = ascii ? text.length : endOfUtf8(text);
    if (end < text.length) {
      throw misplaced(text, end, place, "an octet that is not UTF-8");
    }
  }

  private static int endOfUtf8(byte[] text) {
    ByteBuffer in = ByteBuffer.wrap(text);
    StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(text.length), true);
    return in.position();
  }

  private static JsonException misplaced(byte[] text, int at, String place, String detail) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < at; i++) {
      if (text[i] == '\n') {
        line++;
        start = i + 1;
      }
    }
    return new JsonException(place, line, at - start + 1, detail);
  }
}
