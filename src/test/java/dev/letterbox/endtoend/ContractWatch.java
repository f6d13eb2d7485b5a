package dev.letterbox.endtoend;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.letterbox.gateway.Exchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Holds every answer that the run's API gives against the contract, by Atlassian's validator. */
final class ContractWatch {
  static final JsonNode CONTRACT = read();

  /** {@code createForm 201}. */
  static final Set<String> PRODUCED = ConcurrentHashMap.newKeySet();

  /** What is wrong with an answer, by its request's id. */
  static final Map<String, String> BROKEN = new ConcurrentHashMap<>();

  /** Of others, a text without an octet is one too; the validator takes it for a missing one. */
  private static final Set<String> NEVER_EMPTY =
      Set.of("application/json", "application/problem+json");

  private static final String NO_BODY = "validation.response.body.missing";

  private static final Map<String, JsonNode> OPERATIONS = operations();
  private static final OpenApiInteractionValidator VALIDATOR = validator();

  private ContractWatch() {}

  /** The contract as it is written. */
  private static JsonNode read() {
    try {
      Load yaml = new Load(LoadSettings.builder().build());
      return new ObjectMapper()
          .valueToTree(yaml.loadFromString(Files.readString(Path.of("openapi.yaml"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By route key, {@code $default} left out: it stands for what the contract does not have. */
  private static Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new ConcurrentHashMap<>();
    for (Map.Entry<String, JsonNode> path : CONTRACT.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
        if (!member.getKey().startsWith("x-") && member.getValue().has("operationId")) {
          String method = member.getKey().toUpperCase(Locale.ROOT);
          operations.put(method + " " + path.getKey(), member.getValue());
        }
      }
    }
    return operations;
  }

  /** {@code path+} is API Gateway's; to the validator it is a name as any other. */
  private static OpenApiInteractionValidator validator() {
    ObjectNode contract = CONTRACT.deepCopy();
    contract.withObject("/paths").remove("/$default");
    return OpenApiInteractionValidator.createForInlineApiSpecification(
            contract.toString().replace("path+", "path"))
        .withLevelResolver(
            LevelResolver.create()
                // What a browser or an old client sends beyond the contract is another matter.
                .withLevel("validation.request", ValidationReport.Level.IGNORE)
                .build())
        .build();
  }

  /** Every declared status of every operation. */
  static Set<String> declared() {
    Set<String> declared = new TreeSet<>();
    for (JsonNode operation : OPERATIONS.values()) {
      for (Map.Entry<String, JsonNode> response : operation.get("responses").properties()) {
        declared.add(operation.get("operationId").asText() + " " + response.getKey());
      }
    }
    return declared;
  }

  static void see(Exchange exchange) {
    JsonNode operation = OPERATIONS.get(exchange.routeKey().orElse(""));
    // Of what the gateway answers itself, the contract has what depends on the caller.
    boolean ours =
        exchange.function().isPresent() || exchange.status() == 401 || exchange.status() == 403;
    if (operation == null || !ours) {
      return;
    }
    String faults = faults(exchange);
    if (!faults.isEmpty()) {
      BROKEN.put(exchange.id(), faults);
    }
    PRODUCED.add(operation.get("operationId").asText() + " " + exchange.status());
  }

  /** What is wrong with the answer of an operation; empty when nothing is. */
  static String faults(Exchange exchange) {
    String routeKey = exchange.routeKey().orElseThrow();
    Request.Method method = Request.Method.valueOf(exchange.method());
    String path = routeKey.substring(routeKey.indexOf(' ') + 1).replaceAll("\\{[^}]+\\}", "x");
    SimpleResponse.Builder response = SimpleResponse.Builder.status(exchange.status());
    exchange.headers().forEach((name, values) -> response.withHeader(name, values));
    byte[] body = unpacked(exchange);
    if (body.length > 0) {
      response.withBody(body);
    }
    ValidationReport report = VALIDATOR.validateResponse(path, method, response.build());
    boolean isText =
        Collections.disjoint(
            NEVER_EMPTY, exchange.headers().getOrDefault("content-type", List.of()));
    String messages =
        report.getMessages().stream()
            .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
            .filter(message -> !(isText && message.getKey().equals(NO_BODY)))
            .map(ValidationReport.Message::getMessage)
            .collect(Collectors.joining("; "));
    return messages.isEmpty()
        ? ""
        : exchange.method() + " " + exchange.target() + " " + exchange.status() + ": " + messages;
  }

  /** A content coding is not the contract's. */
  private static byte[] unpacked(Exchange exchange) {
    if (!exchange.headers().containsKey("content-encoding")) {
      return exchange.body();
    }
    try (var in = new GZIPInputStream(new ByteArrayInputStream(exchange.body()))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails when the answer to this request does not follow the contract. */
  static void check(List<String> requestIds) {
    for (String id : requestIds) {
      String broken = BROKEN.get(id);
      if (broken != null) {
        throw new AssertionError(broken);
      }
    }
  }
}
