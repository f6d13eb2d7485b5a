package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.gateway.Exchange;
import dev.letterbox.gateway.Invocation;
import dev.letterbox.lambda.IntakeFunction;
import dev.letterbox.lambda.OfficeFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every operation of the contract answers when something is missing: by walking it. */
@OneAtATime
final class EveryOperationTest {
  private static final Map<String, String> NOTHING = Map.of();

  private static final Map<String, String> NOBODY_LISTENS =
      Map.of(
          "TABLE_NAME", "t",
          "BUCKET", "b",
          "AWS_REGION", "eu-central-1",
          "AWS_ACCESS_KEY_ID", "local",
          "AWS_SECRET_ACCESS_KEY", "local",
          "AWS_ENDPOINT_URL_DYNAMODB", "http://localhost:1",
          "AWS_ENDPOINT_URL_S3", "http://localhost:1");

  static Stream<Operation> operations() {
    return Operation.all();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void withoutADatabaseItIsToBeTriedAgain(Operation operation) throws IOException {
    if (operation.declares(503)) {
      assertEquals(503, status(operation, NOBODY_LISTENS, operation.event()));
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void withoutItsEnvironmentItIsOurFault(Operation operation) throws IOException {
    if (operation.declares(503)) {
      assertEquals(500, status(operation, NOTHING, operation.event()));
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whatTheClientDoesNotTakeIsNotSent(Operation operation) throws IOException {
    if (operation.declares(406)) {
      var event = operation.event();
      event.withObject("/headers").put("accept", "application/x-none");
      assertEquals(406, status(operation, NOBODY_LISTENS, event));
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whatTheOperationDoesNotTakeIsNotRead(Operation operation) throws IOException {
    if (operation.declares(415)) {
      var event = operation.event();
      // Where every type is taken, one of them says that it is text and is not.
      event.withObject("/headers").put("content-type", operation.unsupportedType());
      assertEquals(415, status(operation, NOBODY_LISTENS, event));
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whatDoesNotFollowTheContractIsRefused(Operation operation) throws IOException {
    if (operation.declares(400)) {
      var event = operation.event();
      boolean readsJson = event.at("/headers/content-type").asText().contains("json");
      if (readsJson || event.path("pathParameters").isEmpty()) {
        event.put("body", "{");
      } else {
        event.withObject("/pathParameters").put("formId", "NOT A SLUG");
      }
      assertEquals(400, status(operation, NOBODY_LISTENS, event));
    }
  }

  private static int status(Operation operation, Map<String, String> environment, JsonNode event)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    var in = new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8));
    // Each failure would be logged with its stack.
    Printed.to(
        OutputStream.nullOutputStream(),
        () -> {
          if (operation.integration().equals("intake")) {
            new IntakeFunction(environment).handleRequest(in, out, new NoContext());
          } else {
            new OfficeFunction(environment).handleRequest(in, out, new NoContext());
          }
        });
    JsonNode response = Api.json(out.toString(StandardCharsets.UTF_8));
    int status = response.get("statusCode").asInt();
    Map<String, List<String>> headers = new HashMap<>();
    response
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), List.of(header.getValue().asText())));
    String id = UUID.randomUUID().toString();
    ContractWatch.see(
        new Exchange(
            id,
            operation.method(),
            operation.path(),
            Optional.of(operation.routeKey()),
            Optional.of(
                new Invocation(
                    operation.integration(),
                    new byte[0],
                    Optional.of(new byte[0]),
                    Invocation.Start.WARM)),
            status,
            headers,
            response.path("body").asText().getBytes(StandardCharsets.UTF_8),
            Duration.ZERO));
    ContractWatch.check(List.of(id));
    return status;
  }
}
