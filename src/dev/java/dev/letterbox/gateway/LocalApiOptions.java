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
    return but(
        copy -> {
          copy.spec = otherSpec;
          copy.template = otherTemplate;
        });
  }

  /** The same on another port. */
  public LocalApiOptions onPort(int otherPort) {
    return but(copy -> copy.port = otherPort);
  }

  /** The same with the log elsewhere. */
  public LocalApiOptions loggingTo(PrintStream otherLog) {
    return but(copy -> copy.log = otherLog);
  }

  /** The same, and this one is told of each request that was answered. */
  public LocalApiOptions observedBy(Consumer<Exchange> otherObserver) {
    return but(copy -> copy.observer = otherObserver);
  }

  /** The same, but the spec's examples answer, and nothing is stored. */
  public LocalApiOptions mocked() {
    return but(
        copy -> {
          copy.mock = true;
          copy.schedules = false;
        });
  }

  /** The same, but events and responses are logged as functions see them. */
  public LocalApiOptions talkative() {
    return but(copy -> copy.verbose = true);
  }

  /** The same with functions run from their packages, under the runtime of this directory. */
  public LocalApiOptions under(Path otherRuntime) {
    return but(copy -> copy.runtime = Optional.of(otherRuntime));
  }

  /** The same with schedules. */
  public LocalApiOptions withSchedules() {
    return but(copy -> copy.schedules = true);
  }

  /** The same with a value for one of the template's parameters. */
  public LocalApiOptions with(String parameter, String value) {
    return but(copy -> copy.parameters.put(parameter, value));
  }

  private LocalApiOptions but(Consumer<Copy> change) {
    Copy copy = new Copy(this);
    change.accept(copy);
    return new LocalApiOptions(
        copy.spec,
        copy.template,
        copy.port,
        copy.data,
        copy.schedules,
        copy.parameters,
        copy.log,
        copy.observer,
        copy.mock,
        copy.verbose,
        copy.runtime);
  }

  /** Of which something is to be another. */
  private static final class Copy {
    private final Optional<Path> data;
    private final Map<String, String> parameters;
    private Path spec;
    private Path template;
    private int port;
    private boolean schedules;
    private PrintStream log;
    private Consumer<Exchange> observer;
    private boolean mock;
    private boolean verbose;
    private Optional<Path> runtime;

    Copy(LocalApiOptions from) {
      spec = from.spec;
      template = from.template;
      port = from.port;
      data = from.data;
      schedules = from.schedules;
      parameters = new HashMap<>(from.parameters);
      log = from.log;
      observer = from.observer;
      mock = from.mock;
      verbose = from.verbose;
      runtime = from.runtime;
    }
  }

  /** What throttling goes by: with schedules, everything is as it will be. */
  Optional<InstantSource> clock() {
    return schedules ? Optional.of(InstantSource.system()) : Optional.empty();
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
