package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * {@code GET /try?form=demo}: forms as a web page has them, for one form of the API. The page
 * stands for somebody's site, so it posts to the API under another origin than its own: {@code
 * 127.0.0.1} where it was opened as {@code localhost}, and the other way round.
 *
 * <p>It answers only what the API leaves to its {@code $default} route, or to none. An API that
 * takes no submissions has no such page. Like {@link Demo} it is Letterbox's own.
 */
final class TryPage implements HttpService {
  private static final String SUBMISSIONS = "POST /v1/forms/{formId}/submissions";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Gateway gateway;
  private final Optional<LocalIssuer> issuer;

  private TryPage(Gateway gateway, Optional<LocalIssuer> issuer) {
    this.gateway = gateway;
    this.issuer = issuer;
  }

  /** The gateway, with the page before it where it makes sense. */
  static HttpService before(Gateway gateway, Optional<LocalIssuer> issuer) {
    for (Route route : gateway.routes()) {
      if (route.key().equals(SUBMISSIONS)) {
        return new TryPage(gateway, issuer);
      }
    }
    return gateway;
  }

  @Override
  public Gateway.Served serve(GatewayRequest request) throws InterruptedException {
    boolean isRead = request.method().equals("GET") || request.method().equals("HEAD");
    if (!isRead || gateway.hasOwnRoute(request)) {
      return gateway.serve(request);
    }
    return switch (request.path()) {
      case "/try" -> page(request);
      case "/try/style.css" -> served(DevFile.read("style.css").response("text/css"));
      case "/try/script.js" -> served(DevFile.read("script.js").response("text/javascript"));
      case "/try/icon.svg" -> served(DevFile.read("icon.svg").response("image/svg+xml"));
      default -> gateway.serve(request);
    };
  }

  private Gateway.Served page(GatewayRequest request) throws InterruptedException {
    String id = formId(request.query());
    String here = request.header("host").orElse("localhost:" + request.port());
    String api = "http://" + otherName(here);
    Gateway.Served read = gateway.serve(read(id, request));
    return switch (read.response().status()) {
      case 200 -> {
        JsonNode form = json(read.response().body());
        String redirect = form.path("redirectUrl").asText();
        // An input whose name is empty is never sent: so a form without a honeypot has none.
        DevFile page =
            DevFile.read("page.html")
                .fill(
                    Map.of(
                        "id",
                        id,
                        "name",
                        form.path("name").asText(),
                        "here",
                        "http://" + here,
                        "api",
                        api,
                        "next",
                        redirect.isEmpty() ? "a page that says thanks" : redirect,
                        "honeypot",
                        form.path("honeypot").asText()));
        // Browsers hold a redirect after a form, too, against form-action.
        yield served(page.html(200, api, (api + " " + origin(redirect)).strip()));
      }
      case 404 -> {
        DevFile page = DevFile.read("missing.html").fill(Map.of("id", id, "api", api));
        yield served(page.html(404, "'none'", "'none'"));
      }
      default -> read;
    };
  }

  private static Gateway.Served served(GatewayResponse response) {
    return Gateway.Served.byGateway(response);
  }

  private GatewayRequest read(String formId, GatewayRequest request) {
    return new GatewayRequest(
        request.id(),
        request.time(),
        "GET",
        "/v1/forms/" + URLEncoder.encode(formId, StandardCharsets.UTF_8).replace("+", "%20"),
        "",
        request.protocol(),
        issuer.map(by -> Demo.authorization(by, request.time())).stream().toList(),
        new byte[0],
        request.sourceIp(),
        request.port());
  }

  private static String formId(String query) {
    String name = "form=";
    for (String parameter : query.split("&", -1)) {
      if (parameter.startsWith(name)) {
        return Percent.decodeQuery(parameter.substring(name.length()));
      }
    }
    return Demo.FORM_ID;
  }

  /** The same server is another origin under its other name. */
  private static String otherName(String host) {
    String other = host.startsWith("localhost") ? "127.0.0.1" : "localhost";
    int colon = host.lastIndexOf(':');
    return colon < 0 ? other : other + host.substring(colon);
  }

  private static String origin(String url) {
    URI uri = URI.create(url);
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getHost() == null ? "" : uri.getScheme() + "://" + uri.getHost() + port;
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
