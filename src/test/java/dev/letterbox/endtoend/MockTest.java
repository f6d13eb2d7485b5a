package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.endtoend.Api.Answer;
import dev.letterbox.gateway.Exchange;
import dev.letterbox.gateway.LocalApi;
import dev.letterbox.gateway.LocalApiOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract's examples answer before there is code. */
@OneAtATime
final class MockTest {
  private static final ConcurrentLinkedQueue<String> FAULTS = new ConcurrentLinkedQueue<>();
  private static LocalApi api;

  @BeforeAll
  static void start() throws IOException {
    api = LocalApi.start(LocalApiOptions.inMemory().mocked().observedBy(MockTest::see));
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static void see(Exchange exchange) {
    if (exchange.function().isPresent()) {
      FAULTS.add(ContractWatch.faults(exchange));
    }
  }

  static Stream<Operation> operations() {
    return Operation.all();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationAnswersAsItDeclares(Operation operation) {
    FAULTS.clear();
    Answer answer = send(operation, List.of());
    assertEquals(List.of(""), List.copyOf(FAULTS));
    assertEquals(firstSuccess(operation), answer.status(), answer.body());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyDeclaredStatusCanBeAskedFor(Operation operation) {
    for (Map.Entry<String, JsonNode> each : operation.spec().get("responses").properties()) {
      FAULTS.clear();
      Answer answer = send(operation, List.of("Prefer", "code=" + each.getKey()));
      assertEquals(List.of(""), List.copyOf(FAULTS));
      assertEquals(each.getKey(), "" + answer.status());
    }
  }

  @Test
  void whatDoesNotFollowTheContractIsRefused() {
    Answer answer = get("/v1/forms?limit=1000");
    assertEquals(400, answer.status());
    assertEquals("maximum", answer.json().at("/errors/0/code").asText());
  }

  @Test
  void whatIsNotDeclaredCannotBeAskedFor() {
    Answer status = get("/v1/health", "Prefer", "code=418");
    assertEquals(400, status.status());
    assertTrue(status.body().contains("code=418 is not declared"), status::body);
    Answer example = get("/v1/health", "Prefer", "example=none");
    assertEquals(400, example.status());
  }

  @Test
  void nothingIsStored() {
    assertTrue(api.dynamoDb().isEmpty());
    assertTrue(api.s3().isEmpty());
  }

  private static int firstSuccess(Operation operation) {
    return operation.spec().get("responses").properties().stream()
        .map(Map.Entry::getKey)
        .filter(code -> code.startsWith("2") || code.startsWith("3"))
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElseThrow();
  }

  private static Answer get(String target, String... headers) {
    return Api.send(URI.create(api.url() + target), "GET", BodyPublishers.noBody(), headers);
  }

  private static Answer send(Operation operation, List<String> more) {
    JsonNode event = operation.event();
    List<String> headers = new ArrayList<>(more);
    for (Map.Entry<String, JsonNode> header : event.get("headers").properties()) {
      headers.addAll(List.of(header.getKey(), header.getValue().asText()));
    }
    BodyPublisher body =
        event.has("body")
            ? BodyPublishers.ofString(event.get("body").asText())
            : BodyPublishers.noBody();
    URI uri = URI.create(api.url() + operation.target());
    return Api.send(uri, operation.method(), body, headers.toArray(new String[0]));
  }
}
