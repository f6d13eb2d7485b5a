package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.letterbox.awkward.api.CallImportResponse;
import dev.letterbox.awkward.api.GetByHeaderResponse;
import dev.letterbox.awkward.api.GetByQueryResponse;
import dev.letterbox.awkward.api.PutThingResponse;
import dev.letterbox.awkward.api.StylesApi;
import dev.letterbox.awkward.api.StylesRoutes;
import dev.letterbox.awkward.api.Tag2ndTagApi;
import dev.letterbox.awkward.api.Tag2ndTagRoutes;
import dev.letterbox.awkward.api.ThingsApi;
import dev.letterbox.awkward.api.ThingsRoutes;
import dev.letterbox.awkward.model.NotFoundModel;
import dev.letterbox.lambda.HttpFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What a client sends that openapi-generator makes arrives: arbitrary values, from the client over
 * an event of API Gateway's to the generated requests.
 */
final class SentParametersTest {
  private static final int CALLS = 250;
  private static final Path CONTRACTS = Path.of("src", "test", "codegen");
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  @TempDir private Path folder;

  private final List<Object> asked = new ArrayList<>();

  private final HttpFunction function =
      new HttpFunction(
          List.of(
              new ThingsRoutes(api(ThingsApi.class)),
              new StylesRoutes(api(StylesApi.class)),
              new Tag2ndTagRoutes(api(Tag2ndTagApi.class))));

  /** Remembers what it is asked. */
  private <T> T api(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              asked.add(arguments[0]);
              return switch (method.getName()) {
                case "putThing" -> new PutThingResponse.NoContent();
                case "getByQuery" -> new GetByQueryResponse.NoContent();
                case "getByHeader" -> new GetByHeaderResponse.NoContent();
                default -> new CallImportResponse.NotFound(new NotFoundModel(null, null, Map.of()));
              };
            }));
  }

  @Test
  void theValuesAreThose() throws IOException {
    int values = 0;
    List<String> lines = sent();
    assertEquals(4 * CALLS, lines.size());
    for (String line : lines) {
      JsonNode call = JSON.readTree(line);
      String answer = answer(call);
      assertEquals(1, asked.size(), () -> line + "\n" + answer);
      JsonNode request = tree((Record) asked.removeFirst());
      for (Map.Entry<String, JsonNode> value : call.get("values").properties()) {
        assertEquals(value.getValue(), request.path(value.getKey()), line);
        values++;
      }
    }
    assertTrue(values > 10 * CALLS, () -> lines.size() + " calls");
  }

  private static JsonNode tree(Record request) {
    var tree = JsonNodeFactory.instance.objectNode();
    for (RecordComponent component : request.getClass().getRecordComponents()) {
      try {
        Object value = component.getAccessor().invoke(request);
        tree.set(component.getName(), JSON.readTree(JSON.writeValueAsString(value)));
      } catch (ReflectiveOperationException | IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return tree;
  }

  /** By the same routes as the local API's. */
  private String answer(JsonNode call) throws IOException {
    String[] key = call.path("routeKey").asText().split(" ", 2);
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Cookie", "session=c0ffee"));
    call.get("headers")
        .properties()
        .forEach(header -> headers.add(new Header(header.getKey(), header.getValue().asText())));
    // What the client cannot send.
    String query = key[1].equals("/styles/query") ? "&documents=[]" : "";
    Routes routes =
        new Routes(
            List.of(
                new Route(
                    key[0],
                    key[1],
                    new Integration.LambdaProxy("arn", Duration.ofSeconds(1)),
                    new Security.Public())));
    String path = call.path("path").asText();
    byte[] event =
        EventV2.write(
            new GatewayRequest(
                "id",
                Instant.EPOCH,
                key[0],
                path,
                call.path("query").asText("") + query,
                "HTTP/1.1",
                headers,
                new byte[0],
                "203.0.113.7",
                443),
            routes.select(key[0], path).orElseThrow(),
            JsonNodeFactory.instance.objectNode(),
            StageVariables.NONE);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    function.handle(new ByteArrayInputStream(event), answer);
    return answer.toString(UTF_8);
  }

  /** The client is compiled, and run by itself. */
  private List<String> sent() throws IOException {
    String libraries =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> javac =
        new ArrayList<>(List.of("" + JAVA.resolve("javac"), "-nowarn", "-proc:none"));
    javac.addAll(List.of("-d", "" + folder, "-cp", libraries));
    try (Stream<Path> files = Files.walk(Path.of("target/clients/sent/src/main/java"))) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(javac::add);
    }
    javac.add("src/test/clients/Sent.java");
    run(javac);
    return run(List.of(
            "" + JAVA.resolve("java"),
            "-cp",
            folder + File.pathSeparator + libraries,
            "Sent",
            "" + CALLS))
        .lines()
        .filter(line -> line.startsWith("{"))
        .toList();
  }

  private static String run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }

  /** The parameters that the client is generated from are those of the hostile contract. */
  @Test
  void theParametersAreThose() throws IOException {
    JsonNode awkward = document("awkward.yaml");
    JsonNode sent = document("sent.yaml");
    assertEquals(awkward.at("/components/schemas/Colour"), sent.at("/components/schemas/Colour"));
    for (Map.Entry<String, JsonNode> path : sent.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        JsonNode item = awkward.get("paths").get(path.getKey());
        List<JsonNode> known = new ArrayList<>();
        for (JsonNode holder : List.of(item, item.get(operation.getKey()))) {
          holder.path("parameters").forEach(one -> known.add(plain(awkward, one)));
        }
        for (JsonNode parameter : operation.getValue().get("parameters")) {
          assertTrue(known.contains(plain(sent, parameter)), parameter::toString);
        }
      }
    }
  }

  private static JsonNode plain(JsonNode document, JsonNode parameter) {
    JsonNode one =
        parameter.has("$ref")
            ? document.at(parameter.get("$ref").textValue().substring(1))
            : parameter;
    var copy = one.<com.fasterxml.jackson.databind.node.ObjectNode>deepCopy();
    copy.remove(List.of("example", "examples"));
    return copy;
  }

  private static JsonNode document(String name) throws IOException {
    Object document =
        new Load(LoadSettings.builder().build())
            .loadFromString(Files.readString(CONTRACTS.resolve(name)));
    return JSON.valueToTree(document);
  }
}
