package dev.letterbox.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document of many operations, each of which has models of its own. */
final class LargeDocument {
  private static final int TO_A_TAG = 20;
  private static final int TO_A_MODEL = 5;

  private LargeDocument() {}

  /** Run as a source file, {@code OPERATIONS FILE} writes it. */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[1]), of(Integer.parseInt(args[0])));
  }

  static String of(int operations) {
    StringBuilder paths = new StringBuilder();
    StringBuilder schemas = new StringBuilder();
    for (int i = 0; i < operations; i++) {
      String number = Integer.toString(i);
      String model = Integer.toString(i / TO_A_MODEL);
      paths.append(
          PATH.replace("NUMBER", number)
              .replace("MODEL", model)
              .replace("TAG", Integer.toString(i / TO_A_TAG)));
      if (i % TO_A_MODEL == 0) {
        schemas.append(SCHEMAS.replace("MODEL", model));
      }
    }
    return HEAD + paths + "components:\n  schemas:\n" + schemas;
  }

  private static final String HEAD =
      """
      openapi: 3.0.3
      info: {title: Large, version: 1.0.0}
      paths:
      """;

  private static final String PATH =
      """
        /things/NUMBER/{id}:
          post:
            operationId: doThingNUMBER
            tags: [tagTAG]
            summary: Do it.
            parameters:
              - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
              - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100, default: 10}}
            requestBody:
              required: true
              content:
                application/json:
                  schema: {$ref: "#/components/schemas/InputMODEL"}
            responses:
              "200":
                description: Done.
                content:
                  application/json:
                    schema: {$ref: "#/components/schemas/ResultMODEL"}
              "404":
                description: There is none.
      """;

  private static final String SCHEMAS =
      """
          InputMODEL:
            type: object
            required: [name, kind]
            properties:
              name: {type: string, minLength: 1, maxLength: 100}
              kind: {type: string, enum: [a, b, c]}
              amount: {type: number, multipleOf: 0.01, minimum: 0}
              tags: {type: array, uniqueItems: true, items: {type: string}}
              next: {$ref: "#/components/schemas/ResultMODEL"}
          ResultMODEL:
            type: object
            required: [id]
            properties:
              id: {type: string, format: uuid}
              at: {type: string, format: date-time}
              counts: {type: object, additionalProperties: {type: integer}}
      """;
}
