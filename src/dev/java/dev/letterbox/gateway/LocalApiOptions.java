package dev.letterbox.gateway;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a {@link LocalApi} serves, and where.
 *
 * @param spec the OpenAPI document
 * @param template the SAM template
 * @param port 0 for a free one
 * @param data the directory in which DynamoDB Local keeps its tables; without one, in memory
 * @param log for a line per request, and what functions log
 */
public record LocalApiOptions(
    Path spec, Path template, int port, Optional<Path> data, PrintStream log) {
  private static final Path SPEC = Path.of("openapi.yaml");
  private static final Path TEMPLATE = Path.of("template.yaml");
  private static final Path DATA = Path.of(".letterbox", "dynamodb");

  /** For tests: the working directory's API on a free port, tables in memory, in silence. */
  public static LocalApiOptions inMemory() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new LocalApiOptions(SPEC, TEMPLATE, 0, Optional.empty(), nowhere);
  }

  /** For people: the working directory's API, tables kept between runs, in the terminal. */
  public static LocalApiOptions onDisk(int port) {
    return new LocalApiOptions(SPEC, TEMPLATE, port, Optional.of(DATA), System.out);
  }

  /** The same with another API. */
  public LocalApiOptions serving(Path otherSpec, Path otherTemplate) {
    return new LocalApiOptions(otherSpec, otherTemplate, port, data, log);
  }

  /** The same with the log elsewhere. */
  public LocalApiOptions loggingTo(PrintStream otherLog) {
    return new LocalApiOptions(spec, template, port, data, otherLog);
  }

  DynamoDbLocal dynamoDb() {
    return data.map(DynamoDbLocal::onDisk).orElseGet(DynamoDbLocal::inMemory);
  }
}
