package dev.letterbox.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.apicurio.datamodels.Library;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The consumers' copy, as three validators of different origins see it. */
final class ValidatorsTest {
  private static final String V30 = "https://spec.openapis.org/oas/3.0/schema/2021-09-28";
  private static final String V31 = "https://spec.openapis.org/oas/3.1/schema-base/2022-10-07";

  private static final SchemaRegistry SCHEMAS = schemas();

  @ParameterizedTest
  @ValueSource(strings = {"openapi.yaml", "openapi.json", "openapi-3.1.json"})
  void swaggerParserFindsNothing(String name) throws IOException {
    assertEquals(List.of(), swaggerParser(copy(name)));
  }

  /** It fails on any server with variables in a document of 3.1. */
  @Test
  void apicurioFindsNothing() throws IOException {
    assertEquals(List.of(), apicurio(copy("openapi.json")));
  }

  @ParameterizedTest
  @CsvSource({"openapi.json, " + V30, "openapi-3.1.json, " + V31})
  void theSchemaOfOpenApiFindsNothing(String name, String schema) throws IOException {
    assertEquals(List.of(), schema(copy(name), schema));
  }

  @Test
  void eachFindsWhatIsWrong() throws IOException {
    String missing = copy("openapi.json").replaceFirst("\"summary\": \"", "\"summery\": \"");
    assertFalse(swaggerParser(missing).isEmpty());
    assertFalse(schema(missing, V30).isEmpty());
    String dangling = copy("openapi.json").replace("\"#/components/schemas/Health\"", "\"#/x\"");
    assertFalse(apicurio(dangling).isEmpty());
    String old = copy("openapi-3.1.json").replace("\"3.1.1\"", "\"3.1\"");
    assertFalse(schema(old, V31).isEmpty());
    String type = copy("openapi-3.1.json").replaceFirst("\"type\": \"object\"", "\"type\": 1");
    assertFalse(schema(type, V31).isEmpty());
  }

  private static String copy(String name) throws IOException {
    return Files.readString(Path.of("generated", name));
  }

  private static List<String> swaggerParser(String text) {
    return new OpenAPIV3Parser().readContents(text, null, new ParseOptions()).getMessages();
  }

  private static List<String> apicurio(String json) {
    return Library.validate(Library.readDocumentFromJSONString(json), null).stream()
        .map(problem -> problem.nodePath + ": " + problem.message)
        .toList();
  }

  private static List<String> schema(String json, String id) {
    Schema schema = SCHEMAS.getSchema(SchemaLocation.of(id));
    return schema.validate(json, InputFormat.JSON).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  private static SchemaRegistry schemas() {
    Map<String, String> all = new HashMap<>();
    for (String id :
        List.of(
            V30,
            V31,
            "https://spec.openapis.org/oas/3.1/schema/2022-10-07",
            "https://spec.openapis.org/oas/3.1/dialect/base",
            "https://spec.openapis.org/oas/3.1/meta/base")) {
      all.put(id, resource(id.substring("https:/".length())));
    }
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(all));
  }

  private static String resource(String name) {
    try (InputStream file = ValidatorsTest.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
