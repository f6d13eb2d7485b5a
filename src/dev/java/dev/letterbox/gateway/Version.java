package dev.letterbox.gateway;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** What the spec, the template and the functions' classes are at one time, in front of services. */
final class Version implements AutoCloseable {
  /** Who has started or saved it waits for other functions, and starting one takes both cores. */
  private static final Duration BEFORE_SCHEDULES = Duration.ofSeconds(5);

  private final Code code;
  private final Gateway gateway;
  private final Functions functions;
  private final Schedules schedules;
  private final HttpService service;
  private final AtomicBoolean closed = new AtomicBoolean();
  private int requests;
  private boolean retired;

  private Version(
      Code code, Gateway gateway, Functions functions, Schedules schedules, HttpService service) {
    this.code = code;
    this.gateway = gateway;
    this.functions = functions;
    this.schedules = schedules;
    this.service = service;
  }

  /** What it is made of. */
  record Documents(Template template, ApiDocument api) {
    /**
     * Reads them.
     *
     * @throws java.io.UncheckedIOException when a file can't be read
     */
    static Documents read(LocalApiOptions options, URI issuer) {
      Template template =
          Template.read(
              options.template(),
              options
                  .with(LocalApiOptions.ISSUER, issuer.toString())
                  .with(LocalApiOptions.AUDIENCE, options.audience())
                  .parameters());
      return new Documents(template, ApiDocument.read(options.spec(), template));
    }
  }

  /**
   * Serves what these say.
   *
   * @throws IllegalArgumentException when the spec or the template asks for what isn't there
   */
  static Version of(
      LocalApiOptions options,
      Documents documents,
      Map<String, String> services,
      Optional<LocalIssuer> localIssuer,
      Code code) {
    Template template = documents.template();
    ApiDocument document = documents.api();
    Functions functions = Functions.of(template, document.routes(), options, services, code);
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
          new Schedules(options.schedules() ? functions.scheduled() : List.of(), BEFORE_SCHEDULES);
      return new Version(code, gateway, functions, schedules, service);
    } catch (RuntimeException e) {
      functions.close();
      throw e;
    }
  }

  Code code() {
    return code;
  }

  /** What it does unasked begins, of which services are part. */
  void begin() {
    schedules.begin();
  }

  Gateway gateway() {
    return gateway;
  }

  /** The gateway, and the pages before it; for between {@link #enter} and {@link #leave}. */
  HttpService service() {
    return service;
  }

  /** Begins a request; false when this one was replaced, and nobody needs it any more. */
  synchronized boolean enter() {
    if (isOver()) {
      return false;
    }
    requests++;
    return true;
  }

  void leave() {
    synchronized (this) {
      requests--;
      if (!isOver()) {
        return;
      }
    }
    end();
  }

  private boolean isOver() {
    return retired && requests == 0;
  }

  /**
   * Lets requests that are under way finish, and whatever they invoked, and then {@linkplain #close
   * closes}. Returns at once.
   */
  void retire() {
    schedules.close();
    synchronized (this) {
      retired = true;
      if (!isOver()) {
        return;
      }
    }
    end();
  }

  private void end() {
    Thread.ofVirtual()
        .name("retired version")
        .start(
            () -> {
              try {
                functions.finish();
                close();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  boolean isClosed() {
    return closed.get();
  }

  /** Requests that are under way in this process are left alone. */
  @Override
  public void close() {
    if (!closed.getAndSet(true)) {
      schedules.close();
      functions.close();
    }
  }
}
