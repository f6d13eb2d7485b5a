package dev.letterbox.gateway;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the spec, the template and the functions' classes are at one time, in front of services. */
final class Version implements AutoCloseable {
  private final Gateway gateway;
  private final Functions functions;
  private final Schedules schedules;
  private final HttpService service;

  private Version(Gateway gateway, Functions functions, Schedules schedules, HttpService service) {
    this.gateway = gateway;
    this.functions = functions;
    this.schedules = schedules;
    this.service = service;
  }

  static Template template(LocalApiOptions options, URI issuer) {
    return Template.read(
        options.template(),
        options
            .with(LocalApiOptions.ISSUER, issuer.toString())
            .with(LocalApiOptions.AUDIENCE, options.audience())
            .parameters());
  }

  /**
   * Reads them.
   *
   * @param classes of functions that run in this process
   * @throws java.io.UncheckedIOException when a file can't be read
   * @throws IllegalArgumentException when the spec or the template asks for what isn't there
   */
  static Version of(
      LocalApiOptions options,
      Template template,
      Map<String, String> services,
      Optional<LocalIssuer> localIssuer,
      ClassLoader classes) {
    ApiDocument document = ApiDocument.read(options.spec(), template);
    Functions functions = Functions.of(template, document.routes(), options, services, classes);
    try {
      StageVariables variables = template.stageVariables();
      Authorizers authorizers =
          new Authorizers(
              functions.byArn(), IamAuthorizer.local(), variables, InstantSource.system());
      Gateway gateway =
          new Gateway(
              document.routes(),
              document.cors(),
              new Stage(template.stage(), options.clock()),
              variables,
              functions.byArn(),
              options.mock() ? MockCallers::anybody : authorizers::of);
      HttpService pages = Pages.before(gateway, localIssuer);
      HttpService service =
          localIssuer
              .<HttpService>map(local -> new IssuerPages(local, gateway, pages))
              .orElse(pages);
      Schedules schedules =
          Schedules.start(options.schedules() ? functions.scheduled() : List.of());
      return new Version(gateway, functions, schedules, service);
    } catch (RuntimeException e) {
      functions.close();
      throw e;
    }
  }

  Gateway gateway() {
    return gateway;
  }

  /** The gateway, and the pages before it. */
  HttpService service() {
    return service;
  }

  /** Requests that are under way in this process are left alone. */
  @Override
  public void close() {
    schedules.close();
    functions.close();
  }
}
