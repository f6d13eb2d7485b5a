package dev.letterbox.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;

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
}
