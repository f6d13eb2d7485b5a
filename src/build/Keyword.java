import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A keyword of schemas. Run, it prints all of them as a table, and the formats.
 *
 * @param meaning what becomes of it
 * @param note what to write instead where it is refused; elsewhere how it is understood
 */
record Keyword(Meaning meaning, String note) {
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
      $ref                  honoured  wherever a schema may stand, recursion included
      type                  honoured  integers without a format or bounds have 64 bits
      format                honoured  those below; others say nothing about values
      enum                  honoured  of strings a Java enum, of numbers and booleans a check
      default               honoured  of strings, numbers, booleans, enums and arrays of these, and null; it has to follow its schema
      nullable              honoured  of properties, where null, absent and a value are three things; of items and of the values of maps; and beside oneOf or anyOf, or as their alternative enum: [null]
      required              honoured  of names that are in properties
      readOnly              honoured  of properties: ignored in requests, required in answers where required has it
      writeOnly             honoured  of properties: never in answers, required in requests where required has it
      minimum               honoured  compared exactly
      maximum               honoured  compared exactly
      exclusiveMinimum      honoured  beside minimum
      exclusiveMaximum      honoured  beside maximum
      multipleOf            honoured  in decimals: 0.3 is a multiple of 0.1
      minLength             honoured  in code points
      maxLength             honoured  in code points
      pattern               honoured  as ECMA 262 reads it, anywhere in the text; refused where Java reads it otherwise or may take more than linear time
      items                 honoured  required beside type: array
      minItems              honoured
      maxItems              honoured
      uniqueItems           honoured  1.0 is 1 once more; inside of objects numbers count as they are written
      properties            honoured
      additionalProperties  honoured  true, false or a schema, beside properties as well
      minProperties         honoured
      maxProperties         honoured
      allOf                 honoured  one Java type with what all parts say; refused where nothing could follow all of them
      oneOf                 honoured  a sealed interface, where it is of objects by name that a discriminator, constants, or what the others refuse tells apart; else a check of each value
      anyOf                 honoured  as oneOf
      not                   honoured  a check of each value
      discriminator         honoured  beside oneOf or anyOf, with a mapping or without; or of a schema that others have in allOf, which is then one of those
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

  public static void main(String[] args) {
    ALL.forEach(
        (name, keyword) ->
            System.out.println(
                "| `" + name + "` | " + keyword.says() + " | " + keyword.note + " |"));
    Formats.JAVA.forEach(
        (format, type) -> System.out.println("| `format: " + format + "` | `" + type + "` |"));
  }

  private String says() {
    return switch (meaning) {
      case HONOURED -> "honoured";
      case DOCUMENTS -> "for readers";
      case REFUSED -> "refused";
    };
  }

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
