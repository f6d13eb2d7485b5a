import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a contract of so many operations, each with schemas of its own: {@code COUNT FILE}. */
final class Operations {
  private static final int OF_A_TAG = 20;
  private static final String HEAD =
      """
      openapi: 3.0.3
      info: {title: Routes, version: 1.0.0}
      paths:
      """;
  private static final String OPERATION =
      """
        /thingsNUMBER/{formId}:
          post:
            operationId: doThingNUMBER
            tags: [tagTAG]
            summary: Do it.
            parameters:
              - {name: formId, in: path, required: true, schema: {type: string, minLength: 1, maxLength: 100}}
            requestBody:
              required: true
              content:
                application/json:
                  schema: {$ref: "#/components/schemas/InputNUMBER"}
            responses:
              "201":
                description: Done.
                content:
                  application/json:
                    schema: {$ref: "#/components/schemas/ReceiptNUMBER"}
      """;
  private static final String SCHEMAS =
      """
          InputNUMBER:
            type: object
            additionalProperties: {}
            properties:
              email: {type: string, format: email, maxLength: 320}
              name: {type: string, maxLength: 200}
              message: {type: string, maxLength: 20000}
          ReceiptNUMBER:
            type: object
            required: [id]
            properties:
              id: {type: string}
      """;

  private Operations() {}

  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[0]);
    StringBuilder paths = new StringBuilder(HEAD);
    StringBuilder schemas = new StringBuilder("components:\n  schemas:\n");
    for (int i = 0; i < count; i++) {
      String number = Integer.toString(i);
      paths.append(
          OPERATION.replace("NUMBER", number).replace("TAG", Integer.toString(i / OF_A_TAG)));
      schemas.append(SCHEMAS.replace("NUMBER", number));
    }
    Files.writeString(Path.of(args[1]), paths.append(schemas));
  }
}
