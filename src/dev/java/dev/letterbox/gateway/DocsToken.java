package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;

/**
 * Gives the API's own page at {@code /docs} a token of the demo form's owner, so that its
 * operations can be tried at once. No two such pages are the same.
 */
final class DocsToken implements HttpService {
  private static final String PATH = "/docs";
  private static final String BEFORE = "<meta name=\"api\"";

  /** The page is changed: it must not come packed. */
  private static final String LEFT_OUT = "accept-encoding";

  private final LocalIssuer issuer;
  private final HttpService api;

  DocsToken(LocalIssuer issuer, HttpService api) {
    this.issuer = issuer;
    this.api = api;
  }

  @Override
  public Gateway.Served serve(GatewayRequest request) throws InterruptedException {
    if (!request.method().equals("GET") || !request.path().equals(PATH)) {
      return api.serve(request);
    }
    Gateway.Served served = api.serve(plain(request));
    Optional<String> page = page(served.response());
    if (page.isEmpty()) {
      return served;
    }
    String token = Demo.authorization(issuer, request.time()).value().substring("Bearer ".length());
    String meta = "<meta name=\"token\" content=\"" + token + "\">\n" + BEFORE;
    GatewayResponse response =
        served.response().without(header -> header.name().equalsIgnoreCase("etag"));
    return new Gateway.Served(
        new GatewayResponse(
                response.status(),
                response.headers(),
                page.get().replace(BEFORE, meta).getBytes(UTF_8))
            .with("etag", '"' + request.id() + '"')
            .with("cache-control", "no-store"),
        served.route(),
        served.invocation());
  }

  private static Optional<String> page(GatewayResponse response) {
    boolean isHtml =
        response.headers().stream()
            .anyMatch(
                header ->
                    header.name().equalsIgnoreCase("content-type")
                        && header.value().startsWith("text/html"));
    return isHtml && response.status() == 200
        ? Optional.of(new String(response.body(), UTF_8)).filter(html -> html.contains(BEFORE))
        : Optional.empty();
  }

  private static GatewayRequest plain(GatewayRequest request) {
    List<Header> headers =
        request.headers().stream()
            .filter(header -> !header.name().equalsIgnoreCase(LEFT_OUT))
            .toList();
    return new GatewayRequest(
        request.id(),
        request.time(),
        request.method(),
        request.path(),
        request.query(),
        request.protocol(),
        headers,
        request.body(),
        request.sourceIp(),
        request.port());
  }
}
