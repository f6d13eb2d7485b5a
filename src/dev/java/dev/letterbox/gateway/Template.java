package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the local API takes from {@code template.yaml}: functions, tables, buckets, what names stand
 * for.
 */
final class Template {
  /**
   * A function of the template.
   *
   * @param logicalId its key under {@code Resources}
   * @param handler {@code package.Class::method} or {@code package.Class}
   * @param environment the template's own variables, those of {@code Globals} included
   * @param arns every ARN that an integration may name it by
   * @param memory in MB
   * @param scheduled whether it has an event of a schedule
   */
  record Function(
      String logicalId,
      String handler,
      Map<String, String> environment,
      List<String> arns,
      int memory,
      Duration timeout,
      boolean scheduled) {
    /** The same with the spec's examples for answers. */
    Function mocked(Path spec) {
      return new Function(
          logicalId,
          "dev.letterbox.mock.MockFunction",
          Map.of("MOCK_SPEC", spec.toString()),
          arns,
          memory,
          timeout,
          false);
    }
  }

  /** A table: its physical name and its evaluated properties. */
  record Table(String logicalId, String name, JsonNode properties) {}

  /** A bucket: its physical name and its evaluated properties. */
  record Bucket(String logicalId, String name, JsonNode properties) {}

  private static final String TABLE = "AWS::DynamoDB::Table";

  /** SAM's and Lambda's defaults. */
  private static final int DEFAULT_MEMORY_MB = 128;

  private static final int DEFAULT_TIMEOUT_SECONDS = 3;

  private final Path base;
  private final JsonNode document;
  private final Stack stack;
  private final Intrinsics intrinsics;

  private Template(Path base, JsonNode document, Map<String, String> parameters) {
    this.base = base;
    this.document = document;
    this.stack = new Stack(document, parameters);
    this.intrinsics = new Intrinsics(stack, document.path("Conditions"));
  }

  static Template read(Path file) {
    return read(file, Map.of());
  }

  /**
   * Reads a template.
   *
   * @param parameters values of its parameters; those left out have their defaults
   */
  static Template read(Path file, Map<String, String> parameters) {
    return new Template(file.resolveSibling(""), Yaml.read(file), parameters);
  }

  /**
   * Whether there may be {@link #tables} in it, at the price of reading its bytes.
   *
   * @throws UncheckedIOException when it can't be read
   */
  static boolean mentionsTables(Path file) {
    try {
      return Files.readString(file).contains(TABLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Template parse(String yaml) {
    return new Template(Path.of(""), Yaml.parse(yaml, "template"), Map.of());
  }

  Intrinsics intrinsics() {
    return intrinsics;
  }

  List<Function> functions() {
    List<Function> functions = new ArrayList<>();
    for (String id : ids("AWS::Serverless::Function")) {
      List<String> arns = new ArrayList<>(List.of(Stack.functionArn(id)));
      if (stack.functionProperty(id, "AutoPublishAlias").isPresent()) {
        arns.add(stack.ref(id + ".Alias"));
      }
      functions.add(
          new Function(
              id,
              property(id, "Handler", ""),
              environment(id),
              arns,
              Integer.parseInt(property(id, "MemorySize", "" + DEFAULT_MEMORY_MB)),
              Duration.ofSeconds(
                  Long.parseLong(property(id, "Timeout", "" + DEFAULT_TIMEOUT_SECONDS))),
              isScheduled(id)));
    }
    return functions;
  }

  /** The package of a function, or a directory with what would be in it. */
  Path code(String logicalId) {
    return functionProperty(logicalId, "CodeUri")
        .map(uri -> base.resolve(uri).toAbsolutePath().normalize())
        .orElseThrow(() -> new IllegalArgumentException(logicalId + " has no CodeUri"));
  }

  /** The contents of a function's layers, in their order. */
  List<Path> layers(String logicalId) {
    List<Path> layers = new ArrayList<>();
    for (JsonNode layer : properties(logicalId).path("Layers")) {
      String content = properties(layer.path("Ref").asText()).path("ContentUri").asText();
      layers.add(base.resolve(content).toAbsolutePath().normalize());
    }
    return layers;
  }

  /** A property of a function, or a member of one, its own or else that of {@code Globals}. */
  Optional<String> functionProperty(String logicalId, String... names) {
    String pointer = "/" + String.join("/", names);
    JsonNode own = properties(logicalId).at(pointer);
    JsonNode found = own.isMissingNode() ? document.at("/Globals/Function" + pointer) : own;
    return found.isMissingNode() ? Optional.empty() : Optional.of(intrinsics.text(found));
  }

  List<Table> tables() {
    return ids(TABLE).stream()
        .map(id -> new Table(id, stack.ref(id), intrinsics.evaluate(properties(id))))
        .toList();
  }

  List<Bucket> buckets() {
    return ids("AWS::S3::Bucket").stream()
        .map(id -> new Bucket(id, stack.ref(id), intrinsics.evaluate(properties(id))))
        .toList();
  }

  /** The stage's, of the template's one API. */
  StageVariables stageVariables() {
    return ids("AWS::Serverless::HttpApi").stream()
        .findFirst()
        .map(id -> intrinsics.evaluate(properties(id).path("StageVariables")))
        .map(StageVariables::of)
        .orElse(StageVariables.NONE);
  }

  /** What the one API's properties say of its stage. */
  JsonNode stage() {
    return ids("AWS::Serverless::HttpApi").stream()
        .findFirst()
        .map(id -> properties(id).<ObjectNode>deepCopy())
        .map(
            properties ->
                properties.retain(List.of("StageName", "DefaultRouteSettings", "RouteSettings")))
        .map(intrinsics::evaluate)
        .orElseGet(JsonNodeFactory.instance::objectNode);
  }

  private boolean isScheduled(String id) {
    return properties(id)
        .path("Events")
        .valueStream()
        .map(event -> event.path("Type").asText())
        .anyMatch(type -> type.equals("Schedule") || type.equals("ScheduleV2"));
  }

  private Map<String, String> environment(String id) {
    Map<String, String> environment = new TreeMap<>();
    for (JsonNode owner : List.of(document.path("Globals").path("Function"), properties(id))) {
      owner
          .path("Environment")
          .path("Variables")
          .properties()
          .forEach(e -> environment.put(e.getKey(), intrinsics.text(e.getValue())));
    }
    return environment;
  }

  private String property(String id, String name, String otherwise) {
    return stack.functionProperty(id, name).map(intrinsics::text).orElse(otherwise);
  }

  private JsonNode properties(String id) {
    return document.path("Resources").path(id).path("Properties");
  }

  private List<String> ids(String type) {
    return document.path("Resources").properties().stream()
        .filter(e -> e.getValue().path("Type").asText().equals(type))
        .map(Map.Entry::getKey)
        .toList();
  }
}
