import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A keyword of schemas.
 *
 * @param meaning what becomes of it
 * @param instead what to write where it is refused
 */
record Keyword(Meaning meaning, String instead) {
  /** What becomes of a keyword. */
  enum Meaning {
    /** Requests that do not follow it are refused, or the generated code follows it. */
    HONOURED,
    /** It is for readers and says nothing about values. */
    DOCUMENTS,
    /** It stops the build. */
    REFUSED
  }

  private static final String KEYWORDS =
      """
      $ref                  honoured
      type                  honoured
      format                honoured
      enum                  honoured
      default               honoured
      nullable              honoured
      required              honoured
      readOnly              honoured
      writeOnly             honoured
      minimum               honoured
      maximum               honoured
      exclusiveMinimum      honoured
      exclusiveMaximum      honoured
      multipleOf            honoured
      minLength             honoured
      maxLength             honoured
      pattern               honoured
      items                 honoured
      minItems              honoured
      maxItems              honoured
      uniqueItems           honoured
      properties            honoured
      additionalProperties  honoured
      minProperties         honoured
      maxProperties         honoured
      allOf                 honoured
      oneOf                 honoured
      discriminator         honoured
      anyOf                 refused   oneOf with a discriminator, or one object with optional properties
      not                   refused   what may be there instead: an enum, a pattern, a minimum
      title                 documents
      description           documents
      example               documents
      deprecated            documents
      externalDocs          documents
      xml                   documents
      const                 refused   enum with one value (this is of OpenAPI 3.1)
      examples              refused   example (this is of OpenAPI 3.1)
      if                    refused   oneOf with a discriminator (this is of OpenAPI 3.1)
      then                  refused   oneOf with a discriminator (this is of OpenAPI 3.1)
      else                  refused   oneOf with a discriminator (this is of OpenAPI 3.1)
      dependentRequired     refused   oneOf with a discriminator (this is of OpenAPI 3.1)
      dependentSchemas      refused   oneOf with a discriminator (this is of OpenAPI 3.1)
      dependencies          refused   oneOf with a discriminator (this is of JSON Schema only)
      prefixItems           refused   an object with a property for each item (this is of OpenAPI 3.1)
      additionalItems       refused   items (this is of JSON Schema only)
      contains              refused   a property of its own (this is of OpenAPI 3.1)
      minContains           refused   minItems (this is of OpenAPI 3.1)
      maxContains           refused   maxItems (this is of OpenAPI 3.1)
      patternProperties     refused   additionalProperties with one schema (this is of OpenAPI 3.1)
      propertyNames         refused   properties, by name (this is of OpenAPI 3.1)
      unevaluatedItems      refused   items (this is of OpenAPI 3.1)
      unevaluatedProperties refused   additionalProperties (this is of OpenAPI 3.1)
      contentEncoding       refused   format: byte (this is of OpenAPI 3.1)
      contentMediaType      refused   format: binary (this is of OpenAPI 3.1)
      contentSchema         refused   an object instead of a string with JSON in it (this is of OpenAPI 3.1)
      $defs                 refused   components/schemas (this is of OpenAPI 3.1)
      definitions           refused   components/schemas (this is of JSON Schema only)
      $id                   refused   $ref to #/components/schemas/… (this is of OpenAPI 3.1)
      id                    refused   $ref to #/components/schemas/… (this is of JSON Schema only)
      $anchor               refused   $ref to #/components/schemas/… (this is of OpenAPI 3.1)
      $dynamicRef           refused   $ref to #/components/schemas/… (this is of OpenAPI 3.1)
      $dynamicAnchor        refused   $ref to #/components/schemas/… (this is of OpenAPI 3.1)
      $schema               refused   nothing: it is OpenAPI 3.0's (this is of OpenAPI 3.1)
      $vocabulary           refused   nothing (this is of OpenAPI 3.1)
      $comment              refused   description (this is of OpenAPI 3.1)
      """;

  /** Of OpenAPI 3.0, and what people bring along from elsewhere. */
  static final Map<String, Keyword> ALL = all();

  private static Map<String, Keyword> all() {
    Map<String, Keyword> all = new LinkedHashMap<>();
    KEYWORDS
        .lines()
        .forEach(
            line -> {
              String[] words = line.split(" +", 3);
              all.put(
                  words[0],
                  new Keyword(
                      Meaning.valueOf(words[1].toUpperCase(java.util.Locale.ROOT)),
                      words.length == 3 ? words[2] : ""));
            });
    return all;
  }
}
