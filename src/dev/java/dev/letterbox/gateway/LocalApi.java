package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
  private final Functions functions;
  private final Schedules schedules;
  private final Gateway gateway;
  private final Optional<LocalIssuer> localIssuer;
  private final URI issuer;

  private LocalApi(
      HttpServer server,
      Services services,
      Functions functions,
      Schedules schedules,
      Gateway gateway,
      Optional<LocalIssuer> localIssuer,
      URI issuer) {
    this.server = server;
    this.services = services;
    this.functions = functions;
    this.schedules = schedules;
    this.gateway = gateway;
    this.localIssuer = localIssuer;
    this.issuer = issuer;
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
    HttpServer server = new HttpServer(options.port());
    Services services = null;
    Functions functions = null;
    try {
      Optional<URI> remote = options.remoteIssuer();
      URI issuer = remote.orElseGet(() -> url(server).resolve(IssuerPages.PATH));
      Optional<LocalIssuer> localIssuer =
          remote.isPresent()
              ? Optional.empty()
              : Optional.of(new LocalIssuer(issuer, options.audience()));
      Template template =
          Template.read(
              options.template(),
              options
                  .with(LocalApiOptions.ISSUER, issuer.toString())
                  .with(LocalApiOptions.AUDIENCE, options.audience())
                  .parameters());
      ApiDocument document = ApiDocument.read(options.spec(), template);
      Routes routes = document.routes();
      services = options.mock() ? Services.none() : Services.start(template, options);
      functions = Functions.of(template, routes, options, services.environment());
      StageVariables variables = template.stageVariables();
      Authorizers authorizers =
          new Authorizers(
              functions.byArn(), IamAuthorizer.local(), variables, InstantSource.system());
      Gateway gateway =
          new Gateway(
              routes,
              document.cors(),
              new Stage(template.stage(), options.clock()),
              variables,
              functions.byArn(),
              options.mock() ? MockCallers::anybody : authorizers::of);
      HttpService pages = TryPage.before(gateway, localIssuer);
      HttpService service =
          localIssuer
              .<HttpService>map(
                  local -> new IssuerPages(local, gateway, new DocsToken(local, pages)))
              .orElse(pages);
      EventPages events = new EventPages(gateway, service);
      server.start(new JettyHandler(events, events.andThen(observer(options))));
      return new LocalApi(
          server,
          services,
          functions,
          Schedules.start(options.schedules() ? functions.scheduled() : List.of()),
          gateway,
          localIssuer,
          issuer);
    } catch (RuntimeException e) {
      server.close();
      if (functions != null) {
        functions.close();
      }
      if (services != null) {
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
    return gateway
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
    return gateway;
  }

  @Override
  public void close() {
    schedules.close();
    server.close();
    functions.close();
    services.close();
  }
}
