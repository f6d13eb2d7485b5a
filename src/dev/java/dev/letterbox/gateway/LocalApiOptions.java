package dev.letterbox.gateway;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a {@link LocalApi} serves, and where.
 *
 * @param spec the OpenAPI document
 * @param template the SAM template
 * @param port 0 for a free one
 * @param data the directory in which tables and buckets are kept; without one, in memory
 * @param schedules whether functions that have a schedule are invoked by it
 * @param parameters values of the template's parameters. Those left out have their defaults, but
 *     {@code JwtIssuer} is the local issuer and {@code JwtAudience} is {@code letterbox}
 * @param log for a line per request, and what functions log
 * @param observer is told of each request that was answered, before the client can know
 * @param mock whether the spec's examples answer instead of functions, and everybody may call
 * @param verbose whether events and responses are logged as functions see them
 * @param runtime the directory with the jars of Lambda's runtime, under which each function runs
 *     from its package in processes of its own; without one, functions run in this process
 */
public record LocalApiOptions(
    Path spec,
    Path template,
    int port,
    Optional<Path> data,
    boolean schedules,
    Map<String, String> parameters,
    PrintStream log,
    Consumer<Exchange> observer,
    boolean mock,
    boolean verbose,
    Optional<Path> runtime) {
  static final String ISSUER = "JwtIssuer";
  static final String AUDIENCE = "JwtAudience";
  private static final String LOCAL_AUDIENCE = "letterbox";

  private static final Path SPEC = Path.of("openapi.yaml");
  private static final Path TEMPLATE = Path.of("template.yaml");
  private static final Path DATA = Path.of(".letterbox");

  /** Copies the map. */
  public LocalApiOptions {
    parameters = Map.copyOf(parameters);
  }

  /**
   * For tests: the working directory's API on a free port, all data in memory, in silence, and
   * nothing happens unasked.
   */
  public static LocalApiOptions inMemory() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new LocalApiOptions(
        SPEC,
        TEMPLATE,
        0,
        Optional.empty(),
        false,
        Map.of(),
        nowhere,
        _ -> {},
        false,
        false,
        Optional.empty());
  }

  /** For people: the working directory's API, data kept between runs, in the terminal. */
  public static LocalApiOptions onDisk(int port) {
    return new LocalApiOptions(
        SPEC,
        TEMPLATE,
        port,
        Optional.of(DATA),
        true,
        Map.of(),
        System.out,
        _ -> {},
        false,
        false,
        Optional.empty());
  }

  /** The same with another API. */
  public LocalApiOptions serving(Path otherSpec, Path otherTemplate) {
    return new LocalApiOptions(
        otherSpec,
        otherTemplate,
        port,
        data,
        schedules,
        parameters,
        log,
        observer,
        mock,
        verbose,
        runtime);
  }

  /** The same on another port. */
  public LocalApiOptions onPort(int otherPort) {
    return new LocalApiOptions(
        spec,
        template,
        otherPort,
        data,
        schedules,
        parameters,
        log,
        observer,
        mock,
        verbose,
        runtime);
  }

  /** The same with the log elsewhere. */
  public LocalApiOptions loggingTo(PrintStream otherLog) {
    return new LocalApiOptions(
        spec,
        template,
        port,
        data,
        schedules,
        parameters,
        otherLog,
        observer,
        mock,
        verbose,
        runtime);
  }

  /** The same, and this one is told of each request that was answered. */
  public LocalApiOptions observedBy(Consumer<Exchange> observer) {
    return new LocalApiOptions(
        spec, template, port, data, schedules, parameters, log, observer, mock, verbose, runtime);
  }

  /** The same, but the spec's examples answer, and nothing is stored. */
  public LocalApiOptions mocked() {
    return new LocalApiOptions(
        spec, template, port, data, false, parameters, log, observer, true, verbose, runtime);
  }

  /** The same, but events and responses are logged as functions see them. */
  public LocalApiOptions talkative() {
    return new LocalApiOptions(
        spec, template, port, data, schedules, parameters, log, observer, mock, true, runtime);
  }

  /** The same with functions run from their packages, under the runtime of this directory. */
  public LocalApiOptions under(Path otherRuntime) {
    return new LocalApiOptions(
        spec,
        template,
        port,
        data,
        schedules,
        parameters,
        log,
        observer,
        mock,
        verbose,
        Optional.of(otherRuntime));
  }

  /** What throttling goes by: with schedules, everything is as it will be. */
  Optional<InstantSource> clock() {
    return schedules ? Optional.of(InstantSource.system()) : Optional.empty();
  }

  /** The same with schedules. */
  public LocalApiOptions withSchedules() {
    return new LocalApiOptions(
        spec, template, port, data, true, parameters, log, observer, mock, verbose, runtime);
  }

  /** The same with a value for one of the template's parameters. */
  public LocalApiOptions with(String parameter, String value) {
    Map<String, String> more = new HashMap<>(parameters);
    more.put(parameter, value);
    return new LocalApiOptions(
        spec, template, port, data, schedules, more, log, observer, mock, verbose, runtime);
  }

  /** Whose tokens are taken if not the local issuer's. */
  Optional<URI> remoteIssuer() {
    return Optional.ofNullable(parameters.get(ISSUER)).map(URI::create);
  }

  String audience() {
    return parameters.getOrDefault(AUDIENCE, LOCAL_AUDIENCE);
  }

  DynamoDbLocal dynamoDb() {
    return data.map(directory -> DynamoDbLocal.onDisk(directory.resolve("dynamodb")))
        .orElseGet(DynamoDbLocal::inMemory);
  }

  S3Local s3(List<Template.Bucket> buckets) {
    return data.map(directory -> S3Local.onDisk(directory.resolve("s3"), buckets))
        .orElseGet(() -> S3Local.inMemory(buckets));
  }
}
