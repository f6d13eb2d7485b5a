package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The API on this machine, without Docker and without AWS: API Gateway's behaviour in front of the
 * functions of {@code template.yaml}, DynamoDB Local and S3 behind them when the template has a
 * table or a bucket. Functions with a schedule are invoked by it.
 *
 * <pre>{@code
 * try (LocalApi api = LocalApi.start(LocalApiOptions.inMemory())) {
 *   URI health = api.url().resolve("/v1/health");
 * }
 * }</pre>
 */
public final class LocalApi implements AutoCloseable {
  private final HttpServer server;
  private final Services services;
  private final Current current;
  private final Optional<LocalIssuer> localIssuer;
  private final URI issuer;
  private final Optional<Reload> reload;

  private LocalApi(
      HttpServer server,
      Services services,
      Current current,
      Optional<LocalIssuer> localIssuer,
      URI issuer,
      Optional<Reload> reload) {
    this.server = server;
    this.services = services;
    this.current = current;
    this.localIssuer = localIssuer;
    this.issuer = issuer;
    this.reload = reload;
  }

  /** Serves until the process is ended; the argument is the port. */
  static void main(String[] args) {
    Terminal.run(args);
  }

  /**
   * Starts everything and returns when requests are answered.
   *
   * @throws IOException when the port can't be had; a {@link java.net.BindException} when it is
   *     taken
   * @throws java.io.UncheckedIOException when a file can't be read
   * @throws IllegalArgumentException when the spec or the template asks for what isn't there
   */
  public static LocalApi start(LocalApiOptions options) throws IOException {
    return start(options, Optional.empty());
  }

  /**
   * The same, and serves what is saved from then on: of the spec, the template, and the functions'
   * sources. While something is wrong with it, that is the answer to every request. What compiles
   * is at hand before the first file is saved.
   *
   * @param project the directory with {@code src} and {@code generated}
   * @param target the directory with what the build made, and with its tools
   */
  public static LocalApi startReloading(LocalApiOptions options, Path project, Path target)
      throws IOException {
    // A mock has no code.
    Optional<Rebuilder> rebuilder =
        options.mock() ? Optional.empty() : Optional.of(new Rebuilder(project, target));
    String how =
        rebuilder.isPresent() && options.runtime().isPresent()
            ? "; functions run from classes and whole libraries, not from their package"
            : "";
    return start(
        options,
        Optional.of(
            new Reload.Project(project, options.spec(), options.template(), rebuilder, how)));
  }

  private static LocalApi start(LocalApiOptions options, Optional<Reload.Project> project)
      throws IOException {
    Beside<@Nullable DynamoDbLocal> dynamoDb = Services.begin(options);
    HttpServer server;
    try {
      server = new HttpServer(options.port());
    } catch (IOException e) {
      dynamoDb.then(Services::close);
      throw e;
    }
    Services services = null;
    Current current = null;
    Optional<Reload> reload = Optional.empty();
    try {
      Optional<URI> remote = options.remoteIssuer();
      SigningKey key = options.data().map(SigningKey::in).orElseGet(SigningKey::ofThisProcess);
      URI issuer = remote.orElseGet(() -> url(server).resolve(IssuerPages.PATH));
      Optional<LocalIssuer> localIssuer =
          remote.isPresent()
              ? Optional.empty()
              : Optional.of(new LocalIssuer(issuer, options.audience(), key));
      Version.Documents documents = Version.Documents.read(options, issuer);
      services = Services.of(options, documents.template(), dynamoDb);
      Map<String, String> environment = services.environment();
      current =
          new Current(Version.of(options, documents, environment, localIssuer, Code.AS_BUILT));
      Function<Code, Version> version =
          code ->
              Version.of(
                  options, Version.Documents.read(options, issuer), environment, localIssuer, code);
      EventPages events = new EventPages(current);
      Current served = current;
      reload = project.map(saved -> new Reload(saved, served, events, version, options.log()));
      HttpService service = reload.<HttpService>map(saved -> saved).orElse(events);
      services.finish();
      server.start(new JettyHandler(service, events.andThen(observer(options)), options.log()));
      current.begin();
      if (reload.isPresent()) {
        // Not before: it would take a processor from what somebody waits for.
        reload.get().warm();
      }
      return new LocalApi(server, services, current, localIssuer, issuer, reload);
    } catch (IOException | RuntimeException e) {
      server.close();
      reload.ifPresent(Reload::close);
      if (current != null) {
        current.close();
      }
      if (services == null) {
        dynamoDb.then(Services::close);
      } else {
        services.close();
      }
      throw e;
    }
  }

  private static Consumer<Exchange> observer(LocalApiOptions options) {
    return exchange -> {
      StringBuilder told = new StringBuilder(exchange.line());
      if (options.verbose() && exchange.invocation().isPresent()) {
        Invocation invocation = exchange.invocation().get();
        told.append("\nevent ").append(EventPages.pretty(invocation.event()));
        invocation
            .returned()
            .ifPresent(bytes -> told.append("\nresponse ").append(EventPages.pretty(bytes)));
      }
      options.log().println(told);
      options.observer().accept(exchange);
    };
  }

  /**
   * Gives an event to its function once more, as {@code /_local/events} has it.
   *
   * @return the response as the function returned it
   * @throws IOException when it can't be read
   * @throws IllegalArgumentException when it is no event of a route
   * @throws IllegalStateException when the function failed
   */
  public String replay(Path event) throws IOException, InterruptedException {
    byte[] bytes = Files.readAllBytes(event);
    String routeKey = new ObjectMapper().readTree(bytes).path("routeKey").asText();
    return gateway()
        .replay(routeKey, bytes)
        .map(EventPages::pretty)
        .orElseThrow(() -> new IllegalStateException("The function failed"));
  }

  /** Where it listens, without a path: {@code http://localhost:3000}. */
  public URI url() {
    return url(server);
  }

  /**
   * Whose tokens are taken: {@code http://localhost:3000/issuer}, or what {@code JwtIssuer} was set
   * to. The local one's token endpoint is {@code /token} under it: {@code POST} with a form of
   * {@code grant_type=client_credentials}, {@code sub}, {@code scope}, and {@code aud} if it is to
   * be another than the API's.
   */
  public URI issuer() {
    return issuer;
  }

  /**
   * A token of the local issuer, as its token endpoint gives it.
   *
   * @param scope separated by spaces
   * @throws IllegalStateException when the issuer is a remote one
   */
  public String token(String subject, String scope) {
    return localIssuer
        .orElseThrow(() -> new IllegalStateException("Tokens come from " + issuer))
        .token(subject, scope, Instant.now());
  }

  /** Where DynamoDB Local listens, if the template has a table. */
  public Optional<URI> dynamoDb() {
    return services.dynamoDb();
  }

  /** The tables' names by their logical ids: {@code local-Table} for {@code Table}. */
  public Map<String, String> tables() {
    return services.tables();
  }

  /** Where S3 listens, if the template has a bucket. */
  public Optional<URI> s3() {
    return services.s3();
  }

  private static URI url(HttpServer server) {
    return URI.create("http://localhost:" + server.port());
  }

  /** The local issuer, if it is the one. */
  Optional<LocalIssuer> localIssuer() {
    return localIssuer;
  }

  /** What it serves. */
  Gateway gateway() {
    return current.gateway();
  }

  @Override
  public void close() {
    reload.ifPresent(Reload::close);
    server.close();
    current.close();
    services.close();
  }
}
